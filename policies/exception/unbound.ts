import { defineRule } from '../rule.ts'

export const exceptionUnbound = defineRule({
  name: 'exception/unbound',
  summary: 'An exception from a promise or a rule of the house that does not say which movements of data it accepts.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'error',
  found: 'model',
})
