import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { run } from './main.ts'

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'bylaw-due-'))
})
afterEach(() => rmSync(cwd, { recursive: true }))

async function check(...argv: string[]) {
  const out: string[] = []
  const code = await run(['check', '.', '--color', 'never', ...argv], {
    out: (text) => out.push(text),
    err: (text) => out.push(text),
    env: {},
    cwd,
    terminal: null,
    today: () => '2026-11-21',
  })
  return { code, out: out.join('') }
}

const text = `apiVersion: bylaw.dev/v1
recipients:
  desk: {contract: {type: dpa, signed: 2025-12-01, expires: 2026-12-01}}
measures:
  training: {kind: organisational, text: Trained., process: {owner: people, every: P1Y, last: 2025-02-01, evidence: a.csv}}
lawfulBases:
  safety: {type: legitimate-interests, interest: Safety, assessment: {file: lia.md, date: 2026-03-02, review: P1Y}}
`

test('what falls due within a time is listed by day, beside the findings, and changes no exit code', async () => {
  writeFileSync(join(cwd, 'bylaw.yaml'), text)
  const { code, out } = await check('--due')
  expect(code).toBe(0)
  expect(out).toContain(
    'falls due:\n' +
      '2026-02-01  measure `training` is to be seen to again (overdue)  bylaw.yaml:5:95\n' +
      '2026-12-01  the contract with `desk` expires  bylaw.yaml:3:61\n\n',
  )
  expect((await check('--due', 'P1Y')).out).toContain('2027-03-02  the assessment of `safety` is to be reviewed')
  expect((await check()).out).not.toContain('falls due')
})

test('as JSON it has days, kinds and places', async () => {
  writeFileSync(join(cwd, 'bylaw.yaml'), text)
  const { due } = JSON.parse((await check('--due=P1Y', '--format', 'json')).out)
  expect(due.map(({ day, kind, overdue }: Record<string, unknown>) => [day, kind, overdue])).toEqual([
    ['2026-02-01', 'process', true],
    ['2026-12-01', 'contract-expires', false],
    ['2027-03-02', 'review', false],
  ])
  expect(due[1]).toMatchObject({ file: 'bylaw.yaml', start: { line: 3, column: 61 }, end: { line: 3, column: 71 } })
})

test('what is no period is refused', async () => {
  expect((await check('--due=soon')).code).toBe(2)
})
