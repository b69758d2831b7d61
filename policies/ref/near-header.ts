import { defineRule } from '../rule.ts'

export const nearHeader = defineRule({
  name: 'ref/near-header',
  summary: 'A header or value of a source that is nearly, and not quite, what is sent.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  found: 'bind',
})
