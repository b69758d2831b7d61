import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { each } from './event-field.ts'
import { formatFieldPath, isBelow, parseFieldPath } from './field-path.ts'

describe('field paths', () => {
  it('are dotted, with * for the elements of a list', () => {
    expect(parseFieldPath('commits.*.author.email')).toEqual(['commits', each, 'author', 'email'])
  })

  it('escape dots and stars that belong to a name', () => {
    expect(parseFieldPath('a\\.b.\\*')).toEqual(['a.b', '*'])
    expect(parseFieldPath('.')).toEqual([])
  })

  it('print as they are read', () => {
    const step = fc.oneof(fc.constant(each), fc.string({ minLength: 1 }))
    fc.assert(
      fc.property(fc.array(step, { minLength: 1 }), (path) => {
        expect(parseFieldPath(formatFieldPath(path))).toEqual(path)
      }),
    )
  })

  it('lie below their prefixes', () => {
    expect(isBelow(['a', each, 'b'], ['a', each])).toBe(true)
    expect(isBelow(['a', '*', 'b'], ['a', each])).toBe(false)
    expect(isBelow(['a'], ['a', 'b'])).toBe(false)
  })
})
