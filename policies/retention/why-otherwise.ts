import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { longest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { secondsOf } from '../support/routes/retries.ts'
import { quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'
import { longestNamed } from '../words/named-periods.ts'
import { daysIn, lengthOfTime, type Told } from '../words/promise-words.ts'

/** How often one may hold the other: who rounds hears nothing. */
const SLACK = 1.5

export const retentionWhyOtherwise = defineRule({
  name: 'retention/why-otherwise',
  summary: 'A reason that says of a period how long it is, and says otherwise.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 13(2)(a)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { why = '', after } = rule.value
      if (rule.poisoned) continue
      const match = matchOf(keeping, why) ?? (after === undefined ? matchOf(lasting, why) : null)
      const slip = match ? null : slipOf(rule.value)
      const told = match ? daysIn(match[0]) : slip
      if (!told) continue
      const words = match ? { words: match[0], start: match.index, end: match.index + match[0].length } : told
      const inWhy = { ...valueAt(rule, 'why'), within: { start: words.start, end: words.end } }
      const periods = Object.values(periodsOf(rule.value)).flatMap((period) => longest(period) ?? [])
      // A reason that is far shorter than the period is `retention/why-says-less`.
      if (periods.length === 0 || told.days <= Math.max(...periods) * SLACK) continue
      yield {
        rule: 'retention/why-otherwise',
        message: `Retention rule ${quote(rule.name)} says ${quote(words.words)}, and keeps for ${quote(Object.values(periodsOf(rule.value))[0] ?? '')}.`,
        at: slip ? valueAt(rule, ...slip.path) : inWhy,
        ...(slip && { related: [{ at: inWhy, message: 'The reason.' }] }),
        help: slip
          ? 'Write days as `P4D`, hours as `PT4H`.'
          : 'Say what makes the period necessary; how long it is stands in the period.',
      } satisfies Finding
    }
  },
})

/** What goes on for a time: the data is gone before it is over. */
const lasting = new RegExp(
  `\\b(?:again|retr(?:y|ies)|undo|contest|object|complain|dispute|appeal|return|restore|reopen|claim|change|reverse)\\w*\\b[^.;,]{0,30}\\b(?:for|within|up to) ${lengthOfTime}`,
  'i',
)

const HOURS = 86_400 / 24

/** A period in minutes or hours for a reason that speaks of months or days: `PT13M` where `P13M` was meant, `PT4H` for `P4D`. */
function slipOf(rule: RetentionRule): (Told & { readonly days: number; readonly path: readonly string[] }) | null {
  const named = rule.why === undefined ? null : longestNamed(rule.why)
  if (named === null || named.seconds < 2 * 24 * HOURS) return null
  for (const [plan, period] of Object.entries(periodsOf(rule))) {
    const seconds = secondsOf(period)
    if (seconds !== null && seconds > 0 && seconds < 24 * HOURS)
      return { ...named, days: named.seconds / (24 * HOURS), path: plan === '' ? ['for'] : ['byPlan', plan] }
  }
  return null
}

const keeping =
  /\b(?:we (?:keep|store|retain|hold)|(?:is|are) (?:kept|stored|retained|held)|(?:kept|stored|retained|held))\b[^.;]{0,30}\bfor (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety) (?:days?|weeks?|months?|years?)\b/i
