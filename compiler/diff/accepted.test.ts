import { expect, test } from 'vitest'
import { edit, small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import { diff } from './diff.ts'
import type { Side } from './side.ts'

const asOf = '2026-11-21'

/** A recipient without a contract and a host of whom a fact is missing, each accepted. */
const accepted = `${edit(
  edit(small, '    contract: {type: dpa, signed: 2025-01-10}\n    hosts', '    hosts'),
  '    legalName: Host Ltd',
  '    legalName: {missing: asked}',
)}exceptions:
  unsigned: {rule: recipient/contract-missing, target: recipients.archive, reason: Being signed by both sides, acceptedBy: dpo, until: 2027-06-30}
  unnamed: {rule: fact/missing, target: recipients.host, reason: The host is being asked, acceptedBy: dpo, until: 2027-06-30}
`

function side(text: string): Side {
  const { model, graph, faults, diagnostics } = compile([{ path: 'bylaw.yaml', text }], { asOf })
  if (!model || !graph) throw new Error('it cannot be read')
  return { model, flows: graph.flows, faults, diagnostics }
}

/** What widens, with the exceptions that go on accepting something there. */
const told = (to: string): readonly string[] =>
  diff(side(accepted), side(to))
    .filter((change) => change.class === 'widens')
    .map(({ type, at, accepted: under = [] }) => [type, `${at?.place.section}.${at?.place.name}`, ...under].join(' | '))

const withTeam = edit(
  edit(accepted, 'team: {type: string, x-category: none}', 'team: {type: string, x-category: contact.phone}'),
  '      person.name: {source: person}',
  '      contact.phone: {source: person}\n      person.name: {source: person}',
).replace('archive: [person.name', 'archive: [contact.phone, person.name')

test('data that newly goes where something is accepted names the exception', () => {
  expect(told(withTeam)).toMatchInlineSnapshot(`
    [
      "category-added | activities.notify | unsigned: recipient/contract-missing",
    ]
  `)
})

test('a change of the resource itself does, and of another does not', () => {
  expect(
    told(edit(accepted, 'established: FR\n    stored: [FR]', 'established: FR\n    stored: [DE]')),
  ).toMatchInlineSnapshot(`
    [
      "country-added | recipients.archive | unsigned: recipient/contract-missing",
    ]
  `)
  expect(told(edit(accepted, 'ledger: {for: P3Y', 'ledger: {for: P4Y'))).toMatchInlineSnapshot(`
    [
      "retention-extended | retention.ledger",
    ]
  `)
})

test('further people are under what was accepted wherever their data goes', () => {
  const people = accepted.replace('dataSubjects: [users]', 'dataSubjects: [users, guests]')
  expect(told(people)).toMatchInlineSnapshot(`
    [
      "subjects-added | activities.notify | unnamed: fact/missing | unsigned: recipient/contract-missing",
    ]
  `)
})

test('what an exception accepts anew is told, unless it was changed itself', () => {
  const more = edit(
    accepted,
    '    stored: [GB]\n    contract',
    '    stored: [GB]\n    address: {missing: asked}\n    contract',
  )
  const anew = (to: string) =>
    diff(side(accepted), side(to)).flatMap(({ type, message, after, accepted: under }) =>
      type === 'exception-widened' || under ? [[type, message, after, under]] : [],
    )
  expect(anew(more)).toMatchInlineSnapshot(`
    [
      [
        "fact-lost",
        "\`recipients.host.address\` is now marked missing.",
        "asked",
        [
          "unnamed: fact/missing",
        ],
      ],
    ]
  `)
  expect(anew(edit(more, 'The host is being asked', 'The host and its owner are being asked'))).toEqual([])
})

test('what an exception accepts because of a change elsewhere is a change of its own', () => {
  const abroad = `${edit(small, 'established: FR\n    stored: [FR]', 'established: US\n    stored: [US]')}exceptions:
  tool: {rule: transfer/mechanism-missing, target: recipients.archive, reason: Its clauses are being signed, acceptedBy: dpo, until: 2027-06-30}
`
  const both = edit(abroad, 'regimes: [uk-gdpr]', 'regimes: [uk-gdpr, eu-gdpr]')
  const wide = diff(side(abroad), side(both)).filter((change) => change.class === 'widens')
  expect(wide.map(({ type, message, after }) => [type, message, after])).toMatchInlineSnapshot(`
    [
      [
        "exception-widened",
        "\`exceptions.tool\` now accepts what it did not, though it is as it was.",
        "transfer/mechanism-missing at recipients.archive",
      ],
    ]
  `)
})
