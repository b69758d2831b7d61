import { defineRule } from '../rule.ts'

export const sharedFolder = defineRule({
  name: 'ref/shared-folder',
  summary: "A shared folder that cannot be read, or lies in the project's own.",
  class: 'violation',
  because: { kind: 'language', ref: 'project.shared' },
  severity: 'error',
  found: 'bind',
})
