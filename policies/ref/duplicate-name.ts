import { defineRule } from '../rule.ts'

export const duplicateName = defineRule({
  name: 'ref/duplicate-name',
  summary: 'The same name declared twice.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'bind',
})
