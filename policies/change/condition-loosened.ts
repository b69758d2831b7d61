import { defineRule } from '../rule.ts'

export const changeConditionLoosened = defineRule({
  name: 'change/condition-loosened',
  summary: 'A condition that applies to more than before.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c), 25' },
  severity: 'warning',
  found: 'diff',
})
