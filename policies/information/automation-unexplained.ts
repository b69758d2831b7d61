import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/informed.ts'
import { markAt } from '../support/missing.ts'
import { keyAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

const parts = [
  ['logic', 'by what logic'],
  ['significance', 'with what significance and consequences'],
  ['intervention', 'how a person can step in'],
] as const

export const automationUnexplained = defineRule({
  name: 'information/automation-unexplained',
  summary: 'Decisions by automation without the logic, the consequences or how a person can step in.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(f), 22(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const decisions = activity.value.automatedDecisions
      if (typeof decisions !== 'object') continue
      const open = parts.filter(
        ([key]) => decisions[key] === undefined && !markAt(model, activity, 'automatedDecisions', key),
      )
      const [first] = open
      if (!first) continue
      yield {
        rule: 'information/automation-unexplained',
        message: `Activity ${quote(activity.name)} decides by automation and does not say ${open.map(([, what]) => what).join(' or ')}.`,
        at: keyAt(activity, 'automatedDecisions', first[0]),
        help: `State ${open.map(([key]) => quote(key)).join(', ')} under \`automatedDecisions\`.`,
      } satisfies Finding
    }
  },
})
