import { defineRule } from '../rule.ts'
import { lacking } from '../support/recipients/transfer-lacks.ts'

export const moduleMissing = defineRule({
  name: 'transfer/module-missing',
  summary: 'Standard contractual clauses whose module is not stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)(c)' },
  severity: 'gap',
  found: (input) => lacking('transfer/module-missing', 'module', '46(2)(c)', input),
})
