import { expect, test } from 'vitest'
import { createLedger } from './ledger.ts'
import type { Sink } from './sink.ts'
import { kept, tally } from './tally.ts'

const sink = (taken: Readonly<Record<string, Readonly<Record<string, number>>>>): Sink => ({
  origin: '',
  taken: new Map(Object.entries(taken).map(([id, times]) => [id, new Map(Object.entries(times))])),
  seenAt: new Map(),
  wrong: () => 0,
  close: async () => {},
})

test('what was accepted and neither delivered nor ended for a reason is lost', () => {
  const ledger = createLedger('event')
  for (const id of ['a', 'b', 'c']) ledger.accept(id, `0000-${id}`)
  const found = tally(ledger, sink({ a: { msg: 1 } }), {
    events: 9,
    waiting: 0,
    ended: new Map([['0000b', 'dead answered-400']]),
  })
  expect(found).toMatchObject({ accepted: 3, delivered: 1, ended: 1, lost: 1 })
  expect(kept(found)).toBe(false)
})

test('a delivery may be repeated under its id; an event under two ids was stored twice', () => {
  const ledger = createLedger('event')
  for (const id of ['a', 'b']) ledger.accept(id, `0000-${id}`)
  const ended = new Map<string, string>()
  const repeated = tally(ledger, sink({ a: { msg: 3 }, b: { one: 1 } }), { events: 9, waiting: 0, ended })
  expect(repeated).toMatchObject({ lost: 0, duplicated: 2, twice: 0 })
  expect(kept(repeated)).toBe(true)
  const stored = tally(ledger, sink({ a: { msg: 1 }, b: { one: 1, two: 1 } }), { events: 9, waiting: 0, ended })
  expect(stored).toMatchObject({ duplicated: 0, twice: 1 })
  expect(kept(stored)).toBe(false)
})
