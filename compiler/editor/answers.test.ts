import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { completionsAt } from './completion.ts'
import { hintsIn } from './hints.ts'
import { hoverAt } from './hover.ts'
import { createJudge } from './judge.ts'
import { occurrenceAt, occurrencesOf } from './look-up.ts'
import { offsetOf, rangeOf } from './positions.ts'
import { rename } from './rename.ts'

const texts = ['../../policies/testing/shop.yaml', '../../test/language/everything.yaml'].map((path) =>
  readFileSync(new URL(path, import.meta.url), 'utf8'),
)

/** How far into a text, as likely anywhere. */
const share = fc.integer({ min: 0, max: 9999 }).map((n) => n / 10_000)

/** A text as it may stand while somebody types: cut off, with pieces taken out, doubled, or something put in. */
const halfTyped = fc
  .record({
    text: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({
        at: share,
        cut: fc.oneof(fc.nat(3), fc.nat(400)),
        word: fc.oneof(
          fc.constantFrom(
            '',
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            ':',
            ': ',
            '- ',
            '\n',
            '\n  ',
            '\t',
            '\r',
            '|',
            '&a ',
            '*a',
            '!!x ',
            '😀',
          ),
          fc.constantFrom(
            '{{ event.',
            'flow.',
            '<<: ',
            '__proto__: ',
            'constructor: {}',
            '\0',
            '---\n',
            '%YAML 1.1\n',
            '\ud800',
          ),
        ),
      }),
      { maxLength: 3 },
    ),
    where: share,
  })
  .map(({ text, edits, where }) => {
    const typed = edits.reduce((all, { at, cut, word }) => {
      const from = Math.floor(at * all.length)
      return all.slice(0, from) + word + all.slice(from + cut)
    }, text)
    return { before: text, typed, offset: Math.floor(where * typed.length) }
  })

test('each request is answered on a half-typed text', () => {
  let [names, completions] = [0, 0]
  fc.assert(
    fc.property(halfTyped, ({ before, typed, offset }) => {
      const judge = createJudge()
      const asOf = '2026-11-29'
      judge.whole({ files: [{ path: 'a.yaml', text: before }], findings: [], asOf })
      const judgement = judge.quick({ files: [{ path: 'a.yaml', text: typed }], findings: [], asOf })
      const [file] = judgement.parsed
      if (!file) throw new Error('the file is gone')
      expect(file.file.text).toBe(typed)
      hoverAt(judgement, file, offset)
      hintsIn(judgement, file, 0, typed.length)
      if (completionsAt(judgement, file.file, offset)?.items.length) completions++
      const found = occurrenceAt(judgement.parsed, file, offset)
      if (found) {
        names++
        // What stands there is one of the places of its name.
        expect(occurrencesOf(judgement.parsed, found).some(({ start }) => start === found.start)).toBe(true)
        rename(judgement.parsed, found, 'another-name')
      }
      const point = rangeOf(file.file, { start: offset, end: offset }).start
      expect(offsetOf(file.file, point)).toBe(offset)
      for (const { start, end } of judgement.diagnostics)
        expect([start.line, start.column, end.line, end.column].every((n) => n >= 1)).toBe(true)
    }),
    { numRuns: runs(150) },
  )
  expect(names).toBeGreaterThan(0)
  expect(completions).toBeGreaterThan(0)
}, 300_000)
