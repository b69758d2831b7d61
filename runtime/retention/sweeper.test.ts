import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Journal } from '../journal/port.ts'
import type { TestClock } from '../journal/testing/clock.ts'
import { createEvents } from '../journal/testing/events.ts'
import { createSweeper, type Sweeper } from './sweeper.ts'
import { DAY, openBenchJournal } from './testing/bench.ts'

const HOUR = 3_600_000

let journal: Journal
let clock: TestClock
let remove: () => void
let event: ReturnType<typeof createEvents>
let logs: string[]
let sweepers: Sweeper[]

const sweeper = (): Sweeper => {
  const log = (name: string): void => void logs.push(name)
  const made = createSweeper({ journal, clock, logger: { info: log, warn: log, error: log } })
  sweepers.push(made)
  return made
}

beforeEach(() => {
  ;({ journal, clock, remove } = openBenchJournal())
  event = createEvents(clock)
  logs = []
  sweepers = []
})
afterEach(async () => {
  for (const each of sweepers) await each.stop()
  await journal.close()
  remove()
})

test('deletes what has expired', async () => {
  await journal.accept([event({ expiresAt: clock.now() + HOUR })])
  const sweeping = sweeper()
  expect(await sweeping.start()).toMatchObject({ kind: 'swept', report: { events: 0 } })
  clock.advance(HOUR)
  expect(await sweeping.sweep()).toMatchObject({ kind: 'swept', report: { events: 1 } })
  expect(sweeping.last()).toMatchObject({ kind: 'swept', at: clock.now() })
})

test('two sweeps at a time are one', async () => {
  const sweeping = sweeper()
  const [one, two] = await Promise.all([sweeping.sweep(), sweeping.sweep()])
  expect(one).toBe(two)
})

test('a journal that is closed under it is no failure once it is to stop', async () => {
  for (let count = 0; count < 600; count++) await journal.accept([event({ expiresAt: clock.now() + HOUR })])
  const sweeping = sweeper()
  await sweeping.start()
  clock.advance(HOUR)
  const last = sweeping.sweep()
  const stopping = sweeping.stop()
  await journal.close()
  await stopping
  expect(await last).toMatchObject({ kind: 'failed' })
  expect(logs).toEqual([])
})

describe('when the wall clock leaps', () => {
  test('by more than a day, nothing is deleted until it is back', async () => {
    const given = event({ expiresAt: clock.now() + HOUR })
    await journal.accept([given])
    const sweeping = sweeper()
    await sweeping.sweep()
    clock.leap(365 * DAY)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'halted', reason: 'clock-ahead', aheadMs: 365 * DAY })
    expect(await sweeping.sweep()).toMatchObject({ kind: 'halted' })
    expect(await journal.status(given.id)).not.toBeNull()
    expect(logs).toEqual(['sweep-halted'])

    clock.leap(-365 * DAY)
    clock.advance(HOUR)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'swept', report: { events: 1 } })
  })

  test('across a restart it is noticed as well', async () => {
    await sweeper().sweep()
    clock.leap(2 * DAY)
    expect(await sweeper().sweep()).toMatchObject({ kind: 'halted', aheadMs: 2 * DAY })
  })

  test('and then goes on steadily for six hours, it is believed', async () => {
    await journal.accept([event({ expiresAt: clock.now() + HOUR })])
    await sweeper().sweep()
    clock.leap(2 * DAY)
    const sweeping = sweeper()
    await sweeping.sweep()
    clock.advance(6 * HOUR - 1)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'halted' })
    clock.advance(1)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'swept', report: { events: 1 } })
  })

  test('somebody can say that the clock is right', async () => {
    await journal.accept([event({ expiresAt: clock.now() + HOUR })])
    await sweeper().sweep()
    clock.leap(2 * DAY)
    const sweeping = sweeper()
    await sweeping.sweep()
    expect(await sweeping.acceptClock()).toMatchObject({ kind: 'swept', report: { events: 1 } })
    expect(await sweeping.sweep()).toMatchObject({ kind: 'swept' })
  })

  test('somebody can say so while a sweep is under way that doubts it', async () => {
    await sweeper().sweep()
    clock.leap(2 * DAY)
    const late = Promise.withResolvers<void>()
    const slow: Journal = {
      ...journal,
      trustedTime: async () => {
        const time = await journal.trustedTime()
        await late.promise
        return time
      },
    }
    const log = (): void => {}
    const sweeping = createSweeper({ journal: slow, clock, logger: { info: log, warn: log, error: log } })
    sweepers.push(sweeping)
    const doubting = sweeping.sweep()
    const accepted = sweeping.acceptClock()
    late.resolve()
    expect((await doubting).kind).not.toBe('failed')
    expect(await accepted).toMatchObject({ kind: 'swept' })
    expect(await accepted).not.toBe(await doubting)
  })

  test('time that has really passed is no leap, however long it was', async () => {
    const sweeping = sweeper()
    await sweeping.sweep()
    clock.advance(30 * DAY)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'swept' })
  })

  test('ahead, it decides nothing else either, until it is back or somebody has looked', async () => {
    const sweeping = sweeper()
    expect(sweeping.trusts()).toBe(true)
    await sweeping.sweep()
    clock.leap(2 * DAY)
    expect(sweeping.trusts()).toBe(false)
    clock.leap(-2 * DAY)
    expect(sweeping.trusts()).toBe(true)
    clock.leap(2 * DAY)
    await sweeping.sweep()
    await sweeping.acceptClock()
    expect(sweeping.trusts()).toBe(true)
    clock.advance(30 * DAY)
    expect(sweeping.trusts()).toBe(true)
  })

  test('a start far behind the time that the journal knows is in doubt until it is right, or somebody has looked', async () => {
    await sweeper().sweep()
    clock.leap(-400 * DAY)
    const sweeping = sweeper()
    await sweeping.sweep()
    expect(sweeping.trusts()).toBe(false)
    expect(sweeping.trusts()).toBe(false)
    expect(logs.filter((line) => line === 'clock-in-doubt')).toHaveLength(1)
    clock.leap(400 * DAY)
    expect(sweeping.trusts()).toBe(true)
    clock.leap(-400 * DAY)
    expect(sweeping.trusts()).toBe(false)
    await sweeping.acceptClock()
    expect(sweeping.trusts()).toBe(true)
  })

  test('back, it deletes less, and the trusted time does not go back with it', async () => {
    const sweeping = sweeper()
    await sweeping.sweep()
    const trusted = clock.now()
    clock.leap(-10 * DAY)
    expect(await sweeping.sweep()).toMatchObject({ kind: 'swept' })
    expect(await journal.trustedTime()).toBe(trusted)
  })
})

test('a journal that fails is reported and swept again later', async () => {
  const sweeping = sweeper()
  await journal.close()
  expect(await sweeping.sweep()).toMatchObject({ kind: 'failed' })
  expect(logs).toEqual(['sweep-failed'])
})
