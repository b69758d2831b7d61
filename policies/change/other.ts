import { defineRule } from '../rule.ts'

export const changeOther = defineRule({
  name: 'change/other',
  summary: 'Any other change that widens, among them what nobody has classed yet.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 24, 25' },
  severity: 'warning',
  found: 'diff',
})
