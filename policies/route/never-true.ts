import { defineRule } from '../rule.ts'

export const routeNeverTrue = defineRule({
  name: 'route/never-true',
  summary: 'A condition, or a part of one, that no event can meet.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'error',
  found: 'flows',
})
