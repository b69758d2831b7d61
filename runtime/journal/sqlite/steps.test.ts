import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { ranges } from './steps.ts'

const idOf = (number: number): Buffer => {
  const id = Buffer.alloc(16, 0xff)
  id.writeUInt32BE(number)
  return id
}

test('ranges hold every row once, a bounded number of them each, and let others in between', async () => {
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE thing (id BLOB PRIMARY KEY) STRICT, WITHOUT ROWID')
  const add = database.prepare('INSERT INTO thing VALUES (?)')
  for (let number = 0; number < 12_000; number++) add.run(idOf(number))
  add.run(Buffer.alloc(16, 0xff))
  const count = database.prepare('SELECT count(*) AS items FROM thing WHERE id > ? AND id <= ?')
  let turns = 0
  let next: NodeJS.Immediate
  const turn = (): void => {
    turns++
    next = setImmediate(turn)
  }
  next = setImmediate(turn)
  const counts: [number, number][] = []
  for await (const range of ranges(database, 'thing', 'id')) counts.push([count.get(...range)?.items as number, turns])
  clearImmediate(next)
  expect(counts.map(([items]) => items)).toEqual([5000, 5000, 2001])
  expect(new Set(counts.map(([, before]) => before)).size).toBe(3)
})
