import { describe, expect, test } from 'vitest'
import { edit, small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { comparedWith } from './compared-with.ts'

const asOf = '2026-11-21'
const files = (text: string) => [{ path: 'bylaw.yaml', text }]
const found = (text: string) => compile(files(text), { asOf }).diagnostics
/** What stays, with the movements that it names. */
const left = (text: string) =>
  found(text)
    .filter(({ excepted, severity }) => excepted === null && severity === 'error')
    .map(({ rule, movements = [] }) => [rule, ...movements].join(' | '))

const promise = `commitments:
  nothing-out: {promise: Nothing leaves., assert: {never: flow.recipient == "archive"}}
`
const broken = `${small}${promise}`
const exception = (rest = ''): string => `${broken}exceptions:
  archive: {rule: commitment/broken, target: commitments.nothing-out, reason: Being moved, acceptedBy: dpo, until: 2027-06-30${rest}}
`

test('says which movements break a promise', () => {
  expect(left(broken)).toMatchInlineSnapshot(`
    [
      "commitment/broken | notify/joined: contact.email (pseudonymise) -> archive | notify/joined: person.name -> archive",
    ]
  `)
})

describe('an exception from a promise', () => {
  test('covers nothing until it says what', () => {
    expect(left(exception())).toMatchInlineSnapshot(`
      [
        "commitment/broken | notify/joined: contact.email (pseudonymise) -> archive | notify/joined: person.name -> archive",
        "exception/unbound",
      ]
    `)
  })

  test('is completed by its fix, however it is written', () => {
    const flow = exception()
    const block = flow.replace(
      /archive: \{(rule.*)\}\n$/,
      (_, keys: string) => `archive:\n    ${keys.split(', ').join('\n    ')}\n`,
    )
    for (const text of [flow, block]) {
      const fix = found(text).find(({ rule }) => rule === 'exception/unbound')?.fix
      if (!fix) throw new Error('no fix')
      const mended = text.slice(0, fix.span.start) + fix.replacement + text.slice(fix.span.end)
      expect(left(mended)).toEqual([])
    }
  })

  test('covers what it lists, and what comes later is a finding that names it alone', () => {
    const [first = ''] = found(broken).flatMap(({ movements = [] }) => movements)
    expect(left(exception(`, covers: [${JSON.stringify(first)}]`))).toMatchInlineSnapshot(`
      [
        "commitment/broken | notify/joined: person.name -> archive",
      ]
    `)
  })

  test('covers a finding by its fingerprint, until it names another movement', () => {
    const [finding] = found(broken).filter(({ movements }) => movements)
    const covered = exception(`, covers: [${finding?.fingerprint}]`)
    expect(left(covered)).toEqual([])
    const wider = covered.replace('flow.recipient == "archive"', 'flow.category != "none"')
    expect(left(wider).length).toBe(1)
  })

  test('an entry that fits nothing is of no use', () => {
    const useless = exception(', covers: ["record-payments: person.nam -> archive"]')
    expect(found(useless).filter(({ rule }) => rule === 'exception/unused').length).toBe(1)
  })

  test('a fingerprint stays while lines move', () => {
    const of = (text: string) => found(text).map(({ fingerprint }) => fingerprint)
    expect(of(broken.replace('retention:', '# moved\n\nretention:'))).toEqual(of(broken))
  })
})

describe('one mistake is one finding', () => {
  const rules = (text: string) =>
    found(text)
      .filter(({ excepted, severity }) => excepted === null && severity !== 'note')
      .map(({ rule }) => rule)
  const unsigned = edit(small, '    contract: {type: dpa, signed: 2025-01-10}\n    hosts', '    hosts')
  const accepted = (rule: string) => `${unsigned}exceptions:
  archive: {rule: ${rule}, target: recipients.archive, reason: Being signed, acceptedBy: dpo, until: 2027-06-30}
`

  test('where an exception names a whole family', () => {
    expect(rules(accepted('recipient/contract-missing'))).toEqual([])
    expect(rules(accepted('recipient/*'))).toEqual(['schema/invalid'])
    expect(rules(accepted('transfer/*'))).toEqual(['recipient/contract-missing', 'schema/invalid'])
  })

  const unproven = (assertion: string) => `${small}commitments:
  at-home: {promise: It stays with us., assert: ${assertion}}
exceptions:
  at-home: {rule: commitment/unproven, target: commitments.at-home, reason: Nobody has measured it yet, acceptedBy: dpo, until: 2027-06-30}
`

  test('where the promise of an exception cannot be read, or is broken', () => {
    expect(rules(unproven('{must: flow.role == "controler"}'))).toEqual(['schema/condition'])
    expect(rules(unproven('{must: flow.recipient == "host"}'))).toEqual(['commitment/broken'])
    expect(rules(unproven('{must: flow.role == "controller"}'))).toEqual(['exception/unused'])
  })
})

describe('names that have dots', () => {
  const unused = (target: string): string => `${small.replace(
    'retention:\n',
    'retention:\n  logs: {for: P1D, why: x-ray}\n  logs.old: {for: P2D, why: x-ray}\n',
  )}exceptions:
  kept: {rule: retention/unused, target: ${target}, reason: In use from next month on, acceptedBy: dpo, until: 2027-06-30}
`
  const stays = (target: string) =>
    found(unused(target)).flatMap(({ rule, excepted, resource }) =>
      rule === 'retention/unused' && excepted === null ? [resource?.name] : [],
    )

  test('an exception for one is for no other whose name begins so', () => {
    expect(stays('retention.logs')).toEqual(['logs.old'])
    expect(stays('retention.logs.old')).toEqual(['logs'])
  })
})

describe('with a base', () => {
  const contract = '    contract: {type: dpa, signed: 2025-01-10}\n    hosts'
  const lacking = `${edit(small, contract, '    hosts')}exceptions:
  archive: {rule: recipient/contract-missing, target: recipients.archive, reason: Being signed, acceptedBy: dpo, until: 2027-06-30}
`
  const against = (base: string, head: string) => {
    const { model, graph, faults, diagnostics } = compile(files(base), { asOf })
    if (!model || !graph) throw new Error('no base')
    const side = { model, flows: graph.flows, faults, diagnostics }
    return compile(files(head), { asOf, base: comparedWith(side) })
      .diagnostics.filter(({ excepted, rule }) => excepted === null && rule === 'recipient/contract-missing')
      .map(({ help }) => help)
  }

  test('an exception covers what was found before, and what it was changed for', () => {
    const whole = edit(lacking, '    hosts: [archive', `${contract}: [archive`)
    expect(against(lacking, lacking)).toEqual([])
    expect(against(small, lacking)).toEqual([])
    expect(against(whole, lacking)).toMatchInlineSnapshot(`
      [
        "Exception \`archive\` was given before there was this finding. Add \`contract: {type: dpa, signed: ...}\` and where it lies.",
      ]
    `)
    expect(against(whole, edit(lacking, '2027-06-30', '2027-05-31'))).toEqual([])
  })
})
