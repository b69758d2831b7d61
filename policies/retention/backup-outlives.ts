import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { RetentionRule } from '../../compiler/language/types.ts'
import { sound } from '../../compiler/model/build-model.ts'
import { defineRule } from '../rule.ts'
import { isCentury, longest, shortest } from '../support/retention/periods.ts'
import { periodsOf } from '../support/retention/retention.ts'
import { quote } from '../support/text.ts'

/** Backups go round in weeks or a quarter; behind a short period they are longer than it, and still no archive. */
const ROUND_DAYS = 92
const YEAR_DAYS = 366

export const backupOutlives = defineRule({
  name: 'retention/backup-outlives',
  summary: 'Backups that hold data longer than the period that they follow.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    for (const rule of sound(model.retention)) {
      const { backups } = rule.value
      const days = shortest(backups)
      if (backups === undefined || days === null || days <= ROUND_DAYS) continue
      // `retention/absurd` tells what is no period of anything.
      if (isCentury(backups)) continue
      const followed = shortestPeriod(rule.value)
      if (followed === null || days <= followed.days) continue
      const { path, text } = followed
      yield {
        rule: 'retention/backup-outlives',
        message: `Backups hold what ${quote(rule.name)} ends for another ${quote(backups)}, longer than ${text}.`,
        at: valueAt(rule, 'backups'),
        related: [{ at: valueAt(rule, ...path), message: 'It is gone from everywhere else by then.' }],
        help: 'Let backups end within weeks of what they follow, or state the longer period as the period, with what makes it necessary.',
        // Within a year, how long a restore may look back is a matter of judgement.
        ...(days <= YEAR_DAYS && { severity: 'warning' }),
      } satisfies Finding
    }
  },
})

/** The shortest period of a rule; what an event alone ends is followed by none. `null` where nobody has stated it. */
function shortestPeriod(rule: RetentionRule): { days: number; path: readonly string[]; text: string } | null {
  const periods = Object.entries(periodsOf(rule)).map(([plan, period]) => ({
    days: longest(period),
    path: plan === '' ? ['for'] : ['byPlan', plan],
    text: `the period of ${quote(period)}${plan === '' ? '' : ` on plan ${quote(plan)}`}`,
  }))
  let found: { days: number; path: readonly string[]; text: string } | null = null
  for (const { days, ...period } of periods)
    if (days !== null && (found === null || days < found.days)) found = { days, ...period }
  if (periods.length > 0 || rule.after === undefined) return found
  return { days: YEAR_DAYS, path: ['after'], text: `a year after ${quote(rule.after)}` }
}
