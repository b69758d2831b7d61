import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote, quoteAccess, quoteKey } from './quote.ts'

const nasty = [
  '',
  "it's",
  '"',
  '\\',
  '\\u0041',
  'a\nb\r\n\tc\0',
  '\u2028\u2029',
  '</script><script>',
  '<!-- -->',
  '`$\u007bprocess.exit()}`',
  '*/ alert() /*',
  '// comment',
  '\ud800',
  'a\udc00b\udfff',
  '😀\ud83d',
  '\u202Eevil\u2066',
  '\ufeff',
  '__proto__',
  'constructor',
  '0',
  '1e3',
  'class',
  'é',
]

const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc.array(fc.constantFrom(...nasty)).map((parts) => parts.join('')),
)

// The point of these tests is to evaluate what was quoted.
const evaluate = (code: string): unknown => new Function(`'use strict'; return ${code}`)()

describe('quote', () => {
  test('gives back the text when it is evaluated, in any position', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = quote(value)
        expect(evaluate(literal)).toBe(value)
        // biome-ignore lint/security/noGlobalEval: as above
        expect(globalThis.eval(literal)).toBe(value)
        expect(evaluate(`/* ${literal} */ 1`)).toBe(1)
        expect(evaluate(`2 // ${literal}`)).toBe(2)
        expect(evaluate(`\`${literal}\``)).toBe(`'${value}'`)
      }),
      { numRuns: 2000 },
    )
  })

  test('has nothing that leaves a line, a comment, a template or a script element', () => {
    fc.assert(
      fc.property(text, (value) => {
        const literal = quote(value)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
        expect(literal).not.toMatch(/[\u0000-\u001f\u2028\u2029`]|<\/|<!|\*\/|\$\{/)
        expect(literal.isWellFormed()).toBe(true)
        expect(literal.slice(1, -1)).not.toMatch(/(?<!\\)(\\\\)*'/)
      }),
      { numRuns: 2000 },
    )
  })

  test('leaves ordinary text readable', () => {
    expect(quote('refs/heads/main')).toBe("'refs/heads/main'")
    expect(quote('Søren said "hi"')).toBe(`'Søren said "hi"'`)
    expect(quote("it's\n")).toBe(String.raw`'it\'s\n'`)
  })
})

describe('quoteKey', () => {
  test('makes an own property of that name, whatever it is', () => {
    fc.assert(
      fc.property(text, (name) => {
        const made = evaluate(`{ ${quoteKey(name)}: 7 }`.replace(/^/, '(').concat(')')) as object
        expect(Object.keys(made)).toEqual([name])
        expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
      }),
    )
  })
})

test('quoteAccess reads that property', () => {
  fc.assert(
    fc.property(text, (name) => {
      const made = JSON.parse(`{${JSON.stringify(name)}: 7}`) as object
      expect(new Function('o', `return ${quoteAccess('o', name)}`)(made)).toBe(7)
    }),
  )
})
