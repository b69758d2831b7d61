import { defineRule } from '../rule.ts'

export const changeTrackerAdded = defineRule({
  name: 'change/tracker-added',
  summary: 'A tracker that is new, lasts longer, or needs consent no longer.',
  class: 'advice',
  because: { kind: 'law', ref: 'ePrivacy Directive Art. 5(3)' },
  severity: 'warning',
  found: 'diff',
})
