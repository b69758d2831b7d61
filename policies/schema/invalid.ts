import { defineRule } from '../rule.ts'

export const schemaInvalid = defineRule({
  name: 'schema/invalid',
  summary: 'A value that the language does not allow where it stands.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'syntax',
})
