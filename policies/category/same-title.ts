import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { repeated } from '../support/repeated.ts'
import { quote } from '../support/text.ts'

export const categorySameTitle = defineRule({
  name: 'category/same-title',
  summary: 'Two declared categories that documents call the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1), 14(1)(d), 30(1)(c)' },
  severity: 'warning',
  *found({ model }) {
    for (const { later, first } of repeated(model.declaredCategories.values(), ({ value }) =>
      value.title.trim().toLowerCase(),
    ))
      yield {
        rule: 'category/same-title',
        message: `Categories ${quote(first.name)} and ${quote(later.name)} have one title, so that no document can tell them apart.`,
        at: valueAt(later, 'title'),
        related: [{ at: valueAt(first, 'title'), message: 'The other one.' }],
        help: 'Say in the title what belongs to it, or make one category of both.',
      } satisfies Finding
  },
})
