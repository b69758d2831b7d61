import { defineRule } from '../rule.ts'

export const changeProtectionRemoved = defineRule({
  name: 'change/protection-removed',
  summary: 'A field that is now less protected on its way to a sink.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 25, 32' },
  severity: 'warning',
  found: 'diff',
})
