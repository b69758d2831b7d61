import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { advertises } from '../bases/marketing.ts'
import type { Use } from '../uses.ts'
import { retentionUses } from '../uses.ts'
import { isProvenAggregate } from './retention.ts'

export interface Limit {
  readonly days: number
  readonly what: string
  readonly most: string
  readonly source: string
  readonly holds: (category: string, activity: Resource<Activity>) => boolean
}

/** What authorities accept at most, and a little beyond (decision 19). */
const limits: readonly Limit[] = [
  {
    days: 800,
    what: 'what trackers observe',
    most: '25 months',
    source: 'CNIL, deliberation 2020-091 of 17 September 2020, on measuring audiences',
    holds: (category) => /^(?:technical\.(?:cookie-id|fingerprint)|usage\.(?:browsing|clicks))$/.test(category),
  },
  {
    days: 3 * 366,
    what: 'logs',
    most: 'a year, three where that is shown to be needed',
    source: 'CNIL, deliberation 2021-122 of 14 October 2021',
    holds: (category) => /^technical\.(?:ip|log|user-agent|error-report)$/.test(category),
  },
  {
    days: 4 * 366,
    what: 'addresses for marketing',
    most: 'three years from the last contact',
    source: 'CNIL, deliberation 2021-131 of 23 September 2021',
    holds: (category, activity) => category.startsWith('contact.') && advertises(activity),
  },
]

const LEAST = Math.min(...limits.map(({ days }) => days))

/** From thirty years on `retention/absurd` says so. */
export const GENERATION_DAYS = 30 * 365

/** What is kept under a rule for longer than authorities accept; `null` where nothing is. */
export function heldBeyond(
  model: Model,
  rule: string,
  days: number,
): { category: string; use: Use; limit: Limit } | null {
  if (days <= LEAST || days >= GENERATION_DAYS) return null
  for (const use of retentionUses(model).get(rule) ?? []) {
    const activity = model.activities.get(use.activity ?? '')
    if (!activity || activity.poisoned) continue
    for (const category of use.categories) {
      if (isProvenAggregate(activity.value.data?.[category])) continue
      const limit = limits.find((one) => days > one.days && one.holds(category, activity))
      if (limit) return { category, use, limit }
    }
  }
  return null
}
