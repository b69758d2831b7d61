import { expect, test } from 'vitest'
import { parseCount, parseDay } from './arguments.ts'

test('days that exist', () => {
  expect(parseDay('2028-02-29')).toBe('2028-02-29')
})

test.each(['2026-02-29', '2026-13-01', '2026-1-1', 'today', '2026-11-21T00:00:00Z', ''])('%j is no day', (value) => {
  expect(() => parseDay(value)).toThrow('Expected a day as YYYY-MM-DD.')
})

test('counts from 0', () => {
  expect(parseCount('0')).toBe(0)
  expect(() => parseCount('-1')).toThrow()
  expect(() => parseCount('1e3')).toThrow()
})
