import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Channel } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { HOUR, longestOf, payloadRules, secondsOf } from '../support/routes/retries.ts'
import { quote, quoteAll } from '../support/text.ts'

export const channelRetryFutile = defineRule({
  name: 'channel/retry-futile',
  summary: 'Pauses between attempts that are none, become shorter, or last longer than what is delivered is kept.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  *found({ model }) {
    for (const channel of model.channels.values()) {
      const schedule = channel.value.retry?.schedule
      if (channel.poisoned || schedule === undefined) continue
      const wrong = wrongWith(model, channel, schedule)
      if (wrong)
        yield {
          rule: 'channel/retry-futile',
          message: `${quote(schedule[wrong.i] ?? '')} in the attempts of channel ${quote(channel.name)} ${wrong.why}.`,
          at: valueAt(channel, 'retry', 'schedule', wrong.i),
          help: 'Give a receiver that is down more time from attempt to attempt, and end before the data does.',
        } satisfies Finding
    }
  },
})

/** The shortest month, in seconds. */
const MONTH = 28 * 86_400

function wrongWith(
  model: Model,
  channel: Resource<Channel>,
  schedule: readonly string[],
): { readonly i: number; readonly why: string } | null {
  const pauses = schedule.map(secondsOf)
  let passed = 0
  const kept = keptFor(model, channel.name)
  for (const [i, pause] of pauses.entries()) {
    if (pause === null) return null
    if (pause === 0) return { i, why: 'is not a pause: a destination that is down is called again at once' }
    if (pause >= MONTH && /^P[^T]*M/.test(schedule[i] ?? ''))
      return { i, why: `is a pause of months: minutes are written ${quote((schedule[i] ?? '').replace('P', 'PT'))}` }
    const before = pauses[i - 1] ?? null
    if (before !== null && pause < before) {
      // Where all ascends without the one before, that one is the slip: `PT30S, P5M, PT1H`.
      const next = pauses[i + 1] ?? null
      const slip = before >= MONTH || (next !== null && next < before && pause >= (pauses[i - 2] ?? 0))
      return slip
        ? {
            i: i - 1,
            why: `is longer than ${quoteAll(schedule.slice(i, i + 2))} after it`,
          }
        : { i, why: `is shorter than the ${quote(schedule[i - 1] ?? '')} before it` }
    }
    passed += pause
    if (kept !== null && passed >= kept.seconds)
      return { i, why: `ends after ${kept.days}, when what is delivered is gone by ${quote(kept.rule)}` }
  }
  return null
}

/** How long what a channel delivers is kept at most; `null` where that is not known, or is no time to try again in. */
function keptFor(model: Model, channel: string): Kept | null {
  let most: Kept | null = null
  for (const route of model.routes.values()) {
    if (route.poisoned) return null
    if (route.value.to[channel] === undefined) continue
    for (const event of route.value.events) {
      const kept = carriedFor(model, route.value.activity, event)
      if (kept === null) return null
      if (most === null || kept.seconds > most.seconds) most = kept
    }
  }
  // A period of minutes is `retention/shorter-than-retries`.
  return most !== null && most.seconds >= HOUR ? most : null
}

interface Kept {
  readonly seconds: number
  readonly days: string
  readonly rule: string
}

/** An event is gone with the first of its fields: what is left of it is delivered to nobody. */
function carriedFor(model: Model, activity: string, event: string): Kept | null {
  const data = model.activities.get(activity)?.value.data ?? {}
  const fields = model.events.get(event)?.fields ?? []
  const own = fields.flatMap(({ categories }) => categories.flatMap((category) => data[category]?.retention ?? []))
  const names = new Set([...own, ...payloadRules(model, activity).slice(0, 1)])
  let least: Kept | null = null
  for (const name of names) {
    const rule = model.retention.get(name)
    const seconds = rule && !rule.poisoned ? longestOf(rule.value) : null
    if (seconds === null) return null
    if (least === null || seconds < least.seconds) least = { seconds, days: lengthOf(seconds), rule: name }
  }
  return least
}

const lengthOf = (seconds: number): string =>
  seconds < 2 * 86_400 ? `${Math.floor(seconds / 3600)} hours` : `${Math.floor(seconds / 86_400)} days`
