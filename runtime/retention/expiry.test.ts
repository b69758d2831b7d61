import { describe, expect, test } from 'vitest'
import type { RetentionPlan } from '../contract/plan.ts'
import { createDeadlines, periodFor } from './expiry.ts'

const DAY = 86_400_000
const rule = (periods: Record<string, string>): RetentionPlan => ({
  name: 'content',
  periods,
  from: 'received',
  after: null,
  minimum: null,
  holds: [],
})

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

describe('what is no event', () => {
  const deadlines = createDeadlines([rule({ '': 'P30D', pro: 'P1Y' }), { ...rule({ '': 'P7D' }), name: 'short' }])

  test('ends at the earliest deadline of its rules', () => {
    expect(deadlines(['content', 'short'], 'pro', 0)).toBe(7 * DAY)
    expect(deadlines(['content'], 'pro', 0)).toBe(365 * DAY)
    expect(deadlines(['content'], null, 0)).toBe(30 * DAY)
  })

  test('is not kept when nothing says how long', () => {
    expect(deadlines([], null, 1000)).toBe(1000)
  })

  test('has no rule that does not exist', () => {
    expect(() => deadlines(['other'], null, 0)).toThrow(RangeError)
  })
})
