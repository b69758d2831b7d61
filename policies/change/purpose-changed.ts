import { defineRule } from '../rule.ts'

export const changePurposeChanged = defineRule({
  name: 'change/purpose-changed',
  summary: 'A purpose that is another one, or direct marketing now.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 6(4), 13(3), 14(4)' },
  severity: 'warning',
  found: 'diff',
})
