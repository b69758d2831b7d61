import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { edit } from '../../../test/small.ts'
import { compile } from '../../compile.ts'
import { concerned } from '../../diff/concerned.ts'
import { diff } from '../../diff/diff.ts'
import type { Side } from '../../diff/side.ts'
import { aboutText } from './about.ts'
import { inWords, sidesOf } from './in-words.ts'
import { rowsOf } from './rows.ts'
import { wordsOf } from './words.ts'

const asOf = '2026-11-30'

const company = (name: string): string =>
  readFileSync(new URL(`../../emit/documents/testing/companies/${name}.yaml`, import.meta.url), 'utf8')

function sideOf(text: string): Side {
  const { model, graph, faults } = compile([{ path: 'bylaw.yaml', text }], { asOf })
  if (!model || !graph) throw new Error('it cannot be read')
  return { model, flows: graph.flows, faults }
}

/** What is told of an edit: the rows, and of what is no row which data it is about. */
function told(name: string, from: string, to: string) {
  const base = company(name)
  const [before, head] = [sideOf(base), sideOf(edit(base, from, to))]
  const changes = diff(before, head).filter((change) => change.class === 'widens')
  const sides = sidesOf(before, head, asOf)
  return changes.map((change) => {
    const rows = rowsOf(change, sides)
    const place = change.at?.place
    return { type: change.type, rows, about: place ? aboutText(wordsOf(head.model), concerned(place, head)) : null }
  })
}

it('a longer period is what we keep ourselves: whoever else has the data keeps it as agreed', () => {
  const [change, ...more] = told('hulajka', 'ride-data:\n    {\n      for: P90D', 'ride-data:\n    {\n      for: P3Y')
  expect(more).toEqual([])
  expect(change?.rows).toHaveLength(1)
  expect(change?.rows[0]).toMatchObject({
    type: 'retention-extended',
    whose: ['Riders'],
    keptBefore: '90 days after your ride ends',
    kept: '3 years after your ride ends',
    keptThere: null,
    to: null,
    countries: [],
    protection: null,
  })
  expect(change?.rows[0]?.categories).toContain('Coordinates')
})

it('a new country is told by the data that is there, and whose it is', () => {
  const [change, ...more] = told('volta', 'accessedFrom: [FR, MA]', 'accessedFrom: [FR, MA, TN]')
  expect(more).toEqual([])
  expect(change?.rows).toEqual([
    expect.objectContaining({
      type: 'country-added',
      detail: 'France, Morocco → France, Morocco, Tunisia',
      categories: ['Charging sessions', 'Email address'],
      whose: ['Drivers'],
      activity: { name: 'charging', title: 'Charging' },
      bases: [{ name: 'charging', title: 'Contract (Art. 6(1)(b))' }],
      kept: '7 years after the charging session is settled',
      keptThere: '7 days after receipt',
      to: { name: 'mail', title: 'Courrier' },
      countries: ['France', 'Morocco', 'Tunisia'],
      transfers: ['Standard contractual clauses, EU GDPR'],
    }),
  ])
})

it('whoever gets data from a day on is told with the day, until it has come', () => {
  const added = (from: string): string =>
    `  helper: { title: RoadHelp, engagement: own-purposes, established: NL, activeFrom: ${from} }\n  roaming:\n`
  const recipients = edit(
    company('volta'),
    'mail: [contact.email, charge.session] }',
    'mail: [contact.email, charge.session], helper: [person.name] }',
  )
  const before = sideOf(company('volta'))
  const details = ['2027-02-01', '2026-11-30'].map((day) => {
    const head = sideOf(edit(recipients, '  roaming:\n', added(day)))
    const sides = sidesOf(before, head, asOf)
    const [row] = diff(before, head).flatMap((one) => rowsOf(one, sides))
    return [row?.type, row?.detail]
  })
  expect(details).toEqual([
    ['recipient-added', 'from 2027-02-01 on'],
    ['recipient-added', null],
  ])
})

it('what moves nothing by itself says which data of whom it is about', () => {
  const [contract] = told(
    'volta',
    'type: dpa, file: dpa2.pdf, signed: 2025-01-01',
    'type: terms, url: "https://courrier.example/terms"',
  )
  expect(contract).toMatchObject({
    type: 'contract-weakened',
    rows: [],
    about: 'Charging sessions, Email address; of Drivers',
  })
  const [kind] = told(
    'volta',
    'session.settled: session-settled }',
    'session.settled: session-settled, session.mended: session-settled }',
  )
  expect(kind?.about).toBe('Charging sessions, Email address; of Drivers')
})

it('another number in the logic of a decision is another decision', () => {
  const [change] = told('karwendel', 'über 80 Punkten', 'über 60 Punkten')
  expect(change?.type).toBe('automation-added')
})

it('a change is told in the words of the registers, with what it was', () => {
  const base = company('hulajka')
  const before = sideOf(base)
  const words = (from: string, to: string): readonly string[] => {
    const head = sideOf(edit(base, from, to))
    const sides = sidesOf(before, head, asOf)
    return diff(before, head).map((change) =>
      [change.type, ...inWords(change, sides).map(([label, value]) => `${label}: ${value}`)].join(' | '),
    )
  }
  const longer = words('ride-data:\n    {\n      for: P90D', 'ride-data:\n    {\n      for: P3Y')
  expect(longer).toMatchInlineSnapshot(`
    [
      "retention-extended | about: Coordinates, Date of birth, Email address, Name, Payment card: type, last digits, expiry and 2 more; of Riders | was: 90 days after your ride ends, backups 14 days more | is: 3 years after your ride ends, backups 14 days more",
    ]
  `)
  expect(words('ride-data:\n    {\n      for: P90D', 'ride-data:\n    {\n      for: P30D')).toMatchInlineSnapshot(`
    [
      "retention-shortened | was: 90 days after your ride ends, backups 14 days more | is: 30 days after your ride ends, backups 14 days more",
    ]
  `)
})
