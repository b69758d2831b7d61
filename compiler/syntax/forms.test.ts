import { expect, it } from 'vitest'
import common from '../../schema/v1/common.schema.json' with { type: 'json' }
import { findingsOf, fixed, parse } from './testing/findings-of.ts'

it.each([
  ['organisation: {country: UK}', 'UK | schema/invalid | `UK` is not a country: ISO 3166-1 assigns no such code.'],
  ['organisation: {country: XX}', 'XX | schema/invalid | `XX` is not a country: ISO 3166-1 assigns no such code.'],
  [
    'recipients: {r: {stored: [FR, EU]}}',
    'EU | schema/invalid | `EU` is not a country: it stands for the European Union.',
  ],
  [
    'recipients: {r: {announced: 2026-02-30}}',
    '2026-02-30 | schema/invalid | `2026-02-30` is not a date: 2026-02 has 28 days.',
  ],
  [
    'retention: {r: {holds: [{ground: A dispute, until: 2025-02-29}]}}',
    '2025-02-29 | schema/invalid | `2025-02-29` is not a date: 2025-02 has 28 days.',
  ],
  [
    'activities: {a: {purpose: {text: Serve, term: "dpv:ServiceProvison"}}}',
    '"dpv:ServiceProvison" | schema/invalid | `dpv:ServiceProvison` is not a DPV purpose.',
  ],
])('%s', (text, finding) => expect(findingsOf(parse(text))).toEqual([finding]))

it.each([
  ['organisation: {country: UK}', 'organisation: {country: GB}'],
  ['recipients: {r: {established: Germany}}', 'recipients: {r: {established: DE}}'],
  ['recipients: {r: {announced: 2026-04-31}}', 'recipients: {r: {announced: 2026-04-30}}'],
])('%s is mended to %s', (text, mended) => expect(fixed(parse(text))).toBe(`apiVersion: bylaw.dev/v1\n${mended}`))

it('takes a hold that an event ends, and every day of a leap year', () => {
  const text = 'retention: {r: {holds: [{ground: A dispute, until: the judgment}, {ground: Tax, until: 2028-02-29}]}}'
  expect(findingsOf(parse(text))).toEqual([])
})

it('knows the days that there are', () => {
  const pattern = new RegExp(common.$defs.date.pattern, 'u')
  for (const year of [1900, 2000, 2023, 2024, 2100])
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(`${text}T00:00:00Z`)
        const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
        expect([text, pattern.test(text)]).toEqual([text, exists])
      }
})
