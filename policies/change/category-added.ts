import { defineRule } from '../rule.ts'

export const changeCategoryAdded = defineRule({
  name: 'change/category-added',
  summary: 'A category of data that now reaches a sink, or people whom an activity now concerns.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 13(1), 30(1)(c)' },
  severity: 'warning',
  found: 'diff',
})
