import { defineRule } from '../rule.ts'
import { overdueProcesses } from '../support/overdue.ts'

export const processOverdue = defineRule({
  name: 'process/overdue',
  summary: 'A measure whose process has not been done again in time.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 32(1)(d)' },
  severity: 'warning',
  found: ({ model, asOf }) => overdueProcesses(model, asOf, 'measures', 'process/overdue'),
})
