import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { heldBeyond } from '../support/retention/excessive.ts'
import { shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { secondsOf } from '../support/routes/retries.ts'
import { quote } from '../support/text.ts'
import { vagueIn } from '../support/texts/vague.ts'
import { longestNamed } from '../words/named-periods.ts'

/** How often the period may hold what its reason names: who rounds up, or adds a look at what failed, hears nothing. */
const SLACK = 3

export const retentionWhySaysLess = defineRule({
  name: 'retention/why-says-less',
  summary: 'A period that is far longer than the reason that is given for it.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 5(2)' },
  severity: 'warning',
  *found({ model }) {
    for (const rule of model.retention.values()) {
      const { why, law, after } = rule.value
      // What a law prescribes is not measured by its reason; a reason that says nothing is `retention/vague`.
      if (rule.poisoned || why === undefined || law !== undefined || vagueIn(why)) continue
      const named = longestNamed(why)
      const longest = named && longestPeriod(rule.value)
      if (!longest || longest.seconds <= SLACK * named.seconds || longest.seconds >= GENERATION) continue
      // What authorities accept is told there: `retention/excessive`.
      if (after === undefined && heldBeyond(model, rule.name, shortest(longest.period) ?? 0)) continue
      yield {
        rule: 'retention/why-says-less',
        message: `Retention rule ${quote(rule.name)} keeps for ${quote(longest.period)}, and its reason names ${quote(named.words)}.`,
        at: valueAt(rule, ...longest.path),
        related: [
          { at: { ...valueAt(rule, 'why'), within: { start: named.start, end: named.end } }, message: 'The reason.' },
        ],
        help: 'Shorten the period, or give the reason for which the rest is needed.',
      } satisfies Finding
    }
  },
})

/** From thirty years on `retention/absurd` says so. */
const GENERATION = 30 * 365 * 86_400

function longestPeriod(rule: RetentionRule): { path: string[]; period: string; seconds: number } | null {
  let longest: { path: string[]; period: string; seconds: number } | null = null
  for (const [plan, period] of Object.entries(periodsOf(rule))) {
    const seconds = secondsOf(period)
    if (seconds !== null && seconds > (longest?.seconds ?? 0))
      longest = { path: plan === '' ? ['for'] : ['byPlan', plan], period, seconds }
  }
  return longest
}
