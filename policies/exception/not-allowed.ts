import { defineRule } from '../rule.ts'

export const exceptionNotAllowed = defineRule({
  name: 'exception/not-allowed',
  summary: 'An exception from what the law never leaves open, on a route that runs.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'error',
  found: 'model',
})
