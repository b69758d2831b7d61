import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { matchOf } from '../words/match.ts'

export const lawYearToCome = defineRule({
  name: 'law/year-to-come',
  summary: 'A law of a year that has not come.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(d), 5(2), 6(3)' },
  severity: 'warning',
  *found({ model, asOf }) {
    const year = Number(asOf.slice(0, 4))
    for (const { text, at } of laws(model)) {
      const match = matchOf(enacted, text)
      if (!match || Number(match[1]) <= year) continue
      const start = match.index + match[0].length - (match[1] ?? '').length
      yield {
        rule: 'law/year-to-come',
        message: `${quote(match[0])} is of a year that has not come.`,
        at: { ...at, within: { start, end: start + (match[1] ?? '').length } },
        help: 'Write the year in which the law was made.',
      } satisfies Finding
    }
  },
})

/** A law with the year behind its name: `Data Protection Act 2018`. */
const enacted =
  /\b(?:Act|Regulations?|Rules|Order|Code|Statute(?: of [A-Z]\w+)?|Law|Ordinance|Directive|Bill),? (\d{4})\b/

function* laws(model: Model): Iterable<{ readonly text: string; readonly at: Place }> {
  for (const resources of [model.lawfulBases, model.retention])
    for (const resource of resources.values())
      if (!resource.poisoned && resource.value.law !== undefined)
        yield { text: resource.value.law, at: valueAt(resource, 'law') }
  for (const rule of model.retention.values())
    if (!rule.poisoned && rule.value.why !== undefined) yield { text: rule.value.why, at: valueAt(rule, 'why') }
  for (const activity of model.activities.values()) {
    if (activity.poisoned) continue
    for (const [category, { condition }] of Object.entries(activity.value.data ?? {}))
      if (condition?.law !== undefined)
        yield { text: condition.law, at: valueAt(activity, 'data', category, 'condition', 'law') }
  }
}
