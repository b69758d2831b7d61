import { defineRule } from '../rule.ts'

export const schemaTemplate = defineRule({
  name: 'schema/template',
  summary: 'A message template that cannot be read, or whose reads cannot be told.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'flows',
})
