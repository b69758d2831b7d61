import { defineRule } from '../rule.ts'

export const changeRecipientAdded = defineRule({
  name: 'change/recipient-added',
  summary: 'A recipient that did not get personal data before.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(e), 28(2)' },
  severity: 'warning',
  found: 'diff',
})
