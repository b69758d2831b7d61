import { defineRule } from '../rule.ts'

export const changeRoleChanged = defineRule({
  name: 'change/role-changed',
  summary: 'A role that changed, or a contract that is gone or binds less.',
  class: 'advice',
  because: { kind: 'law', ref: 'GDPR Art. 4(7), 26, 28' },
  severity: 'warning',
  found: 'diff',
})
