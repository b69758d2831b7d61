import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createTestClock } from '../testing/clock.ts'
import { testKeyring } from '../testing/events.ts'
import { callEverything } from '../testing/every-call.ts'
import { DATABASE_NAME } from './open-database.ts'
import { openSqliteJournal } from './sqlite-journal.ts'

/**
 * What looks at all that there is because it counts it, and is not run for events: for an administrator, and at a start,
 * which also lets go of the leases in the index of what waits, and looks for keys that are not mounted.
 */
const WHOLE = [
  /^SELECT .*count\(\*\)/s,
  /^UPDATE delivery INDEXED BY delivery_due SET due_at = \?/,
  /^SELECT DISTINCT epoch FROM key$/,
]
const TABLES = /^SCAN (e|d|c|event|concern|key|link|delivery|dedupe|disclosure|record)\b/

test('no statement reads a table or an index from end to end', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-plans-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const clock = createTestClock()
  const statements = new Set<string>()
  const { prepare } = DatabaseSync.prototype
  vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, sql) {
    statements.add(sql)
    return Reflect.apply(prepare, this, [sql])
  })
  const journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
  await callEverything(journal, clock)
  await journal.close()
  vi.restoreAllMocks()
  expect(statements.size).toBeGreaterThan(60)
  const database = new DatabaseSync(join(directory, DATABASE_NAME))
  onTestFinished(() => database.close())
  const found: string[] = []
  for (const sql of statements) {
    if (!/^\s*(SELECT|INSERT|UPDATE|DELETE|WITH)/.test(sql)) continue
    const steps = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all()
    const whole = steps.map(({ detail }) => String(detail)).filter((detail) => TABLES.test(detail))
    if (whole.length > 0 && !WHOLE.some((each) => each.test(sql.trim()))) found.push(`${sql}: ${whole.join(', ')}`)
  }
  expect(found).toEqual([])
})
