import { defineRule } from '../rule.ts'

export const duplicateKey = defineRule({
  name: 'yaml/duplicate-key',
  summary: 'The same key twice in one map.',
  class: 'violation',
  because: { kind: 'language', ref: 'YAML 1.2, 3.2.1.1' },
  severity: 'error',
  found: 'syntax',
})
