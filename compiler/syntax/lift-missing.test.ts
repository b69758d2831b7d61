import { describe, expect, it } from 'vitest'
import { findingsOf, fixed, parse } from './testing/findings-of.ts'

it('takes what nobody has stated out of the value, and remembers why', () => {
  const parsed = parse(`organisation:
  address: {missing: not yet copied, ask: legal}
  representatives: {eu-gdpr: {missing: not appointed}}
retention:
  r: {byPlan: {free: {missing: undecided}}}
  s: {byPlan: {missing: undecided}}
activities:
  a: {lawfulBasis: {by: {users: {missing: undecided}}}, dataSubjects: {missing: unknown}}
`)
  expect(parsed.findings).toEqual([])
  expect(parsed.missing).toEqual([
    { path: ['organisation', 'address'], why: 'not yet copied', ask: 'legal' },
    { path: ['organisation', 'representatives', 'eu-gdpr'], why: 'not appointed', ask: null },
    { path: ['retention', 'r', 'byPlan', 'free'], why: 'undecided', ask: null },
    { path: ['retention', 's', 'byPlan'], why: 'undecided', ask: null },
    { path: ['activities', 'a', 'lawfulBasis', 'by', 'users'], why: 'undecided', ask: null },
    { path: ['activities', 'a', 'dataSubjects'], why: 'unknown', ask: null },
  ])
  expect(parsed.value).toMatchObject({ organisation: { representatives: {} }, retention: { r: { byPlan: {} }, s: {} } })
  expect(parsed.value.organisation).not.toHaveProperty('address')
  expect([...parsed.poisoned]).toEqual([])
})

it('takes a fact that an alias repeats out of each place', () => {
  const parsed = parse('organisation:\n  country: &m {missing: unknown}\n  address: *m\n')
  expect(parsed.missing.map(({ path }) => path.join('.'))).toEqual(['organisation.country', 'organisation.address'])
})

it.each([
  ['lawfulBases: {b: {asked: A box, withdrawn: {missing: why}}}', '`lawfulBases.b` lacks `type`.'],
  ['trackers: {t: {lifetime: {missing: why}}}', '`trackers.t` lacks `class`.'],
  ['measures: {m: {kind: organisational, process: {missing: why}}}', '`measures.m` lacks `text`.'],
])('hides no key that is lacking beside it: %s', (text, message) => {
  const parsed = parse(text)
  expect(parsed.findings.map((finding) => finding.message)).toEqual([message])
  expect(parsed.poisoned.size).toBe(1)
})

describe('is refused where it stands for something else', () => {
  it.each([
    [
      'sources: {github: {http: {missing: soon}, type: {is: e}}}',
      '{missing: soon} | schema/invalid | `missing` stands for a legal fact, and `sources.github.http` is not one.',
    ],
    [
      'routes: {missing: soon}',
      '{missing: soon} | schema/invalid | `missing` stands for a legal fact, and `routes` is not one.',
    ],
    [
      'recipients: {r: {stored: [GB, {missing: others}]}}',
      '{missing: others} | schema/invalid | `missing` stands for a whole fact, not for one item of `stored`.',
    ],
    [
      'organisation: {country: {missing: ""}}',
      '"" | schema/invalid | `missing` says why the fact is not stated: here is nothing.',
    ],
    [
      'organisation: {country: {missing: why, ask: 5}}',
      '5 | schema/invalid | `ask` says who knows: it takes a text, here is a number.',
    ],
    [
      'organisation: {country: {missing: why, aks: dpo}}',
      'aks | schema/invalid | Beside `missing` only `ask` may stand, not `aks`.',
    ],
  ])('%s', (text, finding) => {
    const parsed = parse(text)
    expect(findingsOf(parsed)).toEqual([finding])
    expect(parsed.missing).toEqual([])
    expect(parsed.poisoned.size).toBe(1)
  })

  it('says to write it for the whole list', () => {
    const [finding] = parse('recipients: {r: {stored: [GB, {missing: others}]}}').findings
    expect(finding?.help).toBe('Write it for the whole list: `stored: {missing: ...}`.')
  })
})

describe('is an ordinary key where any name may stand', () => {
  it.each([
    'events: {e: {schema: {type: object, properties: {missing: {type: boolean, x-category: none}}}}}',
    'routes: {r: {activity: a, source: s, events: [e], to: {c: {fields: {missing: keep}}}}}',
    'sources: {s: {http: {path: /s}, type: {path: x, values: {missing: e}}}}',
    'recipients: {missing: {legalName: Missing Ltd}}',
    'retention: {r: {byPlan: {missing: P1D, free: P2D}}}',
  ])('%s', (text) => {
    const parsed = parse(text)
    expect([parsed.findings, parsed.missing]).toEqual([[], []])
  })
})

describe('a mark that is misspelt is one finding, at the key', () => {
  it.each([
    [
      'organisation: {address: {mising: why, ask: dpo}}',
      'mising | schema/invalid | A fact that is not stated is marked with `missing` and `ask`, not `mising`.',
      'organisation: {address: {missing: why, ask: dpo}}',
    ],
    [
      'retention: {r: {byPlan: {misisng: why}}}',
      'misisng | schema/invalid | A fact that is not stated is marked with `missing` and `ask`, not `misisng`.',
      'retention: {r: {byPlan: {missing: why}}}',
    ],
    [
      'recipients: {r: {contract: {missing: why, aks: dpo}}}',
      'aks | schema/invalid | Beside `missing` only `ask` may stand, not `aks`.',
      'recipients: {r: {contract: {missing: why, ask: dpo}}}',
    ],
  ])('%s', (text, finding, mended) => {
    const parsed = parse(text)
    expect(findingsOf(parsed)).toEqual([finding])
    expect(fixed(parsed)).toBe(`apiVersion: bylaw.dev/v1\n${mended}`)
  })

  it('and not where the map may have such keys of its own', () => {
    const text = 'retention: {r: {byPlan: {task: P1D, ask: P2D}}}\norganisation: {contacts: {mission: m@a.example}}'
    expect(findingsOf(parse(text))).toEqual([])
  })
})
