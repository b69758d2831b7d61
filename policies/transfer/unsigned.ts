import { defineRule } from '../rule.ts'
import { lacking } from '../support/recipients/transfer-lacks.ts'

export const unsigned = defineRule({
  name: 'transfer/unsigned',
  summary: 'A transfer tool whose day of signature is not stated or approved.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'gap',
  found: (input) => lacking('transfer/unsigned', 'signed', '46', input),
})
