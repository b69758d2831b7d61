import { defineRule } from '../rule.ts'
import { withoutCondition } from '../support/bases/condition-missing.ts'

const rule = 'basis/special-category-condition'

export const specialCategoryCondition = defineRule({
  name: rule,
  summary: 'Special categories without the condition that allows them.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(1)' },
  severity: 'error',
  found: ({ model }) => withoutCondition(model, 'special', { rule, article: '9(2)', example: '{article: "9(2)(a)"}' }),
})
