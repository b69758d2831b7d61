import { defineRule } from '../rule.ts'

export const exceptionDue = defineRule({
  name: 'exception/due',
  summary: 'An exception that ends within 30 days.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: 'model',
})
