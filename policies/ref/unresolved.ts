import { defineRule } from '../rule.ts'

export const refUnresolved = defineRule({
  name: 'ref/unresolved',
  summary: 'A name that nothing declares.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'bind',
})
