import { defineRule } from '../rule.ts'

export const changePromiseLoosened = defineRule({
  name: 'change/promise-loosened',
  summary: 'A promise, house rule, level or stated fact that is gone or weaker.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 24' },
  severity: 'warning',
  found: 'diff',
})
