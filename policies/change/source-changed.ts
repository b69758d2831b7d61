import { defineRule } from '../rule.ts'

export const changeSourceChanged = defineRule({
  name: 'change/source-changed',
  summary: 'A source that takes in more, or from elsewhere.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c), 13, 14' },
  severity: 'warning',
  found: 'diff',
})
