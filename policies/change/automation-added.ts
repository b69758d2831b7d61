import { defineRule } from '../rule.ts'

export const changeAutomationAdded = defineRule({
  name: 'change/automation-added',
  summary: 'Decisions by automation that were not there, or are explained or reviewed otherwise.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 13(2)(f), 22' },
  severity: 'warning',
  found: 'diff',
})
