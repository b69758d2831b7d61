import { afterEach, beforeEach, expect, test } from 'vitest'
import { JournalUnavailable } from '../journal/errors.ts'
import type { Journal } from '../journal/port.ts'
import type { TestClock } from '../journal/testing/clock.ts'
import { createLease, type Lease } from './lease.ts'
import { openBenchJournal } from './testing/bench.ts'

let journal: Journal
let clock: TestClock
let remove: () => void
let one: Lease
let two: Lease
beforeEach(() => {
  ;({ journal, clock, remove } = openBenchJournal())
  const lease = (holder: string): Lease =>
    createLease({ records: journal.records, clock, name: 'test', holder, leaseMs: 1000 })
  one = lease('one')
  two = lease('two')
})
afterEach(async () => {
  await journal.close()
  remove()
})

test('one has it, as long as it takes it again', async () => {
  expect(await one.take()).toBe(true)
  for (let times = 0; times < 5; times++) {
    expect(await two.take()).toBe(false)
    clock.advance(600)
    expect(one.held()).toBe(true)
    expect(await one.take()).toBe(true)
  }
  expect(two.held()).toBe(false)
})

test('another takes over when it has not changed for longer than it lasts', async () => {
  await one.take()
  expect(await two.take()).toBe(false)
  clock.advance(1000)
  expect(one.held()).toBe(false)
  expect(await two.take()).toBe(false)
  clock.advance(1)
  expect(await two.take()).toBe(true)
  expect(await one.take()).toBe(false)
})

test('a leap of the wall clock moves nothing', async () => {
  await one.take()
  await two.take()
  clock.leap(86_400_000)
  expect(await two.take()).toBe(false)
  expect(one.held()).toBe(true)
})

test('only one of several gets it at the same time', async () => {
  expect((await Promise.all([one.take(), two.take()])).filter(Boolean)).toHaveLength(1)
})

test('given up, it need not be waited for', async () => {
  await one.take()
  await one.release()
  expect(one.held()).toBe(false)
  expect(await two.take()).toBe(true)
  await one.release()
  expect(two.held()).toBe(true)
})

test('whoever stops without the journal is not kept from it', async () => {
  let away = false
  const through = <A extends readonly unknown[], R>(call: (...given: A) => Promise<R>) => {
    return (...given: A) => (away ? Promise.reject(new JournalUnavailable('starting')) : call(...given))
  }
  const { records } = journal
  const lease = createLease({
    records: { ...records, list: through(records.list), write: through(records.write) },
    clock,
    name: 'test',
    holder: 'three',
    leaseMs: 1000,
  })
  expect(await lease.take()).toBe(true)
  away = true
  await lease.release()
  expect(lease.held()).toBe(false)
  await expect(lease.take()).rejects.toThrow(JournalUnavailable)
})
