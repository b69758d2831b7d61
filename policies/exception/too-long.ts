import { defineRule } from '../rule.ts'

export const exceptionTooLong = defineRule({
  name: 'exception/too-long',
  summary: 'An exception that runs for more than two years.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: 'model',
})
