import { defineRule } from '../rule.ts'

export const changeRetentionExtended = defineRule({
  name: 'change/retention-extended',
  summary: 'Data that is kept for longer, or by another clock.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e), 13(2)(a)' },
  severity: 'warning',
  found: 'diff',
})
