import { expect, test } from 'vitest'
import { readOptions } from './options.ts'

const scenarios = [
  { name: 'kill', title: 'a router is killed' },
  { name: 'clock', title: 'a clock leaps' },
]
const read = (...given: readonly string[]) => readOptions(given, scenarios, () => 7)

test('without arguments all of it runs', () => {
  expect(read()).toEqual({ rounds: 50, events: 1500, seed: 7, only: ['kill', 'clock'] })
  expect(read('--rounds', '3', '--only', 'clock', '--seed', '5')).toMatchObject({ rounds: 3, seed: 5, only: ['clock'] })
})

test.each(['--help', '-h'])('%s says what there is, with an example', (flag) => {
  expect(read(flag)).toEqual({
    code: 0,
    say: expect.stringMatching(/ {2}clock {2}a clock leaps\n[\s\S]*For example: /),
  })
})

test.each([
  [['--onyl', 'clock'], '--onyl'],
  [['--only', 'clocks'], 'There is no scenario clocks; there are kill, clock.'],
  [['--rounds', 'many'], '--rounds takes a whole number, and not many.'],
  [['clock'], 'clock'],
])('%j is an error, and no stack', (given, said) => {
  const found = read(...given)
  expect(found).toEqual({ code: 2, say: expect.stringContaining(said) })
  expect(JSON.stringify(found)).not.toContain('    at ')
})
