import { defineRule } from '../rule.ts'
import { overdueProcesses } from '../support/overdue.ts'

export const evidenceOverdue = defineRule({
  name: 'commitment/evidence-overdue',
  summary: 'A promise whose evidence is older than the interval that it names.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(2)' },
  severity: 'warning',
  found: ({ model, asOf }) => overdueProcesses(model, asOf, 'commitments', 'commitment/evidence-overdue'),
})
