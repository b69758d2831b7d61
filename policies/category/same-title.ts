import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { quote } from '../support/text.ts'

export const categorySameTitle = defineRule({
  name: 'category/same-title',
  summary: 'Two declared categories that documents call the same.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 12(1), 14(1)(d), 30(1)(c)' },
  severity: 'warning',
  *found({ model }) {
    const byTitle = new Map<string, string>()
    for (const category of model.declaredCategories.values()) {
      if (category.poisoned) continue
      const title = category.value.title.trim().toLowerCase()
      const other = byTitle.get(title)
      if (other === undefined) byTitle.set(title, category.name)
      else
        yield {
          rule: 'category/same-title',
          message: `Categories ${quote(other)} and ${quote(category.name)} have one title, so that no document can tell them apart.`,
          at: valueAt(category, 'title'),
          related: [{ at: valueAt({ section: 'categories', name: other }, 'title'), message: 'The other one.' }],
          help: 'Say in the title what belongs to it, or make one category of both.',
        } satisfies Finding
    }
  },
})
