import { defineRule } from '../rule.ts'

export const eventSampleAbsent = defineRule({
  name: 'event/sample-absent',
  summary: 'A sample that an event type names and that is not there.',
  class: 'violation',
  because: { kind: 'language', ref: 'events' },
  severity: 'warning',
  found: 'model',
})
