import { expect, it } from 'vitest'
import { authorityOf, authorityRows, complaintUnder } from './authorities.ts'
import { eftaMembersOfTheEea, euMembers } from './regions.ts'

it('names an authority for each state of the EEA, and for no other', () => {
  expect(authorityRows.map(({ country }) => country).sort()).toEqual([...euMembers, ...eftaMembersOfTheEea].sort())
})

it('knows to whom people may complain on every day', () => {
  for (const day of ['2016-01-01', '2026-11-28'])
    for (const regime of ['eu-gdpr', 'uk-gdpr'] as const) expect(complaintUnder(regime, day)).not.toBeNull()
})

it('knows those of the EFTA only from the day on which the Regulation came to apply there', () => {
  expect(authorityOf('eu-gdpr', 'NO', '2018-07-19')).toBeNull()
  expect(authorityOf('eu-gdpr', 'NO', '2018-07-20')?.name).toBe('Datatilsynet')
  expect(authorityOf('uk-gdpr', 'IE', '2026-11-28')).toBeNull()
})
