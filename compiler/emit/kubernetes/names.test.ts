import { describe, expect, it } from 'vitest'
import { objectName } from './names.ts'

describe('objectName', () => {
  it.each([
    ['dispatchkit', 'dispatchkit'],
    ['Acme_Events.v2', 'acme-events-v2-bdef9a49'],
    ['A-', 'a-3e58f539'],
    ['_', 'router-d2e2adf7'],
    ['9lives', 'router-bc867356'],
    ['a'.repeat(40), 'a'.repeat(40)],
    [`${'a'.repeat(39)}-b`, `${'a'.repeat(31)}-e14f2e13`],
  ])('makes %s the label %s', (project, name) => {
    expect(objectName(project)).toBe(name)
  })
})
