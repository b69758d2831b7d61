import { defineRule } from '../rule.ts'

export const nearClass = defineRule({
  name: 'ref/near-class',
  summary: 'A class of data subjects that stands once, and is nearly another.',
  class: 'advice',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  found: 'bind',
})
