import { expect, test } from 'vitest'
import { bytes, ratePerSecond, seconds } from './units.ts'

test('units of the language as numbers', () => {
  expect(['PT5S', 'PT5M', 'P1D', 'PT1H30M', 'P1M'].map(seconds)).toEqual([5, 300, 86_400, 5400, 28 * 86_400])
  expect(['1/s', '30/min', '360/h'].map(ratePerSecond)).toEqual([1, 0.5, 0.1])
  expect(['1KiB', '256KiB', '2MiB'].map(bytes)).toEqual([1024, 262_144, 2_097_152])
})
