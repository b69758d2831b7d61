import { defineRule } from '../rule.ts'

export const changePromiseLoosened = defineRule({
  name: 'change/promise-loosened',
  summary: 'A promise, house rule, prohibition, age, level or law that is gone, weaker or another one.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(2), 24' },
  severity: 'warning',
  found: 'diff',
})
