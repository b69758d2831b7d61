import { defineRule } from '../rule.ts'

export const changeTrackerAdded = defineRule({
  name: 'change/tracker-added',
  summary: 'A tracker that is new, lasts longer, or needs consent no longer.',
  class: 'advice',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'warning',
  found: 'diff',
})
