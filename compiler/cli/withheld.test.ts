import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { small } from '../../test/small.ts'
import { run } from './main.ts'
import { withheldText } from './withheld.ts'

test('says which documents, how many facts, and the first of them', () => {
  const missing = ['a: not stated', 'b: not stated', 'c: not stated', 'd: not stated']
  expect(
    withheldText([
      { paths: ['x.csv', 'x.md'], missing },
      { paths: ['y.md'], missing: ['e\u202e: why'] },
    ]),
  ).toBe(
    [
      'bylaw: 3 public documents were withheld, because facts are missing; `--draft` writes them, marked as drafts.',
      '  x.csv, x.md: 4 facts missing',
      '    a: not stated',
      '    b: not stated',
      '    c: not stated',
      '    and 1 more',
      '  y.md: 1 fact missing',
      '    e\\u{202e}: why',
      '',
    ].join('\n'),
  )
})

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-documents-'))
  writeFileSync(join(cwd, 'bylaw.yaml'), small)
})
afterEach(() => rmSync(cwd, { recursive: true }))

const build = async (...options: string[]) => {
  const err: string[] = []
  const io = {
    out: () => {},
    err: (text: string) => err.push(text),
    env: {},
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  }
  const code = await run(['build', '.', '--out', 'build', ...options], io)
  return { code, err: err.join('') }
}
const written = (path: string): boolean => existsSync(join(cwd, 'build/documents', path))

test('`build` withholds a public document with a gap and says so; `--draft` writes it', async () => {
  const { code, err } = await build()
  expect(code).toBe(0)
  expect(err).toContain('bylaw: 7 public documents were withheld')
  expect(err).toContain('recipients.archive.does (bylaw.yaml:22): what it does is not declared')
  expect(written('internal/record-controller.csv')).toBe(true)
  expect(written('public/subprocessors.md')).toBe(false)
  const drafted = await build('--draft')
  expect(drafted.err).not.toContain('withheld')
  expect(written('public/subprocessors.md')).toBe(true)
})
