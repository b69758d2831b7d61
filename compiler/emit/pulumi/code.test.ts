import { describe, expect, it } from 'vitest'
import { extended, named } from '../kubernetes/tree.ts'
import { code } from './code.ts'

describe('code', () => {
  it('writes what is short on one line', () => {
    expect(code({ name: 'a', list: [1, true], 'a-b': {}, none: undefined }, 0)).toBe(
      "{ name: 'a', list: [1, true], 'a-b': {} }",
    )
  })

  it('writes what is long on lines of their own', () => {
    const [first, ...rest] = code({ a: 'x'.repeat(60), b: 'y'.repeat(60) }, 2).split('\n')
    expect(first).toBe('{')
    expect(rest).toEqual([`    a: '${'x'.repeat(60)}',`, `    b: '${'y'.repeat(60)}',`, '  }'])
  })

  it('writes names instead of values', () => {
    const labels = named('labels', { a: 'b' })
    expect(code({ labels, other: labels }, 0)).toBe('{ labels, other: labels }')
    expect(code({ labels: 'labels', true: true }, 0)).toBe("{ labels: 'labels', true: true }")
    expect(code(extended(labels, { c: 'd' }), 0)).toBe("{ ...labels, c: 'd' }")
  })

  it('writes texts of several lines line by line', () => {
    expect(code('a\nb\n', 0)).toBe("[\n  'a',\n  'b',\n  '',\n].join('\\n')")
  })

  it('lets no text leave its quotes', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what must not be run
    const odd = "'); process.exit(1) //\u2028${x}"
    expect(new Function(`return ${code({ [odd]: odd }, 0)}`)()).toEqual({ [odd]: odd })
  })
})
