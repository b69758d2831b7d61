import { defineRule } from '../rule.ts'

export const undeclaredField = defineRule({
  name: 'flow/undeclared-field',
  summary: 'A route that reads or sends a field which its event types do not declare.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c)' },
  severity: 'error',
  found: 'flows',
})
