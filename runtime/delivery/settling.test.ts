import { expect, test } from 'vitest'
import type { LogFields } from '../core/log.ts'
import type { Lease, Outcome } from '../journal/port.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createMeter } from '../telemetry/meter.ts'
import { createSettling } from './settling.ts'
import { testLease } from './testing/lease.ts'

/** Settles one outcome; answers what was logged, and how often deliveries were repeated. */
async function settle(lease: Partial<Lease>, outcome: Outcome, failing = false) {
  const lines: [event: string, fields: LogFields | undefined][] = []
  const log = (event: string, fields?: LogFields): void => void lines.push([event, fields])
  const meter = createMeter([])
  const settling = createSettling({
    journal: { settle: () => (failing ? Promise.reject(new Error('away')) : Promise.resolve()) },
    logger: { info: log, warn: log, error: log },
    clock: createTestClock(),
    meter,
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  settling.add({ lease: { ...testLease, ...lease }, outcome, began: 0, patient: false, leave() {}, done: resolve })
  settling.flush()
  await promise
  const repeats = meter.counters.find(({ name }) => name === 'bylaw_repeats_total')?.series()
  return { lines: new Map(lines), repeats }
}

const its = { event: 'e1', delivery: 'd1', channel: 'archive', attempt: 2 }
const ids = { eventId: 'e1', delivery: 'd1', channel: 'archive', attempt: 2 }
const timeout = { kind: 'retry', status: null, reason: 'timeout', reach: 'unknown', at: 0 } as const

test('what could not be settled is logged with the ids by which it is found', async () => {
  const { lines } = await settle(its, { kind: 'delivered', status: 200 }, true)
  expect(lines.get('settle-failed')).toMatchObject({ ...ids, error: 'Error' })
})

test('a retry of what the recipient may have is logged and counted', async () => {
  const { lines, repeats } = await settle(its, timeout)
  expect(lines.get('delivery-repeat')).toEqual({ ...ids, reason: 'timeout' })
  expect(repeats).toEqual([{ labels: { channel: 'archive', reason: 'timeout' }, value: 1 }])
})

test('so is what was sent after an attempt that its process did not survive', async () => {
  const { lines, repeats } = await settle({ ...its, interrupted: true }, { kind: 'delivered', status: 200 })
  expect(lines.get('delivery-repeat')).toEqual({ ...ids, reason: 'interrupted' })
  expect(repeats).toEqual([{ labels: { channel: 'archive', reason: 'interrupted' }, value: 1 }])
})

test.each<[string, Partial<Lease>, Outcome]>([
  ['was answered', {}, { ...timeout, reason: 'answered-503', reach: 'received' }],
  ['never left', {}, { ...timeout, reason: 'dns', reach: 'not-sent' }],
  ['is not tried again', {}, { kind: 'dead', status: null, reason: 'timeout', reach: 'unknown' }],
  ['waits', { interrupted: true }, { kind: 'defer', at: 0, reason: 'restricted' }],
  [
    'was not sent again',
    { interrupted: true },
    { kind: 'dead', status: null, reason: 'interrupted', reach: 'not-sent' },
  ],
])('what %s is no repeat', async (_, lease, outcome) => {
  const { lines, repeats } = await settle({ ...its, ...lease }, outcome)
  expect(lines.has('delivery-repeat')).toBe(false)
  expect(repeats).toEqual([])
})
