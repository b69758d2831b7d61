import { defineRule } from '../rule.ts'

export const exceptionExpired = defineRule({
  name: 'exception/expired',
  summary: 'An exception whose last day has passed.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: 'model',
})
