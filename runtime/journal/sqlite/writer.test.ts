import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { createWriter } from './writer.ts'

const open = (): DatabaseSync => {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE note (text TEXT PRIMARY KEY)')
  return database
}
const failure = (errcode: number): Error => Object.assign(new Error('from SQLite'), { errcode })

test('what is asked for in one turn is one transaction, and nothing is answered before its commit', async () => {
  const database = open()
  const writer = createWriter(database)
  const add = database.prepare('INSERT INTO note VALUES (?)')
  const inside: boolean[] = []
  const results = ['a', 'b', 'c'].map((text) =>
    writer.run(() => {
      inside.push(database.isTransaction)
      return add.run(text).changes
    }),
  )
  expect(inside).toEqual([])
  expect(await Promise.all(results)).toEqual([1, 1, 1])
  expect(inside).toEqual([true, true, true])
  expect(database.isTransaction).toBe(false)
})

test('at 256 it commits without waiting for the turn to end', () => {
  const writer = createWriter(open())
  let count = 0
  for (let task = 0; task < 300; task++) void writer.run(() => count++)
  expect(count).toBe(256)
  writer.close()
  expect(count).toBe(300)
})

test('after a failed write nothing is accepted any more, also when the disk claims to work again', async () => {
  const SQLITE_IOERR_FSYNC = 1034
  const writer = createWriter(open())
  const failing = writer.run(() => {
    throw failure(SQLITE_IOERR_FSYNC)
  })
  const beside = writer.run(() => 'fine')
  await expect(failing).rejects.toMatchObject({ name: 'JournalUnavailable', code: 'io-error' })
  await expect(beside).rejects.toMatchObject({ name: 'JournalUnavailable', code: 'io-error' })
  await expect(writer.run(() => 'later')).rejects.toMatchObject({ code: 'io-error' })
  expect(writer.close()).toBe(false)
})

test('after a full disk it goes on', async () => {
  const SQLITE_FULL = 13
  const writer = createWriter(open())
  const failing = writer.run(() => {
    throw failure(SQLITE_FULL)
  })
  await expect(failing).rejects.toMatchObject({ code: 'disk-full' })
  expect(await writer.run(() => 'later')).toBe('later')
  expect(writer.close()).toBe(true)
})

test('what may wait is committed with what comes, by its time, and at the close', async () => {
  const commits: string[][] = []
  let tasks: string[] = []
  const writer = createWriter(
    open(),
    () => {},
    () => {
      commits.push(tasks)
      tasks = []
      return true
    },
  )
  const note = (name: string) => () => void tasks.push(name)
  const first = writer.within(600_000, note('patient'))
  await writer.run(note('prompt'))
  await first
  await writer.within(1, note('alone'))
  const last = writer.within(600_000, note('last'))
  writer.close()
  await last
  expect(commits).toEqual([['patient', 'prompt'], ['alone'], ['last']])
})
