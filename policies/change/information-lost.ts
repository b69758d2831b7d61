import { defineRule } from '../rule.ts'

export const changeInformationLost = defineRule({
  name: 'change/information-lost',
  summary: 'What people were told, or a fact that was stated, and no longer is.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 12 to 14' },
  severity: 'warning',
  found: 'diff',
})
