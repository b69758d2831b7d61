import { defineRule } from '../rule.ts'

export const schemaCondition = defineRule({
  name: 'schema/condition',
  summary: 'A condition or assertion that cannot be read, or that asks for what does not exist.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'flows',
})
