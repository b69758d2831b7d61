import { defineRule } from '../rule.ts'

export const unknownKey = defineRule({
  name: 'schema/unknown-key',
  summary: 'A key that the language does not have.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'syntax',
})
