import { defineRule } from '../rule.ts'

export const unknownTarget = defineRule({
  name: 'exception/unknown-target',
  summary: 'An exception for a rule or a place that does not exist.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'model',
})
