import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { markAt } from '../support/missing.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote, quoteAll } from '../support/text.ts'

export const consequencesMissing = defineRule({
  name: 'information/consequences-missing',
  summary: 'Data that people must give, without what happens if they do not.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(e)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      if (activity.value.consequences !== undefined || markAt(model, activity, 'consequences')) continue
      const required = personalData(model, activity).flatMap(([category, datum]) =>
        datum.required === true && (datum.source ?? 'person') === 'person' ? [category] : [],
      )
      if (required.length === 0) continue
      yield {
        rule: 'information/consequences-missing',
        message: `Activity ${quote(activity.name)} requires ${quoteAll(required)} and does not say what happens if ${required.length === 1 ? 'it is' : 'they are'} not given.`,
        at: keyAt(activity, 'consequences'),
        related: required
          .slice(0, 3)
          .map((category) => ({ at: keyAt(activity, 'data', category, 'required'), message: 'Required here.' })),
        help: 'State it under `consequences`: whether law or a contract asks for the data, and what follows if it is not given.',
      } satisfies Finding
    }
  },
})
