import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'
import { wordsOf } from '../words/wording.ts'

export const informationSameTitle = defineRule({
  name: 'information/same-title',
  summary: 'Two activities that documents call the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1), 13(1)(c), 30(1)(b)' },
  severity: 'warning',
  *found({ model }) {
    for (const { later, first } of repeated(model.activities.values(), ({ value }) =>
      value.title === undefined ? undefined : wordsOf(value.title).join(' '),
    ))
      yield {
        rule: 'information/same-title',
        message: `Activities ${quote(first.name)} and ${quote(later.name)} have one title, so that no document can tell them apart.`,
        at: valueAt(later, 'title'),
        related: [{ at: valueAt(first, 'title'), message: 'The other one.' }],
        help: 'Say in the title what is done there alone, or make one activity of both.',
      } satisfies Finding
  },
})
