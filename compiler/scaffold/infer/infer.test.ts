import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepNumbers } from '../../../runtime/contract/exact-number.ts'
import { type Compilation, compile } from '../../compile.ts'
import { catalogue } from '../../language/catalogue.ts'
import { inferEventType } from './event-type.ts'
import { accountNames } from './names/account-names.ts'
import { consentNames } from './names/consent-names.ts'
import { eventNames } from './names/event-names.ts'
import { plainNames } from './names/plain-names.ts'
import { secretNames } from './names/secret-names.ts'
import { sensitiveNames } from './names/sensitive-names.ts'
import { textNames } from './names/text-names.ts'
import { inferred } from './testing/inferred.ts'
import { projected } from './testing/projected.ts'

const example = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../examples/routes/${path}`, import.meta.url), 'utf8'))

const compiled = (text: string): Compilation => compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' })

const rulesOf = ({ diagnostics }: Compilation): ReadonlySet<string> => new Set(diagnostics.map(({ rule }) => rule))
const line = (text: string, field: string): string | undefined =>
  text
    .split('\n')
    .find((one) => one.trim().startsWith(`${field}:`))
    ?.trim()

const names = fc.oneof(
  fc.constantFrom('name', 'email', 'missing', 'user', 'id', '__proto__', 'constructor', '$ref', 'a.b', '*', '', '<<'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const scalars = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    1.5,
    '',
    'v4lue',
    'v4lue@v4lue.example',
    'https://v4lue.example/v4lue',
    '+44 20 7946 0000',
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
)
const { object: payloads } = fc.letrec((tie) => ({
  object: fc.dictionary(names, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  value: fc.oneof({ maxDepth: 5 }, scalars, tie('object'), fc.array(tie('value'), { maxLength: 4 })),
}))
const samples = fc
  .array(payloads, { minLength: 1, maxLength: 4 })
  .map((all) => JSON.parse(JSON.stringify(all), keepNumbers) as readonly unknown[])

describe('whatever the samples', () => {
  test('their type is sound, accepts them, and quotes none of their values', () => {
    fc.assert(
      fc.property(samples, fc.boolean(), (all, accept) => {
        const result = inferEventType(all, { event: 'test', accept })
        if (result.problem !== null) return
        expect(result.text).not.toContain('v4lue')
        const compilation = compiled(result.text)
        // By its values a `name` may hold telephone numbers.
        for (const rule of rulesOf(compilation))
          expect([
            'flow/unclassified-field',
            'fact/missing',
            'flow/subject-missing',
            'event/category-misfit',
          ]).toContain(rule)
        const project = projected(compilation, 'test')
        for (const sample of all) expect(project(sample as never)).toMatchObject({ ok: true })
      }),
      { numRuns: 400 },
    )
  }, 120_000)
})

describe('nothing is classified silently', () => {
  const push = [example('dispatchkit/events/samples/push.json')]

  test('proposals are comments that the check does not count', () => {
    const text = inferred(push)
    expect(text).not.toContain('x-category:')
    expect(line(text, 'login')).toBe('login: {type: string} # propose: person.username (named like a user name)')
    const unclassified = compiled(text).diagnostics.filter(({ rule }) => rule === 'flow/unclassified-field')
    expect(unclassified).toHaveLength(51)
  })

  test('--accept writes them, and no category where there is no proposal', () => {
    const text = inferred(push, true)
    expect(line(text, 'login')).toMatch(
      /^login: \{type: string, x-category: person.username\} # proposed, to be reviewed/,
    )
    expect(line(text, 'default_branch')).toBe('default_branch: {type: string}')
    expect(text.match(/x-category: /g)).toHaveLength(text.match(/# proposed, to be reviewed \(/g)?.length ?? 0)
  })

  test('every proposal is a category of the catalogue', () => {
    const known = catalogue.map(({ name }) => name)
    for (const { category } of [
      secretNames,
      sensitiveNames,
      consentNames,
      plainNames,
      accountNames,
      textNames,
      eventNames,
    ].flat())
      expect(known).toContain(category)
  })
})

test.each([
  ['email', 'x', 'contact.email'],
  ['reach', 'someone@example.com', 'contact.email'],
  ['reach', '+44 20 7946 0000', 'contact.phone'],
  ['seen_from', '2001:db8::1', 'technical.ip'],
  ['seen_from', '192.0.2.7', 'technical.ip'],
  ['agent', 'Mozilla/5.0 (X11; Linux x86_64)', 'technical.user-agent'],
  ['number', '4111 1111 1111 1111', 'payment.card'],
  ['number', 4111111111111111, 'payment.card'],
  ['number', '2223 0031 2200 3222', 'payment.card'],
  ['number', '6205500000000000004', 'payment.card'],
  ['number', '2200770239097761', 'payment.card'],
  ['number', '9792030394440796', 'payment.card'],
  ['number', '4111 1111 1111 1112', 'event.metadata'],
  ['number', '6205500000000000005', 'event.metadata'],
  ['number', '1205500000000000009', 'event.metadata'],
  ['note_for_us', 'please call me back soon', 'content.text'],
  ['opaque', 'ghp_abcdefghijklmnop', 'secret.token'],
  ['target', 'https://hooks.slack.com/services/T0/B0/x', 'secret.webhook-url'],
  ['clientSecret', '', 'secret.token'],
  ['firstName', 'x', 'person.name'],
  ['full_name', 'x', 'person.name'],
  ['login', 'x', 'person.username'],
  ['username', 'x', 'person.username'],
  ['dateOfBirth', '1990-01-01', 'person.birth-date'],
  ['createdAt', '2026-01-01T00:00:00Z', 'event.metadata'],
  ['emails', ['a@example.com'], 'contact.email'],
  ['link', 'https://example.com/x', 'contact.url'],
  ['social_security_number', '078051120', 'person.official-id'],
  ['nhsNumber', '943 476 5919', 'person.official-id'],
  ['nationalInsuranceNumber', 'QQ 12 34 56 C', 'person.official-id'],
  ['driver_license_number', 'L1', 'person.official-id'],
  ['taxIdentificationNumber', 'T1', 'person.official-id'],
  ['national_number', 'N1', 'person.official-id'],
  ['routing_number', '110000000', 'payment.bank-account'],
  ['maritalStatus', 'single', 'person.marital-status'],
  ['faxNumber', '020 7946 0001', 'contact.phone'],
  ['hivStatus', 'x', 'health.data'],
  ['vaccinationStatus', true, 'health.data'],
  ['bloodGroup', 'O+', 'health.data'],
  ['sexLife', 'x', 'sex.life'],
  ['fingerprintTemplate', 'x', 'biometric.fingerprint'],
  ['faceId', 'x', 'biometric.face'],
  ['address1', 'x', 'contact.address'],
  ['street1', 'x', 'contact.address'],
  ['reach', 'Ada <ada@example.org>', 'contact.email'],
  ['reach', '"Lovelace, Ada" <ada@example.org>, grace@example.org', 'contact.email'],
  ['code', '078-05-1120', 'person.official-id'],
  ['mac', '00:00:5e:00:53:01', 'technical.device'],
  ['employeeNumber', 'E1815', 'person.id'],
  ['marketing_opt_in', true, 'consent.record'],
  ['message_id', '517ACC75@mx.example.org', 'event.metadata'],
  ['from', '15550100000', 'contact.phone'],
  ['recipient_id', '15550100000', 'contact.phone'],
])('%s: %j is proposed as %s', (name, value, category) => {
  const text = inferred([{ [name]: value }], true)
  expect(text).toContain(`x-category: ${category}`)
})

test.each([
  ['default_branch', 'main'],
  ['verified', true],
  ['comments', 12],
  ['logins', 12],
  ['members', 12],
  ['email_verified', true],
  ['remote', 'git@example.org:ada/notes.git'],
  ['logo', 'logo@2x.png'],
  ['address_count', 3],
])('%s: %j is nothing in particular', (name, value) => {
  expect(inferred([{ [name]: value }])).not.toContain('propose')
})

test('several samples merge: types, what is optional, what may be null', () => {
  const text = inferred([
    { both: 1, sometimes: 'x', mixed: 1, nullable: null, list: [{ a: 1 }, { a: 2, b: true }] },
    { both: 2.5, mixed: 'x', nullable: 'x', list: [{ a: 3 }] },
  ])
  expect(line(text, 'both')).toBe('both: {type: number}')
  expect(line(text, 'mixed')).toBe('mixed: {type: [string, integer]}')
  expect(line(text, 'nullable')).toBe('nullable: {type: [string, "null"]}')
  expect(text).toContain('required: [a]\n')
  expect(text).toContain('required: [both, mixed, list]\n')
})

test('one sample cannot tell what is always there', () => {
  expect(inferred([{ a: 1, list: [{ b: 1 }, { b: 2 }] }])).not.toContain('required')
})

test('what stands under names that are data is told beside what is left out, and without a value', () => {
  const text = inferred([
    {
      event: 'team',
      usersByEmail: {
        'ada@v4lue.example': { firstName: 'V4lue', phones: ['+447700900123'] },
        'grace@v4lue.example': { firstName: 'V4lue', lastSeen: '2026-01-01T10:00:00Z' },
      },
      salariesByEmployeeId: { 100234: 52000, 100235: 61000 },
      byDay: [{ '2026-01-01': { note: 'four words of v4lue' } }],
    },
  ])
  expect(text).toContain('left out: "usersByEmail" (an object by e-mail address (contact.email),')
  expect(text).toContain(
    'seems to hold person.name (*.firstName), contact.phone (*.phones.*), account.activity (*.lastSeen)',
  )
  expect(text).toContain('seems to hold employment.salary (*)')
  expect(text).toContain('(a list of what is an object by day,')
  expect(text).toContain('to declare it, have it sent as a list')
  expect(text).not.toMatch(/v4lue|52000|100234|2026-01-01/i)
})

test.each([
  [
    'columns of one table',
    { CUFNAM: 'ADA', CULNAM: 'LOVELACE', CUADR1: '1 ROW', CUZIPC: '10115', CUTEL1: '44', CUSEX: 'F' },
    'CULNAM',
    'person.name',
  ],
  [
    'an entry of a directory',
    { dn: 'uid=ada,ou=people,dc=example', cn: 'Ada Lovelace', sn: 'Lovelace', l: 'London' },
    'sn',
    'person.name',
  ],
  ['a card that pays nothing', { loyaltyCard: { cardNumber: '1234567890' } }, 'cardNumber', 'account.id'],
  ['a title that addresses', { customer: { title: 'Mrs', email: 'a@b.example' } }, 'title', 'person.name'],
])('%s', (_, sample, field, category) => {
  expect(line(inferred([sample]), field)).toContain(`propose: ${category} `)
})

test.each([
  [
    'names that begin alike and are none of a table',
    { country: 'x', company: 'x', contact: 'x', comment: 'x', count: 1, code: 'x' },
    'code',
  ],
  ['a letter that stands for anything', { l: 'x', sn: 'x', o: 'x' }, 'sn'],
  ['what an interface is called', { '@context': 'https://schema.example/', iss: 'https://issuer.example/' }, 'iss'],
])('%s: nothing is proposed', (_, sample, field) => {
  expect(line(inferred([sample]), field)).not.toContain('propose')
})

test('what cannot be a closed list of fields is left out and said to be', () => {
  const text = inferred([{ a: 1, byUser: { 'jo@example.com': { n: 1 } }, none: null, empty: [], odd: { x: {} } }])
  expect(text).not.toContain('jo@')
  for (const name of ['byUser', 'none', 'empty', 'odd']) expect(text).toContain(`# left out: "${name}" (`)
})

