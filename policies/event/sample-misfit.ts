import { defineRule } from '../rule.ts'

export const eventSampleMisfit = defineRule({
  name: 'event/sample-misfit',
  summary: 'A sample that its event type refuses, that its source takes for another, or of which nothing is routed.',
  class: 'violation',
  because: { kind: 'language', ref: 'events' },
  severity: 'warning',
  found: 'flows',
})
