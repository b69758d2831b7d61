import { defineRule } from '../rule.ts'

export const changePurposeAdded = defineRule({
  name: 'change/purpose-added',
  summary: 'A purpose that is new or has changed.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 13(3)' },
  severity: 'warning',
  found: 'diff',
})
