import { describe, expect, test } from 'vitest'
import { testPlan } from '../delivery/testing/plan.ts'
import type { RetentionPlan } from '../plan.ts'
import { createDeadlines, eventExpiry, periodFor } from './expiry.ts'

const DAY = 86_400_000
const rule = (periods: Record<string, string>): RetentionPlan => ({ name: 'content', periods, from: 'received' })

describe('the period of a rule', () => {
  const byPlan = rule({ '': 'P30D', free: 'P7D', pro: 'P1Y' })

  test.each([
    ['pro', 'P1Y'],
    ['free', 'P7D'],
    [null, 'P30D'],
    ['', 'P30D'],
    ['renamed', 'P7D'],
    ['__proto__', 'P7D'],
  ])('for the plan %j is %s', (plan, period) => {
    expect(periodFor(byPlan, plan)).toBe(period)
  })

  test('is the shortest for a tenant without a plan when the rule knows plans only', () => {
    expect(periodFor(rule({ pro: 'P1Y', free: 'P1M' }), null)).toBe('P1M')
  })

  test('which of a month and thirty days is shorter depends on the month', () => {
    const either = rule({ one: 'P1M', two: 'P30D' })
    expect(periodFor(either, null)).toBe('P1M')
    expect(periodFor(either, null, Date.UTC(2026, 0, 1))).toBe('P30D')
  })
})

describe('an event expires', () => {
  const retention = [rule({ '': 'P30D', pro: 'P1Y' }), { ...rule({ '': 'P7D' }), name: 'content.short' }]
  const plan = {
    ...testPlan,
    retention,
    events: [
      { name: 'both', retention: ['content', 'content.short'], fields: [] },
      { name: 'one', retention: ['content'], fields: [] },
      { name: 'none', retention: [], fields: [] },
    ],
  }

  test('at the earliest deadline of the rules of its fields', () => {
    expect(eventExpiry(plan, 'both', 'pro', 0)).toBe(7 * DAY)
    expect(eventExpiry(plan, 'one', 'pro', 0)).toBe(365 * DAY)
    expect(eventExpiry(plan, 'one', null, 0)).toBe(30 * DAY)
  })

  test('at once when nothing says how long it may be kept', () => {
    expect(eventExpiry(plan, 'none', null, 1000)).toBe(1000)
    expect(eventExpiry(plan, 'unknown', null, 1000)).toBe(1000)
  })

  test('never by a rule that does not exist', () => {
    expect(() => createDeadlines(retention)(['other'], null, 0)).toThrow(RangeError)
  })
})
