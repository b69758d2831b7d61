import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compileText, edit, small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { type ChangeType, changeTypes } from './change.ts'
import { diff } from './diff.ts'
import { phrases } from './phrases.ts'
import type { Side } from './side.ts'

const side = (text: string): Side => {
  const { model, graph, faults } = compileText(text)
  if (!model || !graph) throw new Error('the text cannot be read')
  return { model, flows: graph.flows, faults }
}

/** The files of a folder, in the order of their paths. */
const whole = (folder: string): readonly string[] =>
  readdirSync(join(import.meta.dirname, '../..', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, '../..', folder, name), 'utf8'))

const sideOf = (texts: readonly string[]): Side => {
  const { model, graph, faults } = compile(
    texts.map((text, i) => ({ path: `${i}.yaml`, text })),
    { asOf: '2026-11-21' },
  )
  if (!model || !graph) throw new Error('the files cannot be read')
  return { model, flows: graph.flows, faults }
}

const changes = (base: string, head: string) => diff(side(base), side(head))
const types = (base: string, head: string) => [...new Set(changes(base, head).map(({ type }) => type))].sort()

describe('diff', () => {
  it('is empty between a declaration and itself, however it is written', () => {
    const route = small.slice(small.indexOf('  joined:'), small.indexOf('router:'))
    const two = edit(small, route, `${route}${route.replace('joined:', 'again:')}`)
    const swapped = edit(small, route, `${route.replace('joined:', 'again:')}${route}`)
    expect(changes(two, swapped)).toEqual([])
    expect(changes(small, edit(small, 'plans: [free, business]', "plans: ['free', 'business']"))).toEqual([])
  })

  it('tells a new category with all that a reviewer asks', () => {
    const head = edit(
      edit(
        edit(
          small,
          'email: {type: string, x-category: contact.email}',
          'email: {type: string, x-category: contact.email}\n            phone: {type: string, x-category: contact.phone}',
        ),
        'contact.email: {source: person}',
        'contact.email: {source: person}\n      contact.phone: {source: person}',
      ),
      '{archive: [person.name, contact.email], host: all}',
      '{archive: all, host: all}',
    ).replace('user.email: pseudonymise', 'user.email: pseudonymise, user.phone: keep')
    const found = changes(small, head).find(({ facts }) => facts?.sink === 'archive')
    expect(found).toMatchObject({
      type: 'category-added',
      class: 'widens',
      facts: {
        activity: 'notify',
        categories: ['contact.phone'],
        bases: ['service'],
        retention: 'P365D (business), P30D (free) from received',
        countries: ['FR'],
        protection: 'keep',
      },
      duties: ['art-13-3-notice', 'dpo-review'],
    })
    expect(changes(head, small).every((change) => change.class === 'narrows')).toBe(true)
  })

  it.each([
    ['retention-extended', 'business: P365D', 'business: P400D'],
    ['retention-shortened', 'business: P365D', 'business: P200D'],
    ['country-added', 'stored: [FR]', 'stored: [FR, US]'],
    ['protection-removed', 'user.email: pseudonymise', 'user.email: keep'],
    ['protection-removed', 'user.email: pseudonymise', 'user.email: mask'],
    ['category-removed', ', user.email: pseudonymise', ''],
    [
      'basis-changed',
      '{type: contract, contract: terms, party: [users]}',
      '{type: legitimate-interests, interest: Ours}',
    ],
    ['purpose-changed', 'purpose: Tell teams what happened', 'purpose: Sell what happened'],
    ['level-lowered', 'level: enforced', 'level: inventory'],
    ['fact-lost', 'address: 1 High Street, London', 'address: {missing: moved}'],
  ])('names %s', (type, from, to) => {
    expect(types(small, edit(small, from, to))).toContain(type)
  })

  it('tells the period of what the router remembers, which follows from the backups of other rules', () => {
    const rule = 'retention:\n  deep: {for: P1D, why: Archive, onExpiry: erase, by: router, backups: P5Y}\n'
    const base = edit(
      edit(small, 'retention:\n', rule),
      'stores:\n',
      'stores:\n    requests: {activity: account-for, retention: ledger}\n',
    )
    const head = edit(base, 'contact.email: {source: person}', 'contact.email: {source: person, retention: deep}')
    const ofReminders = (from: string, to: string) =>
      changes(from, to)
        .filter(({ facts }) => facts?.sink === 'reminders (store)')
        .map(({ type, class: kind, before, after, message }) => [type, kind, before, after, message])
    const kept = '`event.metadata` is kept in the reminders store'
    expect(ofReminders(base, head)).toEqual([
      ['retention-extended', 'widens', 'P97D', 'P1834D', `${kept} longer for activity \`account-for\`.`],
    ])
    expect(ofReminders(head, base)).toEqual([
      ['retention-shortened', 'narrows', 'P1834D', 'P97D', `${kept} for less time for activity \`account-for\`.`],
    ])
  })

  it('tells no relief where a field only no longer counts as what it was', () => {
    const told = (head: string) => changes(small, head).map(({ type, message }) => [type, message.split('`')[1]])
    const unnamed = edit(small, 'x-category: person.name', 'x-category: none')
    expect(told(unnamed)).toEqual([['category-weakened', 'user.joined#user.name']])
    // What is no longer sent is, whatever happens to another field.
    expect(told(edit(unnamed, ', user.email: pseudonymise', ''))).toEqual([
      ['category-weakened', 'user.joined#user.name'],
      ['field-removed', 'contact.email'],
    ])
  })

  it('counts a loosened promise and a new exception as widening', () => {
    const promise = `${small}commitments:\n  year: {promise: At most a year, assert: {where: 'true', must: flow.retention.maxDays <= 400}}\n`
    expect(types(promise, small)).toEqual(['promise-loosened'])
    const exception = `${small}exceptions:\n  x: {rule: fact/missing, target: organisation, reason: r, acceptedBy: dpo, until: 2027-01-01}\n`
    expect(changes(small, exception).map((change) => [change.type, change.class])).toEqual([
      ['exception-added', 'widens'],
    ])
  })

  it('takes a resource whose name begins like another for another one', () => {
    const logs = 'retention:\n  logs: {for: P1D, why: x-ray}\n  logs.old: {for: P2D, why: x-ray}\n'
    const accepting = (target: string): string =>
      `${edit(small, 'retention:\n', logs)}exceptions:\n  x: {rule: retention/unused, target: ${target}, reason: r, acceptedBy: dpo, until: 2027-01-01}\n`
    expect(types(accepting('retention.logs'), accepting('retention.logs.why'))).toEqual(['exception-narrowed'])
    expect(types(accepting('retention.logs'), accepting('retention.logs.old'))).toEqual(['exception-added'])
    const old = accepting('retention.logs.old')
    expect(types(old, edit(old, '  logs: ', '  traces: '))).toEqual(['renamed'])
  })

  it.each([
    ['verification-weakened', 'scheme: standard-webhooks', 'scheme: bearer'],
    ['dedupe-weakened', 'dedupe: {header: webhook-id}', 'dedupe: {header: x-id}'],
    ['subjects-lost', '    subjects: {user: {at: user, keys: [email]}}\n', ''],
    [
      'retention-extended',
      'onExpiry: erase, by: router}\n  keys',
      'onExpiry: erase, by: router, backups: P5Y}\n  keys',
    ],
    ['expiry-weakened', 'why: Look-ups, onExpiry: erase', 'why: Look-ups, onExpiry: archive'],
    ['role-changed', 'engagement: on-our-behalf\n    established: FR', 'engagement: own-purposes\n    established: FR'],
    ['contract-weakened', '    contract: {type: dpa, signed: 2025-01-10}\n    hosts', '    hosts'],
    [
      'purpose-changed',
      'purpose: Tell teams what happened',
      'purpose: {text: Tell teams what happened, directMarketing: true}',
    ],
    ['country-added', 'router:\n  country: GB', 'router:\n  country: US'],
    ['category-weakened', 'x-category: contact.email', 'x-category: none'],
    ['schema-loosened', 'team: {type: string', 'team: {type: [string, "null"]'],
    ['destination-changed', 'https://archive.example/hook', 'https://elsewhere.example/hook'],
    [
      'control-removed',
      ', secret: archive-signing',
      ', secret: archive-signing, headers: {x-team: Bearer 9f8e7d6c5b4a39281706}',
    ],
    ['host-added', 'hosts: [archive.example]', 'hosts: [archive.example, elsewhere.example]'],
    ['control-removed', ', secret: archive-signing', ''],
    ['plan-added', 'plans: [free, business]', 'plans: [free, business, gold]'],
    ['information-lost', 'contacts: {privacy: privacy@small.example}', 'contacts: {}'],
    [
      'fact-lost',
      'lawfulBasis: service\n    dataSubjects: [users]\n    retention: payload',
      'dataSubjects: [users]\n    retention: payload',
    ],
    ['recipient-added', '    hosts: [archive.example]\n', '    hosts: [archive.example]\n    onward: [host]\n'],
    ['identity-loosened', 'keys: [email]}', 'keys: [email], unique: {email: person}}'],
    [
      'control-removed',
      ', secret: archive-signing',
      ', secret: archive-signing, headers: {x-api-key: 9f8e7d6c5b4a39281706}',
    ],
  ])('widens by %s', (type, from, to) => {
    const found = changes(small, edit(small, from, to))
    expect(found.filter((change) => change.class === 'widens').map((change) => change.type)).toContain(type)
  })

  it.each([
    ['a tool signed again', 'signed: 2025-01-10}\n    hosts', 'signed: 2026-01-10}\n    hosts'],
    ['a shorter period', 'P365D', 'P300D'],
    ['another title', 'project: {name: small,', 'project: {name: small, title: Small,'],
    [
      'a further condition',
      '    events: [user.joined]\n    to',
      '    events: [user.joined]\n    when: event.team == "a"\n    to',
    ],
  ])('does not widen by %s', (_, from, to) => {
    const found = changes(small, edit(small, from, to))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((change) => change.class === 'widens')).toEqual([])
  })

  it.each([
    ['identity-loosened', 'unique: {email: shared}', ''],
    ['identity-loosened', 'unique: {email: shared}', 'unique: {email: person}'],
    ['identity-tightened', 'unique: {email: person}', ''],
    ['identity-tightened', '', 'linkedBy: [app]'],
    ['identity-loosened', 'linkedBy: [app]', ''],
  ])('compares whom identifiers count for: %s', (type, before, after) => {
    const keyed = (more: string) => edit(small, 'keys: [email]}', `keys: [email]${more && `, ${more}`}}`)
    expect(types(keyed(before), keyed(after))).toEqual([type])
  })

  it.each([
    ['contract-weakened', 'signed: 2025-01-10, expires: 2028-01-10}', 'signed: 2025-01-10, expires: 2027-01-10}'],
    ['renewed', 'signed: 2025-01-10, expires: 2028-01-10}', 'signed: 2025-01-10, expires: 2029-01-10}'],
    ['fact-stated', 'signed: 2025-01-10}', 'signed: 2025-01-10, expires: 2029-01-10}'],
    ['fact-lost', 'signed: 2025-01-10, expires: 2028-01-10}', 'signed: 2025-01-10}'],
  ])('compares when a contract ends: %s', (type, before, after) => {
    const bound = (contract: string) => edit(small, 'signed: 2025-01-10}\n    hosts', `${contract}\n    hosts`)
    expect(types(bound(before), bound(after))).toEqual([type])
  })

  it('widens where deliveries lose their order or may come twice', () => {
    const ordered = edit(
      small,
      '    events: [user.joined]\n    to',
      '    events: [user.joined]\n    orderBy: user.email\n    to',
    )
    expect(types(ordered, small)).toEqual(['control-removed'])
    const once = edit(small, ', secret: archive-signing}', ', secret: archive-signing}, retry: {ambiguous: fail}')
    expect(types(once, small)).toEqual(['dedupe-weakened'])
    expect(types(once, edit(once, 'ambiguous: fail', 'ambiguous: retry'))).toEqual(['dedupe-weakened'])
  })

  it('tells less data of one cause together, with the list', () => {
    const complete = whole('test/defects/complete')
    for (const [from, to, count] of [
      ['hostedBy: host', 'hostedBy: desk', 1],
      ['    activity: sell\n', '    activity: help\n', 1],
    ] as const) {
      const head = complete.map((text) => text.replace(from, to))
      const less = diff(sideOf(complete), sideOf(head)).filter(({ type }) => type === 'field-removed')
      expect([from, less.length]).toEqual([from, count])
    }
    const [less] = diff(
      sideOf(complete),
      sideOf(complete.map((text) => text.replace('hostedBy: host', 'hostedBy: desk'))),
    ).filter(({ type }) => type === 'field-removed')
    expect(less?.parts?.length).toBeGreaterThan(3)
    expect(less?.parts?.every(({ sink }) => sink === 'host')).toBe(true)
    expect(less?.message).toMatch(/^Less data of \d+ categories goes to `host` for /)
  })

  it('does not count as less what is faulty in the head', () => {
    const found = changes(small, edit(small, 'user.email: pseudonymise', 'user.email: hash'))
    expect(found.map((change) => [change.type, change.class])).toEqual([['other', 'widens']])
  })

  it('tells what is protected less on one route while another sends it plainly', () => {
    const route = small.slice(small.indexOf('  joined:'), small.indexOf('router:'))
    const plain = route.replace('joined:', 'again:').replace('user.email: pseudonymise', 'user.email: keep')
    const both = edit(small, route, `${route}${plain}`)
    expect(types(both, edit(both, 'user.email: pseudonymise', 'user.email: keep'))).toEqual(['protection-removed'])
  })

  it('is neutral on another name, with all that refers to it', () => {
    for (const [from, to] of [
      ['notify', 'tell'],
      ['archive:', 'vault:'],
      ['payload', 'events'],
      ['service', 'sale'],
      ['  joined:', '  arrived:'],
    ] as const) {
      const renamed = small.replaceAll(from, to)
      const found = changes(small, from === 'archive:' ? small.replaceAll(/\barchive(?=[:,}])/g, 'vault') : renamed)
      expect([from, found.filter((change) => change.class !== 'neutral')]).toEqual([from, []])
      expect(found.map(({ type }) => type)).toContain('renamed')
    }
  })

  it('has a class and a phrase for every type of change, as the documentation says', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/diff.md'), 'utf8')
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| ([a-z]+) \| (.+) \|$/gm)].map(([, ...row]) => row)
    expect(rows).toEqual(Object.entries(changeTypes).map(([type, kind]) => [type, kind, phrases[type as ChangeType]]))
  })
})
