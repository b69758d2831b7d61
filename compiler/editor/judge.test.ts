import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateProject } from '../../bench/check/generate.ts'
import { runs } from '../../test/runs.ts'
import { compile } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../source/source-file.ts'
import { createJudge } from './judge.ts'

const asOf = '2026-11-29'
const project = generateProject(300, 5)
const shop = readFileSync(new URL('../../policies/testing/shop.yaml', import.meta.url), 'utf8')

const given = (files: readonly SourceFile[]) => ({ files, findings: [], asOf })
/** What is told and where, in an order of its own. */
const told = (list: readonly Diagnostic[]): readonly string[] =>
  list
    .map(
      (one) =>
        `${one.file}:${one.start.line}:${one.start.column}-${one.end.line}:${one.end.column} ${one.rule} ${one.message}`,
    )
    .sort()
const replaced = (
  files: readonly SourceFile[],
  index: number,
  from: string | RegExp,
  to: string,
): readonly SourceFile[] =>
  files.map((file, i) => {
    if (i !== index) return file
    const text = file.text.replace(from, () => to)
    if (text === file.text) throw new Error(`${from} does not stand in ${file.path}`)
    return { path: file.path, text }
  })

describe('what a keystroke is answered', () => {
  test.each([
    ['a field that is not declared', 2, '{{ event.text }}', '{{ event.txt }}'],
    ['an activity that there is not', 2, 'activity: work-1\n', 'activity: work-x\n'],
    ['a category beyond the activity', 3, 'x-category: content.text', 'x-category: health.condition'],
    ['a basis that there is not', 3, 'lawfulBasis: service', 'lawfulBasis: servce'],
    ['a key that there is not', 3, '    purpose:', '    purpos:'],
    ['a source without proof', 4, 'verify: {scheme: standard-webhooks, secret: app-webhook}', 'verify: none'],
    ['a condition that cannot be read', 2, 'event.team == "team-7"', 'event.team == '],
    ['a class of nobody', 2, 'dataSubjects: [users]', 'dataSubjects: [user]'],
    ['a comment and nothing else', 2, '  route-5:\n', '  # why\n\n  route-5:\n'],
    ['a sound change', 2, 'purpose: Tell team 10 what happened', 'purpose: Tell team 10 what went wrong'],
  ])('%s: as the check of everything', (_, index, from, to) => {
    const judge = createJudge()
    expect(judge.whole(given(project)).whole).toBe(true)
    const files = replaced(project, index, from, to)
    expect(told(judge.quick(given(files)).diagnostics)).toEqual(told(compile(files, { asOf }).diagnostics))
    // And back.
    expect(judge.quick(given(project)).diagnostics).toEqual([])
  })

  test('a file by another name has its findings, and none are told of the old name', () => {
    const judge = createJudge()
    const faulty = replaced(project, 3, 'x-category: content.text', 'x-category: health.condition')
    judge.whole(given(faulty))
    const renamed = faulty.map((file, i) => (i === 3 ? { ...file, path: 'events/other.yaml' } : file))
    const expected = told(compile(renamed, { asOf }).diagnostics)
    expect(expected.filter((one) => one.startsWith('events/other.yaml:')).length).toBeGreaterThan(0)
    const { diagnostics } = judge.quick(given(renamed))
    expect(diagnostics.filter(({ file }) => !renamed.some(({ path }) => path === file))).toEqual([])
    expect(told(judge.whole(given(renamed)).diagnostics)).toEqual(expected)
  })

  test('what concerns everything is told as it was, and judged when nobody types', () => {
    const judge = createJudge()
    judge.whole(given(project))
    const files = replaced(project, 1, 'flow.sink == "recipient"', 'flow.sink == "nowhere"')
    const quick = judge.quick(given(files))
    expect([quick.whole, told(quick.diagnostics)]).toEqual([false, []])
    const whole = told(judge.whole(given(files)).diagnostics)
    expect(whole.length).toBeGreaterThan(0)
    expect(whole).toEqual(told(compile(files, { asOf }).diagnostics))
  })

  test('a file that is not YAML just now says so, and the others keep what was told of them', () => {
    const judge = createJudge()
    const broken: SourceFile = { path: 'b.yaml', text: 'apiVersion: bylaw.dev/v1\nmeasures: {a: {b\n' }
    const wrong = [{ path: 'a.yaml', text: shop.replace('retention: month', 'retention: mnoth') }]
    const before = told(judge.whole(given(wrong)).diagnostics)
    expect(before.length).toBeGreaterThan(0)
    const after = told(judge.whole(given([...wrong, broken])).diagnostics)
    expect(after.filter((line) => line.startsWith('a.yaml'))).toEqual(before)
    expect(after.some((line) => line.startsWith('b.yaml') && line.includes('yaml/syntax'))).toBe(true)
    expect(told(judge.whole(given(wrong)).diagnostics)).toEqual(before)
  })
})

test('after whatever was typed, the check of everything says what a fresh one says', () => {
  const words = fc.constantFrom(
    'x',
    '\n',
    ' ',
    ':',
    '{',
    '}',
    '"',
    '# ',
    'month',
    '- ',
    '😀',
    '\t',
    '~',
    'missing: why',
  )
  const edits = fc.array(fc.record({ at: fc.nat(shop.length), cut: fc.nat(30), word: words }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(edits, (list) => {
      const judge = createJudge()
      judge.whole(given([{ path: 'a.yaml', text: shop }]))
      let text = shop
      for (const { at, cut, word } of list) {
        text = text.slice(0, at) + word + text.slice(at + cut)
        judge.quick(given([{ path: 'a.yaml', text }]))
      }
      const files = [{ path: 'a.yaml', text }]
      expect(told(judge.whole(given(files)).diagnostics)).toEqual(told(compile(files, { asOf }).diagnostics))
    }),
    { numRuns: runs(40) },
  )
}, 120_000)
