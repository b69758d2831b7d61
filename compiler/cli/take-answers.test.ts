import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '../../test/runs.ts'
import { edit, small } from '../../test/small.ts'
import { compile } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { asQuestions, isOpenFact } from '../report/questions.ts'
import { takeAnswers } from './take-answers.ts'

const asOf = '2026-11-21'

const open = [
  ['address: 1 High Street, London', 'address: {missing: moved, ask: legal} # where we are'],
  ['established: FR', 'established: {missing: not said, ask: legal}'],
  ['stored: [FR]', 'stored: {missing: not said, ask: legal}'],
  [
    'contract: {type: dpa, signed: 2025-01-10}\n    hosts',
    'contract:\n      missing: in the post # since May\n    hosts',
  ],
].reduce((text, [from = '', to = '']) => edit(text, from, to), small)

const compiled = (text: string) => compile([{ path: 'bylaw.yaml', text }], { asOf })
const asked = (diagnostics: readonly Diagnostic[]) => asQuestions(diagnostics.filter(isOpenFact))
const before = compiled(open)
const questions = asked(before.diagnostics)
const unread = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.filter(({ rule }) => /^(yaml|schema|ref)\//.test(rule))
const comments = (text: string) => text.match(/# (where we are|since May)/g)?.length

/** What may come back, sense or none, with what YAML, JSON and templates read otherwise than people do. */
const answers = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.trim()),
    fc.constantFrom(
      ...[
        '*x',
        '&x',
        '<<',
        '<<: 7',
        '!x y',
        '- a',
        '? a',
        'a: b: c',
        '{',
        '[',
        '|',
        '>',
        '"',
        "'",
        '#',
        '\\',
        '%',
        '@',
        '`',
      ],
      ...['{{ event.x }}', '$x{', '*/', '</script>', '\u202e', '\ud800', '.inf', '1e400', '0x1F', 'null', '~', 'true'],
      ...['{missing: x}', '{missing: x, ask: dpo}', '{mising: x}', '[{missing: x}]', '{a: {b: {c: 1}}}', 'two\nlines'],
      ...['FR', 'France', '[FR, DE]', 'FR, DE', '{type: dpa, signed: 2026-01-01}', '2026-11-20', '9 Low Street, Leeds'],
    ),
  )
  .filter((text) => text !== '')

test('whatever comes back is refused at its line, leaves its fact open, or states it, and nothing else changes', () => {
  expect(questions.length).toBe(3)
  fc.assert(
    fc.property(fc.constantFrom(...questions), answers, (question, answer) => {
      const given = { at: 'line 2', id: question.id, answer, by: 'Ada', on: '2026-11-20' }
      const { files, stated, open: left, problems } = takeAnswers(before.files, before.diagnostics, [given], asOf)
      expect(problems.length + stated.length + left.length).toBeGreaterThan(0)
      for (const text of [...problems, ...left]) expect(text).toMatch(/^line 2: /)
      if (problems.length > 0 || stated.length === 0) return
      const text = files[0]?.text ?? ''
      const { diagnostics } = compiled(text)
      expect(asked(diagnostics).map(({ id }) => id)).not.toContain(question.id)
      expect(unread(diagnostics).map(({ message }) => message)).toEqual([])
      expect(comments(text)).toBe(comments(open))
    }),
    {
      numRuns: runs(60),
      examples: ['*x', '{missing: x}', '<<: 7'].flatMap((answer) =>
        questions.map((one): [typeof one, string] => [one, answer]),
      ),
    },
  )
}, 120_000)
