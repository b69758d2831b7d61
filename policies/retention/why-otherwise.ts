import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { daysIn } from '../law/promise-words.ts'
import { defineRule } from '../rule.ts'
import { longest } from '../support/periods.ts'
import { valueAt } from '../support/place.ts'
import { periodsOf } from '../support/retention.ts'
import { quote } from '../support/text.ts'

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
      const match = rule.poisoned ? null : keeping.exec(rule.value.why ?? '')
      const told = match ? daysIn(match[0]) : null
      if (!match || !told) continue
      const periods = Object.values(periodsOf(rule.value)).flatMap((period) => longest(period) ?? [])
      // A reason that is far shorter than the period is `retention/why-says-less`.
      if (periods.length === 0 || told.days <= Math.max(...periods) * SLACK) continue
      yield {
        rule: 'retention/why-otherwise',
        message: `Retention rule ${quote(rule.name)} says ${quote(match[0])}, and keeps for ${quote(Object.values(periodsOf(rule.value))[0] ?? '')}.`,
        at: { ...valueAt(rule, 'why'), within: { start: match.index, end: match.index + match[0].length } },
        help: 'Say what makes the period necessary; how long it is stands in the period.',
      } satisfies Finding
    }
  },
})

const keeping =
  /\b(?:we (?:keep|store|retain|hold)|(?:is|are) (?:kept|stored|retained|held)|(?:kept|stored|retained|held))\b[^.;]{0,30}\bfor (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|thirty|sixty|ninety) (?:days?|weeks?|months?|years?)\b/i
