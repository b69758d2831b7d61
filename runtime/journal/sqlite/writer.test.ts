import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
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

test('at 256 it commits without waiting for the turn to end', async () => {
  const writer = createWriter(open())
  let count = 0
  for (let task = 0; task < 300; task++) void writer.run(() => count++)
  expect(count).toBe(256)
  await writer.close()
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
  expect(await writer.close()).toBe(false)
})

test('after a full disk it goes on', async () => {
  const SQLITE_FULL = 13
  const writer = createWriter(open())
  const failing = writer.run(() => {
    throw failure(SQLITE_FULL)
  })
  await expect(failing).rejects.toMatchObject({ code: 'disk-full' })
  expect(await writer.run(() => 'later')).toBe('later')
  expect(await writer.close()).toBe(true)
})

test('what may wait is committed with what comes, by its time, and at the close', async () => {
  const commits: string[][] = []
  let tasks: string[] = []
  const writer = createWriter(open(), {
    inPlace() {
      commits.push(tasks)
      tasks = []
      return true
    },
  })
  const note = (name: string) => () => void tasks.push(name)
  const first = writer.addWithin(600_000, note('patient'))
  await writer.run(note('prompt'))
  await first
  await writer.addWithin(1, note('alone'))
  const last = writer.addWithin(600_000, note('last'))
  await writer.close()
  await last
  expect(commits).toEqual([['patient', 'prompt'], ['alone'], ['last']])
})

describe('while a commit is on its way to the disk', () => {
  /** Syncs that end when they are told to. */
  function createDisk() {
    const under: ((error: Error | null) => void)[] = []
    return { toDisk: { start: (done: (error: Error | null) => void) => void under.push(done) }, under }
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)))

  test('nobody is answered, and what comes meanwhile is one transaction behind it', async () => {
    const { toDisk, under } = createDisk()
    const commits: number[] = []
    const writer = createWriter(open(), { toDisk, committed: (tasks) => commits.push(tasks) })
    const answered: string[] = []
    const ask = (name: string): void => void writer.run(() => {}).then(() => answered.push(name))
    ask('first')
    await turn()
    ask('second')
    await turn()
    ask('third')
    await turn()
    expect([commits, answered, under.length]).toEqual([[1], [], 1])
    under[0]?.(null)
    await turn()
    expect([commits, answered, under.length]).toEqual([[1, 2], ['first'], 2])
    under[1]?.(null)
    await turn()
    expect(answered).toEqual(['first', 'second', 'third'])
  })

  test('and it does not get there, it is refused with all that comes behind it', async () => {
    const { toDisk, under } = createDisk()
    const writer = createWriter(open(), { toDisk })
    const first = expect(writer.run(() => 'first')).rejects.toMatchObject({ code: 'io-error' })
    await turn()
    const second = expect(writer.run(() => 'second')).rejects.toMatchObject({ code: 'io-error' })
    under[0]?.(new Error('EIO'))
    await first
    await second
    await expect(writer.run(() => 'later')).rejects.toMatchObject({ code: 'io-error' })
    expect(await writer.close()).toBe(false)
  })

  test('a close waits for it, and for what it commits itself', async () => {
    const { toDisk, under } = createDisk()
    const writer = createWriter(open(), { toDisk })
    const answered: string[] = []
    const ask = (name: string): void => void writer.run(() => {}).then(() => answered.push(name))
    ask('first')
    await turn()
    ask('second')
    const closed = writer.close()
    under[0]?.(null)
    await turn()
    expect(answered).toEqual(['first'])
    under[1]?.(null)
    expect(await closed).toBe(true)
    expect(answered).toEqual(['first', 'second'])
  })

  test('who holds the writer waits for it, and others for them', async () => {
    const { toDisk, under } = createDisk()
    const commits: number[] = []
    const writer = createWriter(open(), { toDisk, committed: (tasks) => commits.push(tasks) })
    const first = writer.run(() => {})
    await turn()
    const held = Promise.withResolvers<void>()
    let began = false
    const holding = writer.hold(() => {
      began = true
      return held.promise
    })
    await turn()
    expect(began).toBe(false)
    under[0]?.(null)
    await first
    await turn()
    const second = writer.run(() => {})
    await turn()
    expect([began, commits]).toEqual([true, [1]])
    held.resolve()
    await holding
    await turn()
    under[1]?.(null)
    await second
    expect(commits).toEqual([1, 1])
  })
})
