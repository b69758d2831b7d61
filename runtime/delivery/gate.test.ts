import { describe, expect, test } from 'vitest'
import { createGate } from './gate.ts'

const SECOND = 1000
const MINUTE = 60_000

describe('pace', () => {
  test('lets a second of requests through at once and then one at a time', () => {
    const gate = createGate(2)
    expect(gate.room(0)).toBe(2)
    gate.start(0)
    gate.start(0)
    expect(gate.room(0)).toBe(0)
    expect(gate.next(0)).toBe(500)
    expect(gate.room(500)).toBe(1)
    expect(gate.room(10 * SECOND)).toBe(2)
  })

  test('slower than one a second', () => {
    const gate = createGate(0.5)
    gate.start(0)
    expect(gate.room(1999)).toBe(0)
    expect(gate.room(2000)).toBe(1)
  })

  test('gives those that have to wait a turn each', () => {
    const gate = createGate(1)
    gate.start(0)
    expect([gate.turn(0), gate.turn(0), gate.turn(0)]).toEqual([1000, 2000, 3000])
    expect(gate.turn(10 * SECOND)).toBe(10 * SECOND)
  })

  test('without a limit there is always room', () => {
    const gate = createGate(null)
    for (let count = 0; count < 100; count++) gate.start(0)
    expect(gate.room(0)).toBe(Number.POSITIVE_INFINITY)
    expect(gate.turn(5)).toBe(5)
  })
})

test('rest holds everything back until it is over', () => {
  const gate = createGate(null)
  gate.rest(30 * SECOND)
  gate.rest(10 * SECOND)
  expect(gate.room(29 * SECOND)).toBe(0)
  expect(gate.next(0)).toBe(30 * SECOND)
  expect(gate.room(30 * SECOND)).toBeGreaterThan(0)
})

test('a rate is shared among the routers that are alive', () => {
  let alive = 1
  const gate = createGate(4, () => alive)
  expect(gate.room(0)).toBe(4)
  alive = 4
  expect(gate.room(0)).toBe(1)
  gate.start(0)
  expect(gate.next(0)).toBe(SECOND)
  alive = 2
  expect(gate.room(SECOND)).toBe(2)
})

describe('the breaker', () => {
  const run = (
    gate: ReturnType<typeof createGate>,
    count: number,
    result: 'answered' | 'failed',
    now: number,
  ): void => {
    for (let each = 0; each < count; each++) gate.start(now)(result, now)
  }

  test('opens at ten attempts of which seven failed', () => {
    const gate = createGate(null)
    run(gate, 3, 'answered', 0)
    run(gate, 6, 'failed', 0)
    expect(gate.room(0)).toBeGreaterThan(0)
    run(gate, 1, 'failed', 0)
    expect(gate.room(0)).toBe(0)
    expect(gate.next(0)).toBe(30 * SECOND)
    expect([gate.breaker(0), gate.breaker(30 * SECOND)]).toEqual(['open', 'half-open'])
  })

  test('is closed again when what it remembers is reset', () => {
    const gate = createGate(null)
    run(gate, 10, 'failed', 0)
    gate.reset()
    expect([gate.breaker(0), gate.room(0)]).toEqual(['closed', Number.POSITIVE_INFINITY])
  })

  test('stays closed below that, and forgets after five minutes', () => {
    const gate = createGate(null)
    run(gate, 9, 'failed', 0)
    run(gate, 9, 'failed', 6 * MINUTE)
    expect(gate.room(6 * MINUTE)).toBeGreaterThan(0)
    run(gate, 1, 'failed', 6 * MINUTE)
    expect(gate.room(6 * MINUTE)).toBe(0)
    const mixed = createGate(null)
    run(mixed, 100, 'answered', 0)
    run(mixed, 100, 'failed', 0)
    expect(mixed.room(0)).toBeGreaterThan(0)
  })

  test('lets one probe through after 30 s, and doubles up to ten minutes while probes fail', () => {
    const gate = createGate(null)
    run(gate, 10, 'failed', 0)
    let now = 0
    const pauses: number[] = []
    for (let probe = 0; probe < 7; probe++) {
      pauses.push(gate.next(now) - now)
      now = gate.next(now)
      expect(gate.room(now)).toBe(1)
      const end = gate.start(now)
      expect(gate.room(now)).toBe(0)
      end('failed', now)
    }
    expect(pauses.map((each) => each / SECOND)).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  test('closes when a probe is answered, and starts anew', () => {
    const gate = createGate(null)
    run(gate, 10, 'failed', 0)
    gate.start(30 * SECOND)('answered', 31 * SECOND)
    expect(gate.room(31 * SECOND)).toBeGreaterThan(1)
    run(gate, 10, 'failed', MINUTE)
    expect(gate.next(MINUTE)).toBe(MINUTE + 30 * SECOND)
  })

  test('hears nothing from attempts that began before it opened', () => {
    const gate = createGate(null)
    const slow = gate.start(0)
    run(gate, 10, 'failed', 0)
    gate.start(30 * SECOND)
    slow('answered', 30 * SECOND)
    expect(gate.room(30 * SECOND)).toBe(0)
  })

  test('a probe that was not sent decides nothing', () => {
    const gate = createGate(null)
    run(gate, 10, 'failed', 0)
    gate.start(30 * SECOND)('unclear', 30 * SECOND)
    expect(gate.room(30 * SECOND)).toBe(1)
  })
})
