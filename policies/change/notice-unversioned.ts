import { defineRule } from '../rule.ts'

export const changeNoticeUnversioned = defineRule({
  name: 'change/notice-unversioned',
  summary: 'A published notice that reads otherwise, under its old version and day.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 12(1), 13(3)' },
  severity: 'warning',
  found: 'diff',
})
