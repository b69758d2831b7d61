import { defineRule } from '../rule.ts'

export const exceptionOpenEnded = defineRule({
  name: 'exception/open-ended',
  summary: 'An exception that accepts several findings without saying which.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'note',
  found: 'model',
})
