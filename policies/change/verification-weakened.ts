import { defineRule } from '../rule.ts'

export const changeVerificationWeakened = defineRule({
  name: 'change/verification-weakened',
  summary: 'A sender that proves itself less well, or repeated deliveries that are told less well.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(f), 32' },
  severity: 'warning',
  found: 'diff',
})
