import { beforeEach, expect, test } from 'vitest'
import { listLogger } from '../ingress/testing/logger.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createMembership, type LocalMembership } from './membership.ts'
import { createRegister } from './register.ts'
import { createModelJournal, type ModelJournal } from './testing/model.ts'

const clock = createTestClock()
let journal: ModelJournal
let generation = 0

beforeEach(() => {
  journal = createModelJournal(() => clock.now())
  generation = 0
})

const bytes = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value))
const write = async (...values: readonly (readonly [string, string, unknown])[]): Promise<number> => {
  const changes = values.map(([kind, id, value]) => ({
    kind,
    id,
    value: value === null ? null : bytes(value),
    expiresAt: null,
  }))
  generation = await journal.records.write(changes)
  return generation
}

function open() {
  const { logger, lines } = listLogger()
  const reads: string[] = []
  const records = {
    ...journal.records,
    list: (...given: Parameters<typeof journal.records.list>) => {
      reads.push(given[0])
      return journal.records.list(...given)
    },
  }
  const register = createRegister({ records, logger, clock, newest: async () => generation })
  const told: [string, unknown][] = []
  const holds = register.view(
    'hold',
    (value) => (typeof value === 'number' ? value : null),
    (id, value) => told.push([id, value]),
  )
  return { register, holds, told, lines, reads }
}

test('reads all of its kinds at the start, and follows what changes', async () => {
  await write(['hold', 'a', 1], ['hold', 'b', 2], ['consent', 'a', 3])
  const { register, holds, told } = open()
  await register.start()
  expect([register.generation, [...holds.entries()], told]).toEqual([
    1,
    [
      ['a', 1],
      ['b', 2],
    ],
    [],
  ])
  await write(['hold', 'a', null], ['hold', 'c', 4], ['consent', 'b', 1])
  await register.reach(generation)
  expect([register.generation, [...holds.entries()], holds.size]).toEqual([
    2,
    [
      ['b', 2],
      ['c', 4],
    ],
    2,
  ])
  expect(told).toEqual([
    ['a', undefined],
    ['c', 4],
  ])
})

test('reaches a generation whose records are of other kinds, or gone again', async () => {
  const { register } = open()
  await register.start()
  await write(['consent', 'a', 1])
  await register.reach(1)
  generation = 5
  await register.reach(5)
  expect(register.generation).toBe(5)
})

test('reads more than a page, also of one generation', async () => {
  const many = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ['hold', String(from + index), index] as const)
  const { register, holds } = open()
  await register.start()
  await write(...many(0, 1500))
  await write(...many(1000, 700))
  await register.reach(generation)
  expect(holds.size).toBe(1700)
  const fresh = open()
  await fresh.register.start()
  expect(fresh.holds.size).toBe(1700)
})

test('what cannot be read is left out and said, without what is in it', async () => {
  await write(['hold', 'a', 1])
  const { register, holds, lines } = open()
  await register.start()
  await write(['hold', 'a', 'a name'], ['hold', 'b', 2])
  await register.reach(generation)
  expect([...holds.entries()]).toEqual([['b', 2]])
  expect(lines.join('')).toContain('record-unreadable')
  expect(lines.join('')).not.toContain('a name')
})

test('after a long absence it reads everything again, and finds what was deleted meanwhile', async () => {
  await write(['hold', 'a', 1], ['hold', 'b', 2])
  // Deletions have left the feed.
  journal = { ...journal, records: { ...journal.records, changes: async () => [] } }
  const { register, holds, told, reads } = open()
  await register.start()
  await write(['hold', 'a', null])
  clock.leap(43_200_001)
  reads.length = 0
  await register.reach(generation)
  expect([[...holds.entries()], told, reads]).toEqual([[['b', 2]], [['a', undefined]], ['hold']])
})

test('a heartbeat that comes back after a long absence waits for it, and is not waited for', async () => {
  const { logger } = listLogger()
  let heart: LocalMembership | null = null
  const newest = () => (heart as LocalMembership).pulse()
  const register = createRegister({ records: journal.records, logger, clock, newest })
  heart = createMembership({ journal, clock, logger, register, digest: () => 'sha256:1', later: () => () => {} })
  await register.start()
  await heart.start()
  clock.advance(30 * 86_400_000)
  await write(['hold', 'a', 1])
  expect(await heart.pulse()).toBe(generation)
  expect([heart.attached(), register.generation]).toEqual([true, generation])
  await heart.stop()
})

test('a feed that fails is asked again', async () => {
  const { changes } = journal.records
  let fails = true
  const failing: typeof changes = async (...given) => {
    if (fails) throw new Error('away')
    return changes(...given)
  }
  journal = { ...journal, records: { ...journal.records, changes: failing } }
  const { register, holds } = open()
  await register.start()
  await write(['hold', 'a', 9])
  await expect(register.reach(generation)).rejects.toThrow('away')
  fails = false
  await register.reach(generation)
  expect(holds.get('a')).toBe(9)
})
