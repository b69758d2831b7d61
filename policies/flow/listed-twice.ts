import { defineRule } from '../rule.ts'

export const listedTwice = defineRule({
  name: 'flow/listed-twice',
  summary: 'A field that a delivery lists beside the whole that holds it, and that decides nothing there.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(c), 25(1)' },
  severity: 'warning',
  found: 'flows',
})
