import { defineRule } from '../rule.ts'

export const changeBasisChanged = defineRule({
  name: 'change/basis-changed',
  summary: 'A lawful basis, what it rests on, or a condition of Art. 9 or 10 that changed.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 6, 13(1)(c)' },
  severity: 'warning',
  found: 'diff',
})