test.each([
  [
    'name beside an e-mail address',
    { thing: { name: 'x', reply: 'a@example.com' } },
    'name: {type: string, x-category: person.name}',
  ],
  [
    'name beside a first name',
    { thing: { name: 'x', first_name: 'x' } },
    'name: {type: string, x-category: person.name}',
  ],
  [
    'value in telecom',
    { telecom: [{ system: 'x', value: '(03) 5555 6473' }] },
    'value: {type: string, x-category: contact.phone}',
  ],
  [
    'value in a list of addresses',
    { email_addresses: [{ value: 'x' }] },
    'value: {type: string, x-category: contact.email}',
  ],
  [
    'identifier of a patient',
    { resourceType: 'Patient', identifier: [{ value: 'x' }] },
    'value: {type: string, x-category: person.official-id}',
  ],
  [
    'number of a telephone',
    { phone: { national_number: '4085551234' } },
    'national_number: {type: string, x-category: contact.phone}',
  ],
  ['name of a signer', { signers: [{ name: 'x' }] }, 'name: {type: string, x-category: person.name}'],
  ['id of an invitee', { invitee: { uuid: 'x' } }, 'uuid: {type: string, x-category: person.id}'],
  [
    'what a record of health says',
    { resourceType: 'Observation', code: { text: 'x' } },
    'text: {type: string, x-category: health.data}',
  ],
  [
    'what stands in a diagnosis',
    { diagnosis: { description: 'x' } },
    'description: {type: string, x-category: health.data}',
  ],
  [
    'a state beside a town',
    { billing: { city: 'x', state: 'x' } },
    'state: {type: string, x-category: location.coarse}',
  ],
])('%s means what it stands in', (_, sample, expected) => expect(inferred([sample], true)).toContain(expected))

test.each([
  ['a number of an order', { email: 'a@example.com', name: '#9999' }, 'name'],
  ['how far something has got', { ticket: { state: 'x' } }, 'state'],
  ['a company', { company: { email: 'a@example.com', id: 'x' } }, 'id'],
])('%s is nobody’s', (_, sample, field) => {
  const text = inferred([sample])
  expect(text).not.toMatch(new RegExp(`${field}: .*propose: (person|location)`))
})

test('what has changed is what its name says, not whom it is from', () => {
  const text = inferred([{ changes: { title: { from: 'x' }, color: { from: 'x' } } }], true)
  expect(text).toContain('from: {type: string, x-category: content.text}')
  expect(text).not.toContain('person.')
})

test('a payload of any depth ends in a type or a reason', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`)
  expect(inferEventType([deep], { event: 'test', accept: false }).problem).toContain('The samples show no fields')
  const text = inferred([{ b: 1, ...deep }])
  expect(compiled(text).model).not.toBeNull()
})
