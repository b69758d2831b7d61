import { describe, expect, it } from 'vitest'
import { objectName } from './names.ts'

describe('objectName', () => {
  it.each([
    ['dispatchkit', 'dispatchkit'],
    ['Acme_Events.v2', 'acme-events-v2'],
    ['A-', 'a'],
    ['_', 'router'],
    ['9lives', 'router'],
    [`${'a'.repeat(39)}-b`, 'a'.repeat(39)],
  ])('makes %s the label %s', (project, name) => {
    expect(objectName(project)).toBe(name)
  })
})
