import { defineRule } from '../rule.ts'

export const factFileAbsent = defineRule({
  name: 'fact/file-absent',
  summary: 'A paper said to lie in the repository, where its like do and it does not.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: 'model',
})
