import { defineRule } from '../rule.ts'

export const changeControlRemoved = defineRule({
  name: 'change/control-removed',
  summary: 'A measure or control that is gone or weaker, or is looked after less often.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 24, 32' },
  severity: 'warning',
  found: 'diff',
})
