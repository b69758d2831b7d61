import { defineRule } from '../rule.ts'

export const exceptionUnused = defineRule({
  name: 'exception/unused',
  summary: 'An exception that covers no finding.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  needsWhole: true,
  found: 'model',
})
