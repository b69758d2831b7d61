import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLogThread, type LogThread } from './log-thread.ts'
import { applySettings } from './open-database.ts'

let directory: string
let path: string
let database: DatabaseSync
let thread: LogThread
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bylaw-log-'))
  path = join(directory, 'journal.db')
  database = new DatabaseSync(path)
  applySettings(database)
  database.exec('PRAGMA user_version = 7; CREATE TABLE note (text TEXT)')
  thread = createLogThread(path)
})
afterEach(async () => {
  await thread.close()
  database.close()
  rmSync(directory, { recursive: true })
})

const write = (): void => database.exec("INSERT INTO note VALUES ('something')")
const logBytes = (): number => statSync(`${path}-wal`).size

test('a log that begins anew is written over, and one that is cut is empty', async () => {
  for (let count = 0; count < 50; count++) write()
  const full = logBytes()
  expect((await thread.run('passive')).busy).toBe(false)
  expect((await thread.run('restart')).busy).toBe(false)
  for (let count = 0; count < 40; count++) write()
  expect(logBytes()).toBe(full)
  expect(await thread.run('truncate')).toEqual({ busy: false, pages: 0 })
  expect(logBytes()).toBe(0)
  expect(database.prepare('SELECT count(*) AS count FROM note').get()).toEqual({ count: 90 })
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: 7 })
})

test('beside somebody who reads it says so, and is done when they have ended', async () => {
  write()
  const reader = new DatabaseSync(path, { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM note').get()
  write()
  expect((await thread.run('truncate')).busy).toBe(true)
  reader.close()
  expect((await thread.run('truncate')).busy).toBe(false)
})

test('what SQLite refuses is told, and the thread comes back', async () => {
  const other = join(directory, 'other.db')
  writeFileSync(other, 'no database, and long enough to be looked at as one: '.repeat(40))
  const broken = createLogThread(other)
  await expect(broken.run('passive')).rejects.toThrow()
  await expect(broken.run('passive')).rejects.toThrow()
  await broken.close()
})
