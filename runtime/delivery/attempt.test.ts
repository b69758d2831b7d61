import { describe, expect, test } from 'vitest'
import { createTestClock } from '../journal/testing/clock.ts'
import { attempt } from './attempt.ts'
import type { Connector } from './connector.ts'
import type { Failure } from './egress.ts'
import { createGates } from './gate.ts'
import { createLane } from './lane.ts'
import { testLease } from './testing/lease.ts'
import { testPlan } from './testing/plan.ts'

const url = 'https://archive.example/'
const connector: Connector = {
  ratePerSecond: null,
  address: () => ({ ok: true, url }),
  request: () => ({ url, headers: {}, body: '' }),
  classify: () => ({ kind: 'delivered' }),
}

/** Twenty attempts that fail so, and whether the address may still be called. */
async function failing(reason: Failure) {
  const clock = createTestClock()
  clock.advance(testLease.receivedAt - clock.now())
  const channel = testPlan.channels.find((each) => each.name === testLease.channel)
  if (channel === undefined) throw new Error('the plan has no such channel')
  const lane = createLane({ ...channel, ratePerSecond: null }, connector)
  const gates = createGates(() => clock.monotonic())
  const egress = { post: async () => ({ kind: 'failed', reason, sent: false }) as const, close: async () => {} }
  const parts = { egress, gates, clock, render: () => ({ ok: true, body: '' }) as const, random: () => 0 }
  const outcomes = []
  for (let count = 0; count < 20; count++) outcomes.push(await attempt(parts, lane, testLease))
  return { outcomes, room: lane.gate?.room(clock.monotonic()) }
}

describe('a failure', () => {
  test.each(['proxy-refused', 'proxy-unreachable'] as const)(
    '%s is tried again, and not the address’s',
    async (reason) => {
      const { outcomes, room } = await failing(reason)
      for (const outcome of outcomes) expect(outcome).toMatchObject({ kind: 'retry', reason, reach: 'not-sent' })
      expect(room).toBe(Number.POSITIVE_INFINITY)
    },
  )

  test('of the address keeps it from being called', async () => {
    const { outcomes, room } = await failing('refused')
    expect(outcomes.at(-1)).toMatchObject({ kind: 'defer' })
    expect(room).toBe(0)
  })
})
