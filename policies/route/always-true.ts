import { defineRule } from '../rule.ts'

export const routeAlwaysTrue = defineRule({
  name: 'route/always-true',
  summary: 'A condition, or a part of one, that every event meets.',
  class: 'violation',
  because: { kind: 'language', ref: 'Bylaw language v1' },
  severity: 'warning',
  found: 'flows',
})
