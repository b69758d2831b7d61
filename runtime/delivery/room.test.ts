import { beforeEach, expect, test } from 'vitest'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { type ChannelWorker, createChannelWorker, enter } from './channel-worker.ts'
import { createRoom, type Kept, type Room } from './room.ts'
import { testPlan } from './testing/plan.ts'

const connector = {
  ratePerSecond: null,
  address: () => ({ ok: false, reason: 'no-connection', final: true }) as const,
  prepare: () => ({ kind: 'unfit', reason: 'no-connection', final: true }) as const,
}
const workerOf = (name: string): ChannelWorker => {
  const channel = testPlan.channels.find((each) => each.name === name)
  if (channel === undefined) throw new Error(`there is no channel ${name}`)
  return createChannelWorker(channel, connector)
}

let clock: TestClock
let slow: ChannelWorker
let room: Room
beforeEach(() => {
  clock = createTestClock()
  slow = workerOf('slow')
  room = createRoom(new Map([slow, workerOf('careful')].map((worker) => [worker.channel.name, worker])), clock)
  slow.queue.freed = () => room.freed(slow)
  slow.queue.waiting = false
  room.claimed(slow, 0, true)
})

const isKept = (kept: Kept | Promise<Kept>): kept is Kept => !(kept instanceof Promise)
const turn = () => new Promise((resolve) => setImmediate(resolve))

/** Two attempts under way, which end one after the other, one each millisecond, while two more begin. */
function busy(): readonly (() => void)[] {
  let places = [enter(slow, 'a'), enter(slow, 'a')]
  for (let count = 0; count < 200; count++) {
    clock.advance(1)
    places[0]?.()
    places = [...places.slice(1), enter(slow, 'a')]
  }
  return places
}

test('keeps as many places as there are, each for one', () => {
  const kept = [room.keep(['slow']), room.keep(['slow']), room.keep(['slow'])]
  expect(kept.map(isKept)).toEqual([true, true, true])
  enter(slow, 'a')
  expect(slow.queue.taken).toBe(1)
})

test('waits for a place where attempts end all the time, and gets the next', async () => {
  const places = busy()
  const asked = room.keep(['slow'])
  expect(isKept(asked)).toBe(false)
  let got = false
  void Promise.resolve(asked).then(() => {
    got = true
  })
  await turn()
  expect(got).toBe(false)
  places[0]?.()
  await turn()
  expect(got).toBe(true)
  // It is kept until it is given: who comes then waits for the next.
  expect(isKept(room.keep(['slow']))).toBe(false)
  const kept = await asked
  kept.give()
  kept.give()
  places[1]?.()
  await turn()
  expect(isKept(room.keep(['slow']))).toBe(true)
})

test('waits for nothing where attempts hang, where too much waits already, and where nobody knows how much', () => {
  busy()
  room.waits(slow, 999)
  expect(isKept(room.keep(['slow']))).toBe(true)
  room.claimed(slow, 999, false)
  expect(isKept(room.keep(['slow']))).toBe(false)
  room.waits(slow, Number.POSITIVE_INFINITY)
  expect(isKept(room.keep(['slow']))).toBe(true)
  room.claimed(slow, 0, true)
  clock.advance(1001)
  expect(isKept(room.keep(['slow']))).toBe(true)
})

test('lets everybody go when it closes, and knows nothing of other channels', async () => {
  busy()
  const asked = room.keep(['slow', 'careful', 'gone'])
  expect(isKept(asked)).toBe(false)
  room.close()
  ;(await asked).give()
  expect(isKept(room.keep(['careful', 'gone']))).toBe(true)
})
