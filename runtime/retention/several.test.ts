import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Journal } from '../journal/port.ts'
import type { TestClock } from '../journal/testing/clock.ts'
import { type Bench, DAY, email, iso, openBenchJournal, startBench } from './testing/bench.ts'

const LEASE_MS = 90_000

let journal: Journal
let clock: TestClock
let remove: () => void
let one: Bench
let two: Bench
beforeEach(async () => {
  const opened = openBenchJournal()
  ;({ clock, remove } = opened)
  // As with PostgreSQL: others may be on it.
  journal = { ...opened.journal, pollMs: 250 }
  one = await startBench({ journal, clock, replica: 'one', leaseMs: LEASE_MS })
  two = await startBench({ journal, clock, replica: 'two', leaseMs: LEASE_MS })
  await one.retention.sweeper.sweep()
})
afterEach(async () => {
  await one.close()
  await two.close()
  await journal.close()
  remove()
})

const hold = () => two.held({ subjects: [email('ann@example.org')], until: iso(Date.UTC(2026, 11, 1)) })

test('one of several routers sweeps', async () => {
  await one.store('note')
  clock.advance(LEASE_MS / 2)
  expect(await two.retention.sweeper.sweep()).toMatchObject({ kind: 'standby' })
  expect(await one.retention.sweeper.sweep()).toMatchObject({ kind: 'swept' })
})

test('another takes over when it has gone', async () => {
  const note = await one.store('note')
  clock.advance(30 * DAY - 1000)
  await one.retention.sweeper.sweep()
  expect(await two.retention.sweeper.sweep()).toMatchObject({ kind: 'standby' })
  clock.advance(LEASE_MS + 1)
  expect(await two.retention.sweeper.sweep()).toMatchObject({ kind: 'swept', report: { events: 1 } })
  expect(await two.head(note)).toBeNull()
  expect(await one.retention.sweeper.sweep()).toMatchObject({ kind: 'standby' })
})

test('and at once when it has stopped in order', async () => {
  await one.close()
  expect(await two.retention.sweeper.sweep()).toMatchObject({ kind: 'swept' })
})

test('what one is told, the one whose turn it is applies', async () => {
  const note = await one.store('note')
  const answer = two.call('POST', '/v1/holds', hold())
  await vi.waitFor(async () => {
    await one.follow()
    await two.follow()
    expect(await one.head(note)).toMatchObject({ deleteAt: Date.UTC(2026, 11, 1) })
    await two.follow()
  })
  expect(await answer).toMatchObject({ status: 201, body: { applied: true } })
})

test('a hold counts before the next deletion, also for a router that has not heard of it', async () => {
  const note = await one.store('note')
  clock.advance(30 * DAY)
  await two.retention.sweeper.sweep()
  const late = two.call('POST', '/v1/holds', hold())
  await vi.waitFor(async () => expect(await journal.records.get('hold', 'case-7')).not.toBeNull())
  await one.retention.sweeper.sweep()
  await two.follow()
  await late
  expect(await two.head(note)).toMatchObject({ deleteAt: Date.UTC(2026, 11, 1) })
})

test('before its first sweep a router begins none: not all that a restored journal has forgotten may be back', async () => {
  await one.call('POST', '/v1/holds', hold())
  await two.follow()
  expect(two.retention.facts.holdsOf('acme')).toHaveLength(1)
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(two.retention.sweeper.last()).toBeNull()
})
