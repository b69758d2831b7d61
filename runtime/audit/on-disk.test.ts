import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sweepingAudit } from '../admin/administration.ts'
import type { Journal } from '../journal/port.ts'
import { openSqliteJournal } from '../journal/sqlite/sqlite-journal.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { testKeyring } from '../journal/testing/events.ts'
import { createAudit } from './audit.ts'
import { ENTRIES } from './store.ts'

const DAY = 86_400_000
let directory: string
let journal: Journal
const clock = createTestClock()

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bylaw-audit-'))
  journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
})
afterEach(async () => {
  await journal.close()
  rmSync(directory, { recursive: true })
})

const open = () =>
  createAudit({
    records: journal.records,
    key: journal.identity.derive('audit'),
    clock,
    expiresAt: (at) => at + 30 * DAY,
  })
const noted = (audit: ReturnType<typeof open>, count: number) =>
  audit.note({ action: 'key.create', status: 201, actor: { key: 'k', role: 'owner' }, facts: { count } })

test('several writers on one journal make one chain, which another process verifies', async () => {
  const writers = [open(), open(), open(), open()]
  await Promise.all(writers.flatMap((audit) => Array.from({ length: 25 }, (_, count) => noted(audit, count))))
  expect(await open().verify()).toMatchObject({ ok: true, entries: 100, head: { seq: 100 } })
  await journal.close()
  journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
  expect(await open().verify()).toMatchObject({ ok: true, entries: 100, sealed: true })
})

test('a sweep deletes what expired, and the chain holds', async () => {
  const audit = open()
  const swept = sweepingAudit(journal, audit)
  await noted(audit, 1)
  await noted(audit, 2)
  clock.advance(20 * DAY)
  await noted(audit, 3)
  clock.advance(10 * DAY)
  await swept.sweep(clock.now())
  expect((await journal.records.list(ENTRIES)).map(({ id }) => Number(id))).toEqual([3])
  expect(await audit.verify()).toMatchObject({ ok: true, entries: 1, head: { seq: 3 } })
})

test('an entry that somebody deleted in the store is missed', async () => {
  const audit = open()
  for (const count of [1, 2, 3]) await noted(audit, count)
  const [, second] = await journal.records.list(ENTRIES)
  await journal.records.write([{ kind: ENTRIES, id: second?.id ?? '', value: null, expiresAt: null }])
  const { ok, faults } = await audit.verify()
  expect(ok).toBe(false)
  expect(faults.map(({ fault }) => fault)).toEqual(['out-of-order', 'broken-link'])
})
