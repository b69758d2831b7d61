import { describe, expect, test } from 'vitest'
import type { ChannelPlan } from '../contract/plan.ts'
import type { VerdictReason } from '../core/delivery-reasons.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { attempt } from './attempt.ts'
import { createChannelWorker } from './channel-worker.ts'
import type { Connector, Sent } from './connector.ts'
import { createDeclared } from './declared.ts'
import { createDestinations } from './destination.ts'
import type { Suspensions } from './endpoint-suspensions.ts'
import { permitAll } from './permission.ts'
import { createReading } from './reading.ts'
import { testLease } from './testing/lease.ts'
import { testPlan } from './testing/plan.ts'

const noStops: Suspensions = {
  idOf: (key) => key,
  of: () => undefined,
  entries: () => [],
  put: async () => {},
  clear: async () => true,
  onCleared: () => {},
}

/** A worker of the archive whose attempts end so. */
function workerOf(sent: Partial<Sent>, own: Partial<ChannelPlan> = {}) {
  const clock = createTestClock()
  clock.advance(testLease.receivedAt - clock.now())
  const channel = testPlan.channels.find((each) => each.name === testLease.channel)
  if (channel === undefined) throw new Error('the plan has no such channel')
  const connector: Connector = {
    ratePerSecond: null,
    address: () => ({ ok: true, key: 'archive' }),
    prepare: () => ({
      kind: 'ready',
      send: async (may) => {
        if (!may()) throw new Error('may not')
        const verdict = { kind: 'delivered' } as const
        return { verdict, status: 200, reach: 'received', health: 'answered', restMs: null, ...sent }
      },
    }),
  }
  const destinations = createDestinations({ clock, suspensions: noStops, alive: () => 1 })
  const parts = {
    destinations,
    clock,
    read: createReading(createDeclared({ current: testPlan, accepted: () => null })),
    render: () => ({ ok: true, message: { body: '' } }) as const,
    permit: permitAll,
    usableUntil: () => Number.POSITIVE_INFINITY,
    random: () => 0,
  }
  return { clock, parts, worker: createChannelWorker({ ...channel, ...own }, connector) }
}

const failure = (reason: VerdictReason, health: Sent['health']): Partial<Sent> => ({
  verdict: { kind: 'retry', reason, afterMs: null },
  status: null,
  reach: 'not-sent',
  health,
})

async function attempts(count: number, sent: Partial<Sent>) {
  const { clock, parts, worker } = workerOf(sent)
  const outcomes = []
  for (let number = 0; number < count; number++) outcomes.push(await attempt(parts, worker, testLease))
  const seen = worker.destinations.get(testLease.tenant)
  return { outcomes, room: seen?.destination.room(clock.monotonic()) }
}

describe('a failure', () => {
  test.each(['proxy-refused', 'proxy-unreachable'] as const)(
    '%s is tried again, and not the address’s',
    async (reason) => {
      const { outcomes, room } = await attempts(20, failure(reason, 'unclear'))
      for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'retry', reason, reach: 'not-sent' })
      expect(room).toBe(Number.POSITIVE_INFINITY)
    },
  )

  test('of the address keeps it from being called', async () => {
    const { outcomes, room } = await attempts(20, failure('refused', 'failed'))
    expect(outcomes.at(-1)).toMatchObject({ kind: 'defer' })
    expect(room).toBe(0)
  })

  test('of one delivery alone leaves the others be', async () => {
    const verdict = { kind: 'retry', reason: 'code-131056', afterMs: 60_000, alone: true } as const
    const { outcomes, room } = await attempts(1, { verdict })
    expect(outcomes[0]).toMatchObject({ kind: 'retry', at: testLease.receivedAt + 60_000 })
    expect(room).toBe(Number.POSITIVE_INFINITY)
  })
})

test('what the provider calls a message is kept as its hash', async () => {
  const ref = Buffer.alloc(16, 9)
  const { outcomes } = await attempts(1, { ref })
  expect(outcomes).toEqual([{ kind: 'delivered', status: 200, ref }])
})

describe('an attempt that is not made', () => {
  test.each([
    ['after retention', { expiresAt: testLease.receivedAt }, {}, { kind: 'expired', reason: 'retention' }],
    ['when tries are used up', { attempt: 4 }, {}, { kind: 'dead', reason: 'exhausted' }],
    ['when the lease is nearly over', { until: testLease.receivedAt + 10_000 }, {}, { kind: 'defer' }],
    ['before the first day', {}, { activeFrom: '2026-02-01' }, { kind: 'defer', at: Date.UTC(2026, 1, 1) }],
    ['without a route', { route: 'gone' }, {}, { kind: 'suppressed', reason: 'not-declared' }],
    ['under a declaration that is yet unknown', { digest: 'sha256:1' }, {}, { kind: 'defer' }],
    [
      'under a declaration that nobody knows',
      { digest: 'sha256:1', receivedAt: testLease.receivedAt - 3_600_000 },
      {},
      { kind: 'suppressed', reason: 'unknown-declaration' },
    ],
  ])('%s', async (_, lease, channel, outcome) => {
    const { parts, worker } = workerOf({}, channel)
    expect(await attempt(parts, worker, { ...testLease, ...lease })).toMatchObject(outcome)
  })

  test('after a period that was made shorter since the event was stored', async () => {
    const { clock, parts, worker } = workerOf({})
    const shorter = { ...parts, usableUntil: () => clock.now() }
    expect(await attempt(shorter, worker, testLease)).toMatchObject({ kind: 'expired', reason: 'retention' })
  })
})
