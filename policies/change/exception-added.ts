import { defineRule } from '../rule.ts'

export const changeExceptionAdded = defineRule({
  name: 'change/exception-added',
  summary: 'An exception that did not exist, or that was rewritten.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: 'diff',
})
