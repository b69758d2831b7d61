import { defineRule } from '../rule.ts'
import { withoutCondition } from '../support/bases/condition-missing.ts'

const rule = 'basis/criminal-data'

export const basisCriminalData = defineRule({
  name: rule,
  summary: 'Data about crimes without what Art. 10 asks for.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 10' },
  severity: 'error',
  found: ({ model }) =>
    withoutCondition(model, 'criminal', { rule, article: '10', example: '{article: "10", law: ...}' }),
})
