import { defineRule } from '../rule.ts'

export const changeCountryAdded = defineRule({
  name: 'change/country-added',
  summary: 'A country in which a recipient, the router or the organisation now has the data.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 13(1)(f), 44' },
  severity: 'warning',
  found: 'diff',
})
