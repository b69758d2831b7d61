import { describe, expect, test } from 'vitest'
import { createEndpointLimiter } from './endpoint-limiter.ts'

const SECOND = 1000
const MINUTE = 60_000

describe('pace', () => {
  test('lets a second of requests through at once and then one at a time', () => {
    const limiter = createEndpointLimiter(2)
    expect(limiter.room(0)).toBe(2)
    limiter.start(0)
    limiter.start(0)
    expect(limiter.room(0)).toBe(0)
    expect(limiter.next(0)).toBe(500)
    expect(limiter.room(500)).toBe(1)
    expect(limiter.room(10 * SECOND)).toBe(2)
  })

  test('slower than one a second', () => {
    const limiter = createEndpointLimiter(0.5)
    limiter.start(0)
    expect(limiter.room(1999)).toBe(0)
    expect(limiter.room(2000)).toBe(1)
  })

  test('gives those that have to wait a turn each', () => {
    const limiter = createEndpointLimiter(1)
    limiter.start(0)
    expect([limiter.turn(0), limiter.turn(0), limiter.turn(0)]).toEqual([1000, 2000, 3000])
    expect(limiter.turn(10 * SECOND)).toBe(10 * SECOND)
  })

  test('without a limit there is always room', () => {
    const limiter = createEndpointLimiter(null)
    for (let count = 0; count < 100; count++) limiter.start(0)
    expect(limiter.room(0)).toBe(Number.POSITIVE_INFINITY)
    expect(limiter.turn(5)).toBe(5)
  })
})

test('rest holds everything back until it is over', () => {
  const limiter = createEndpointLimiter(null)
  limiter.rest(30 * SECOND)
  limiter.rest(10 * SECOND)
  expect(limiter.room(29 * SECOND)).toBe(0)
  expect(limiter.next(0)).toBe(30 * SECOND)
  expect(limiter.room(30 * SECOND)).toBeGreaterThan(0)
})

test('a rate is shared among the routers that are alive', () => {
  let alive = 1
  const limiter = createEndpointLimiter(4, () => alive)
  expect(limiter.room(0)).toBe(4)
  alive = 4
  expect(limiter.room(0)).toBe(1)
  limiter.start(0)
  expect(limiter.next(0)).toBe(SECOND)
  alive = 2
  expect(limiter.room(SECOND)).toBe(2)
})

describe('the breaker', () => {
  const run = (
    limiter: ReturnType<typeof createEndpointLimiter>,
    count: number,
    result: 'answered' | 'failed',
    now: number,
  ): void => {
    for (let each = 0; each < count; each++) limiter.start(now)(result, now)
  }

  test('opens at ten attempts of which seven failed', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 3, 'answered', 0)
    run(limiter, 6, 'failed', 0)
    expect(limiter.room(0)).toBeGreaterThan(0)
    run(limiter, 1, 'failed', 0)
    expect(limiter.room(0)).toBe(0)
    expect(limiter.next(0)).toBe(30 * SECOND)
    expect([limiter.breaker(0), limiter.breaker(30 * SECOND)]).toEqual(['open', 'half-open'])
  })

  test('is closed again when what it remembers is reset', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 10, 'failed', 0)
    limiter.reset()
    expect([limiter.breaker(0), limiter.room(0)]).toEqual(['closed', Number.POSITIVE_INFINITY])
  })

  test('stays closed below that, and forgets after five minutes', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 9, 'failed', 0)
    run(limiter, 9, 'failed', 6 * MINUTE)
    expect(limiter.room(6 * MINUTE)).toBeGreaterThan(0)
    run(limiter, 1, 'failed', 6 * MINUTE)
    expect(limiter.room(6 * MINUTE)).toBe(0)
    const mixed = createEndpointLimiter(null)
    run(mixed, 100, 'answered', 0)
    run(mixed, 100, 'failed', 0)
    expect(mixed.room(0)).toBeGreaterThan(0)
  })

  test('lets one probe through after 30 s, and doubles up to ten minutes while probes fail', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 10, 'failed', 0)
    let now = 0
    const pauses: number[] = []
    for (let probe = 0; probe < 7; probe++) {
      pauses.push(limiter.next(now) - now)
      now = limiter.next(now)
      expect(limiter.room(now)).toBe(1)
      const end = limiter.start(now)
      expect(limiter.room(now)).toBe(0)
      end('failed', now)
    }
    expect(pauses.map((each) => each / SECOND)).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  test('closes when a probe is answered, and starts anew', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 10, 'failed', 0)
    limiter.start(30 * SECOND)('answered', 31 * SECOND)
    expect(limiter.room(31 * SECOND)).toBeGreaterThan(1)
    run(limiter, 10, 'failed', MINUTE)
    expect(limiter.next(MINUTE)).toBe(MINUTE + 30 * SECOND)
  })

  test('hears nothing from attempts that began before it opened', () => {
    const limiter = createEndpointLimiter(null)
    const slow = limiter.start(0)
    run(limiter, 10, 'failed', 0)
    limiter.start(30 * SECOND)
    slow('answered', 30 * SECOND)
    expect(limiter.room(30 * SECOND)).toBe(0)
  })

  test('a probe that was not sent decides nothing', () => {
    const limiter = createEndpointLimiter(null)
    run(limiter, 10, 'failed', 0)
    limiter.start(30 * SECOND)('unclear', 30 * SECOND)
    expect(limiter.room(30 * SECOND)).toBe(1)
  })
})
