import { defineRule } from '../rule.ts'

export const changePurposeAdded = defineRule({
  name: 'change/purpose-added',
  summary: 'An activity that is new: a purpose that nothing was used for yet.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 13(3), 14(4)' },
  severity: 'warning',
  found: 'diff',
})
