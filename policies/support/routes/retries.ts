import { parseDuration, toSeconds } from '../../../compiler/language/duration.ts'
import type { RetentionRule } from '../../../compiler/language/types.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { longest } from '../retention/periods.ts'
import { periodsOf } from '../retention/retention.ts'

/** A period in seconds, the longest that it can be; `null` for what is no period. */
export function secondsOf(period: string): number | null {
  const duration = parseDuration(period)
  const days = longest(period)
  return duration && (toSeconds(duration) ?? (days === null ? null : days * 86_400))
}

/** The retention rules by which an activity ends what its routes deliver. */
export function payloadRules(model: Model, activity: string): readonly string[] {
  const found = model.activities.get(activity)
  const { retention, data = {} } = found && !found.poisoned ? found.value : {}
  return [...new Set([retention, ...Object.values(data).map((datum) => datum.retention)])].flatMap((name) => name ?? [])
}

/** The longest of a rule's periods in seconds; `null` where it hangs on an event, or is not known. */
export function longestOf({ after, ...rule }: RetentionRule): number | null {
  const lengths = Object.values(periodsOf(rule)).map(secondsOf)
  if (after !== undefined || lengths.length === 0) return null
  return lengths.includes(null) ? null : Math.max(...lengths.map((length) => length ?? 0))
}

/** Below an hour a period is over before the attempts of any connector are, unless they are declared otherwise. */
export const HOUR = 3600
