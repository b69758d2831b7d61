import { defineRule } from '../rule.ts'

export const changeCountryAdded = defineRule({
  name: 'change/country-added',
  summary: 'A country in which a recipient now has the data, or a transfer tool that changed.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(f), 44' },
  severity: 'warning',
  found: 'diff',
})
