import { expect, test } from 'vitest'
import { about, claimNow, common, subject } from '../testing/events.ts'
import { MigrateBench } from './testing/bench.ts'

const bench = new MigrateBench()
const { clock, event } = bench

test('people, their keys and links, turns and records arrive as they were', async () => {
  const [ada, alias, bob] = [subject(1), subject(2), subject(3)]
  const turn = { route: 'pushes', channel: 'ops', orderKey: Buffer.alloc(16, 7) }
  const source = bench.openSource()
  const given = [[[ada, alias]], [[bob]], [[ada], [bob]]] as const
  const events = given.map((people) => {
    const segments = [common({ shared: true }), about(people, [[['name'], 'private']])]
    return event({ segments, deliveries: [{ ...turn, id: event().id }] })
  })
  await source.accept(events)
  const value = Buffer.from('{}')
  await source.records.write([
    { kind: 'hold', id: 'b', value, expiresAt: null },
    { kind: 'hold', id: 'ä', value, expiresAt: clock.now() + 86_400_000 },
  ])
  await source.records.write([{ kind: 'hold', id: 'b', value: null, expiresAt: null }])
  await source.subjects.destroyKeys([bob])
  const expected = await source.records.changes(0, 10)
  const id = source.identity.subjectId('default', 'email', 'ada@example.org')
  await source.close()
  expect(await bench.run()).toMatchObject({ rows: { event: 3, concern: 3, key: 3, link: 2, delivery: 3, record: 2 } })

  const journal = await bench.openCopy()
  expect(journal.identity.subjectId('default', 'email', 'Ada@example.org')).toEqual(id)
  expect(await journal.records.changes(0, 10)).toEqual(expected)
  expect(await journal.records.write([{ kind: 'hold', id: 'c', value, expiresAt: null }])).toBe(4)
  expect(await journal.subjects.linked(alias, 10)).toHaveLength(1)
  const { items } = await journal.subjects.concerning([ada, bob], null, 10)
  expect(items.map(({ segments }) => segments.length)).toEqual([2, 1, 1])
  for (const { id } of events) {
    const [lease, ...others] = await journal.claim(claimNow(clock))
    expect([lease?.event, others]).toEqual([id, []])
    if (lease !== undefined) await journal.settle(lease, { kind: 'delivered', status: 200 }, clock.now())
  }
  await journal.close()
})
