import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SettingsError } from '../config/settings.ts'
import { runAudit } from './audit-command.ts'

let directory: string
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'bylaw-audit-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

function exported(text: string): string {
  const file = join(directory, 'audit.jsonl')
  writeFileSync(file, text)
  return file
}

test('an export that is whole, and one that ends nowhere', () => {
  const file = exported('{"head":null}\n')
  expect(runAudit(['verify', file])).toEqual({ ok: true, entries: 0, anchor: `0:${'0'.repeat(64)}`, faults: [] })
  expect(runAudit(['verify', exported('')])).toMatchObject({ ok: false, anchor: null, faults: ['0: head-missing'] })
})

test('one that ends before an anchor that was noted', () => {
  const file = exported('{"head":null}\n')
  const findings = runAudit(['verify', file, '--anchor', `3:${'a'.repeat(64)}`])
  expect(findings).toMatchObject({ ok: false, faults: [expect.stringContaining('anchor-differs')] })
})

test.each([
  [[]],
  [['verify']],
  [['check', 'file']],
  [['verify', 'a', 'b']],
  [['verify', 'a', '--anchor', '1']],
  [['verify', join(tmpdir(), 'bylaw-nothing')]],
])('is called otherwise: %j', (given) => {
  expect(() => runAudit(given)).toThrow(SettingsError)
})
