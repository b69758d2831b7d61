import { defineRule } from '../rule.ts'
import { lacking } from '../support/recipients/transfer-lacks.ts'

export const notAssessed = defineRule({
  name: 'transfer/not-assessed',
  summary: 'A transfer tool without an assessment of the law of the country.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 46' },
  severity: 'gap',
  found: (input) => lacking('transfer/not-assessed', 'assessed', '46', input),
})
