import { defineRule } from '../rule.ts'

export const changeCategoryWeakened = defineRule({
  name: 'change/category-weakened',
  summary: 'A field or category that counts as less than it did, or accepts what it refused.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 4(1), 9' },
  severity: 'warning',
  found: 'diff',
})
