import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventHead } from '../journal/port.ts'
import { type Circumstances, deadlinesOf, mayHold, NO_END, rescheduled, rulesOf } from './deadlines.ts'
import { DAY } from './testing/bench.ts'
import { eventType, retentionPlan, rule } from './testing/plan.ts'

const nothing: Circumstances = { happened: () => null, heldUntil: null }
const short = rule('short', { periods: { '': 'P7D', pro: 'P9D' } })
const long = rule('long', { periods: { '': 'P30D' } })
const closing = rule('closing', { periods: { '': 'P5D' }, after: 'account.closed' })
const legal = rule('legal', { periods: { '': 'P10D' }, minimum: 'P100D' })
const only = (...rules: Parameters<typeof deadlinesOf>[0][number]['rules']) => [{ rules, plan: null }]

describe('the deadlines of an event', () => {
  test('are the earliest over its rules, by the plan of its tenant', () => {
    expect(deadlinesOf(only(long, short), 0, nothing)).toMatchObject({ expiresAt: 7 * DAY, deleteAt: 7 * DAY })
    expect(deadlinesOf([{ rules: [short], plan: 'pro' }], 0, nothing).expiresAt).toBe(9 * DAY)
    expect(deadlinesOf([{ rules: [short], plan: 'unknown' }], 0, nothing).expiresAt).toBe(7 * DAY)
  })

  test('are none for what waits for a lifecycle event, until it has happened', () => {
    expect(deadlinesOf(only(closing), 0, nothing)).toMatchObject({ expiresAt: NO_END, deleteAt: NO_END })
    expect(deadlinesOf(only(closing, long), 0, nothing).expiresAt).toBe(30 * DAY)
    const happened = (event: string): number | null => (event === 'account.closed' ? 2 * DAY : null)
    expect(deadlinesOf(only(closing, long), 0, { happened, heldUntil: null }).expiresAt).toBe(7 * DAY)
  })

  test('end the use in time and the storage when the statutory minimum is over', () => {
    expect(deadlinesOf(only(legal), 0, nothing)).toEqual({
      expiresAt: 10 * DAY,
      minimumEnd: 100 * DAY,
      deleteAt: 100 * DAY,
    })
  })

  test('keep under a hold, and do not use', () => {
    const held = { ...nothing, heldUntil: 50 * DAY }
    expect(deadlinesOf(only(short), 0, held)).toMatchObject({ expiresAt: 7 * DAY, deleteAt: 50 * DAY })
    expect(deadlinesOf(only(long), 0, { ...nothing, heldUntil: 8 * DAY }).deleteAt).toBe(30 * DAY)
  })

  test('are at once without a rule', () => {
    expect(deadlinesOf(only(), 5, nothing)).toEqual({ expiresAt: 5, minimumEnd: 5, deleteAt: 5 })
    expect(deadlinesOf([], 5, nothing).expiresAt).toBe(5)
  })

  const rules = fc.subarray([short, long, closing, legal])
  const promises = fc.array(fc.record({ rules, plan: fc.constantFrom(null, 'pro', 'other') }), {
    minLength: 1,
    maxLength: 3,
  })

  test('never come later because more was promised, and nothing is deleted that is in use', () => {
    fc.assert(
      fc.property(promises, promises, fc.nat(1000), fc.option(fc.nat(1000)), (some, more, start, held) => {
        const circumstances = { ...nothing, heldUntil: held }
        const alone = deadlinesOf(some, start, circumstances)
        const both = deadlinesOf([...some, ...more], start, circumstances)
        expect(both.expiresAt).toBeLessThanOrEqual(alone.expiresAt)
        expect(both.deleteAt).toBeGreaterThanOrEqual(Math.max(both.expiresAt, held ?? 0))
      }),
    )
  })
})

describe('a stored event', () => {
  const head = (expiresAt: number, deleteAt: number): EventHead => ({
    id: 'x',
    tenant: 'acme',
    source: 's',
    type: 'note',
    receivedAt: 0,
    digest: 'd',
    expiresAt,
    deleteAt,
  })
  const ends = (expiresAt: number, minimumEnd = 0) => ({
    expiresAt,
    minimumEnd,
    deleteAt: Math.max(expiresAt, minimumEnd),
  })

  test('gets what holds now as long as it is in use', () => {
    expect(rescheduled(head(10, 10), ends(20), null, 5)).toEqual({ expiresAt: 20, deleteAt: 20 })
  })

  test('that has expired stays so, and goes when nothing keeps it', () => {
    expect(rescheduled(head(4, 4), ends(20), null, 5)).toEqual({ expiresAt: 4, deleteAt: 4 })
    expect(rescheduled(head(4, 90), ends(4), null, 5)).toEqual({ expiresAt: 4, deleteAt: 4 })
    expect(rescheduled(head(4, 4), ends(4), 90, 5)).toEqual({ expiresAt: 4, deleteAt: 90 })
    expect(rescheduled(head(4, 90), ends(4, 50), null, 5)).toEqual({ expiresAt: 4, deleteAt: 50 })
  })
})

test('a hold needs its ground in every rule of a type', () => {
  expect(mayHold(retentionPlan, 'note', 'Claims')).toBe(true)
  expect(mayHold(retentionPlan, 'note', 'Curiosity')).toBe(false)
  // Its rule `bills` names no ground.
  expect(mayHold(retentionPlan, 'bill', 'Claims')).toBe(false)
  expect(mayHold({ ...retentionPlan, events: [eventType('bare')] }, 'bare', 'Claims')).toBe(false)
  expect(rulesOf(retentionPlan, 'nothing')).toBeNull()
})
