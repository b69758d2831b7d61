import { defineRule } from '../rule.ts'

export const changeTransferWeakened = defineRule({
  name: 'change/transfer-weakened',
  summary: 'A transfer tool that is gone, weaker, or another one.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 44, 45, 46, 49' },
  severity: 'warning',
  found: 'diff',
})
