import { expect, it } from 'vitest'
import common from '../../schema/v1/common.schema.json' with { type: 'json' }
import { countries, countryMeant } from './countries.ts'

it('names every code that the schema takes, 249 in all', () => {
  expect([...countries.keys()].sort()).toEqual(common.$defs.country.enum)
  expect(countries.size).toBe(249)
})

it.each([
  ['UK', 'GB'],
  ['EL', 'GR'],
  ['gb', 'GB'],
  ['germany', 'DE'],
  ['England', 'GB'],
  ['EU', null],
  ['XX', null],
  ['ZZ', null],
])('takes %s to mean %s', (text, code) => expect(countryMeant(text)).toBe(code))
