import { defineRule } from '../rule.ts'

export const changeDestinationChanged = defineRule({
  name: 'change/destination-changed',
  summary: 'A host that may now be reached, or a channel that leads elsewhere.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(f), 32' },
  severity: 'warning',
  found: 'diff',
})
