import { defineRule } from '../rule.ts'

export const yamlSyntax = defineRule({
  name: 'yaml/syntax',
  summary: 'A file that cannot be read as YAML, or that holds more than plain maps, lists and values.',
  class: 'violation',
  because: { kind: 'language', ref: 'YAML 1.2' },
  severity: 'error',
  found: 'syntax',
})
