import { createSecretKey } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SettingsError } from '../../settings.ts'
import { runAudit } from './command.ts'
import { chain, NO_HASH, seal } from './entry.ts'

const directory = mkdtempSync(join(tmpdir(), 'bylaw-audit-file-'))
const file = join(directory, 'audit.ndjson')
const entry = chain({ seq: 0, hash: NO_HASH }, { at: 0, action: 'key.create', status: 201, facts: {}, openings: [] })
const head = seal(createSecretKey(Buffer.alloc(32, 1)), 'head', { seq: 1, hash: entry.hash, at: 0 })
writeFileSync(file, [{ checkpoint: null }, entry, { head }].map((each) => `${JSON.stringify(each)}\n`).join(''))
afterAll(() => rmSync(directory, { recursive: true }))

test('verifies a file, with heads that were noted', () => {
  expect(runAudit(['verify', file])).toMatchObject({ ok: true, entries: 1, sealed: false })
  expect(runAudit(['verify', file, '--head', `1:${entry.hash}`])).toMatchObject({ ok: true })
  expect(runAudit(['verify', file, '--head', `1:${'ab'.repeat(32)}`]).faults).toEqual([
    { at: 2, fault: 'anchor-differs' },
  ])
  expect(runAudit(['verify', file, '--head', `2:${entry.hash}`]).ok).toBe(false)
})

test('says how it is called', () => {
  for (const given of [
    [],
    ['verify'],
    ['erase', file],
    ['verify', file, '--head'],
    ['verify', file, '--head', '1:x'],
  ]) {
    expect(() => runAudit(given)).toThrow(SettingsError)
  }
  expect(() => runAudit(['verify', join(directory, 'none')])).toThrow('cannot be read')
})
