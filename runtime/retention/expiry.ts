import type { IsoDuration, RetentionPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'

/** From the first of February of a common year any number of months is as short as it can be. */
const SHORT_MONTHS = Date.UTC(2027, 1, 1)

/**
 * The period of a rule for a tenant's plan: the plan's own; `periods['']` for a tenant without one (`null` or `''`); and
 * the shortest for a plan that the rule does not know, because nothing was promised to hold for longer.
 *
 * @param start compares periods such as `P1M` and `P30D` for something that begins then
 */
export function periodFor(rule: RetentionPlan, plan: string | null, start: number = SHORT_MONTHS): IsoDuration {
  const own = Object.hasOwn(rule.periods, plan ?? '') ? rule.periods[plan ?? ''] : undefined
  if (own !== undefined) return own
  const [first, ...others] = Object.values(rule.periods)
  if (first === undefined) throw new RangeError(`Retention rule \`${rule.name}\` has no period.`)
  return others.reduce((least, each) => (deadline(start, each) < deadline(start, least) ? each : least), first)
}

/** The earliest deadline of the named rules for a tenant's plan. */
export type Deadlines = (rules: readonly string[], plan: string | null, start: number) => number

/**
 * Deadlines by the rules of a plan for what is no event: keys against duplicates, disclosures, requests. Every rule counts
 * from `start`, the moment when it was written: the router knows of none that is earlier, and a period that begins later,
 * also with a lifecycle event, could only end later. Deadlines of events: `deadlines.ts`.
 */
export function createDeadlines(retention: readonly RetentionPlan[]): Deadlines {
  const byName = new Map(retention.map((rule) => [rule.name, rule]))
  return (rules, plan, start) => {
    let earliest = Number.POSITIVE_INFINITY
    for (const name of rules) {
      const rule = byName.get(name)
      if (rule === undefined) throw new RangeError(`There is no retention rule \`${name}\`.`)
      earliest = Math.min(earliest, deadline(start, periodFor(rule, plan, start)))
    }
    // What has no rule is not kept.
    return earliest === Number.POSITIVE_INFINITY ? start : earliest
  }
}
