import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { isIn, matchOf } from './match.ts'
import { type Needed, neededBy } from './needed.ts'

test.each<[RegExp, Needed]>([
  [/\bsecure[ds]?\b/, 'secure'],
  [/\bwe (?:never|do not) sell\b/i, { all: ['we ', { any: ['never', 'do not'] }, ' sell'] }],
  [/(?:sold?|rent)(?: out)? data/i, { all: [{ any: ['sol', 'rent'] }, ' data'] }],
  [/colou?r|hue/, { any: [{ all: ['colo', 'r'] }, 'hue'] }],
  [/(?<!not )gone(?= for good)/i, 'gone'],
  [/a+b/, { all: ['a', 'b'] }],
  [/(?:x{0,2}|y)z{2}/, 'z'],
  [/\u00e9t\xe9 \p{L}+ là/u, { all: ['t', ' l'] }],
  [/§ ?(?<kind>GDPR|DSGVO)/i, { any: ['gdpr', 'dsgvo'] }],
])('each match of %s needs %j', (pattern, needed) => {
  expect(neededBy(pattern)).toEqual(needed)
})

test.each([/^[\s\p{P}]+$/u, /\w+/, /(?:data)?/, /data|/, /.|x/, /(?i:data)/, /data/g, /data/y])(
  'nothing can be told of %s',
  (pattern) => {
    expect(neededBy(pattern)).toBeNull()
  },
)

/** Sources of patterns over a few letters, with all that patterns over prose are made of. */
const { source } = fc.letrec<{ source: string; sequence: string; term: string }>((tie) => ({
  source: fc.array(tie('sequence'), { minLength: 1, maxLength: 2 }).map((all) => all.join('|')),
  sequence: fc.array(tie('term'), { maxLength: 3 }).map((all) => all.join('')),
  term: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(
      'a',
      'b',
      'K',
      's',
      'ab',
      ' ',
      '.',
      '\\b',
      '^',
      '$',
      '\\w',
      '\\.',
      '\\x61',
      '[ab]',
      '[a\\]]',
      '[^a]',
      'é',
    ),
    fc
      .tuple(tie('source'), fc.constantFrom('', '?', '*', '+', '{2}', '{0,1}', '{1,}', '+?'))
      .map(([inner, often]) => `(?:${inner})${often}`),
    fc
      .tuple(fc.constantFrom('a', 'b', '[ab]', '\\w'), fc.constantFrom('?', '*', '+', '{2}', '{0}'))
      .map((parts) => parts.join('')),
    tie('source').map((inner) => `(${inner})`),
    fc.tuple(fc.constantFrom('?=', '?!', '?<=', '?<!'), tie('source')).map(([kind, inner]) => `(${kind}${inner})`),
  ),
}))

test('it answers what the pattern itself answers', () => {
  fc.assert(
    fc.property(
      source,
      fc.constantFrom('', 'i', 'u', 'iu'),
      fc.string({
        unit: fc.constantFrom('a', 'b', 'A', 'k', 'K', 's', 'S', 'ſ', '\u212a', ' ', '.', ']', 'é', 'É', '\n'),
        maxLength: 6,
      }),
      (text, flags, on) => {
        const pattern = new RegExp(text, flags)
        expect(matchOf(pattern, on)).toEqual(pattern.exec(on))
        expect(isIn(pattern, on)).toBe(pattern.test(on))
      },
    ),
    { numRuns: runs(1000) },
  )
})
