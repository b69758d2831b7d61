import { expect, it } from 'vitest'
import { dayAfter, isDay } from './calendar.ts'

it.each([
  ['2026-01-31', 'P1M', '2026-02-28'],
  ['2024-02-29', 'P1Y', '2025-02-28'],
  ['2026-11-28', 'P30D', '2026-12-28'],
  ['2026-11-28', 'P1Y2M3D', '2028-01-31'],
  ['2026-11-28', 'P2W', '2026-12-12'],
  ['2026-11-28', 'PT5M', '2026-11-28'],
  ['2026-02-30', 'P1D', null],
  ['2026-02-20', 'soon', null],
  ['2026-02-20', 'P99999Y', null],
])('%s and %s is %s', (day, period, end) => {
  expect(dayAfter(day, period)).toBe(end)
})

it('knows the days that exist', () => {
  expect(['2026-02-28', '2026-02-30', '2026-13-01', '26-1-1'].map(isDay)).toEqual([true, false, false, false])
})
