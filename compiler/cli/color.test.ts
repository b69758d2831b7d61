import { expect, test } from 'vitest'
import { wantsColor } from './color.ts'

const terminal = { columns: 80 }

test('the flag goes first', () => {
  expect(wantsColor('always', { env: { NO_COLOR: '1' }, terminal: null })).toBe(true)
  expect(wantsColor('never', { env: { FORCE_COLOR: '1' }, terminal })).toBe(false)
})

test.each([
  [{}, true],
  [{ NO_COLOR: '' }, true],
  [{ NO_COLOR: '0' }, false],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
  [{ FORCE_COLOR: '0' }, false],
  [{ TERM: 'dumb' }, false],
  [{ TERM: 'dumb', FORCE_COLOR: '1' }, true],
] as const)('on a terminal with %o: %s', (env, expected) => {
  expect(wantsColor('auto', { env, terminal })).toBe(expected)
})

test('without a terminal only when forced', () => {
  expect(wantsColor('auto', { env: {}, terminal: null })).toBe(false)
  expect(wantsColor('auto', { env: { FORCE_COLOR: '1' }, terminal: null })).toBe(true)
})
