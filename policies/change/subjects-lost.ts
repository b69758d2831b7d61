import { defineRule } from '../rule.ts'

export const changeSubjectsLost = defineRule({
  name: 'change/subjects-lost',
  summary: 'People in an event who are no longer named, keyed or counted.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 12, 15, 17' },
  severity: 'warning',
  found: 'diff',
})
