import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Journal, Lease } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { claimNow, createEvents } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const bench = new PostgresBench()
const now = (limit: number) => ({ ...claimNow(clock), now: Date.now(), channels: [{ name: 'ops', limit }] })

const KEYS = Array.from({ length: 5 }, () => randomBytes(16))
const ordered = (orderKey: Buffer) =>
  event({ deliveries: [{ id: event().id, route: 'pushes', channel: 'ops', orderKey }] })

test('routers that accept and deliver at once keep the order of each key, and deliver each once', async () => {
  const routers = await Promise.all([bench.open(), bench.open(), bench.open()])
  const accepted = new Map<string, string[]>()
  const delivered = new Map<string, string[]>()
  const keyOf = new Map<string, string>()
  const flying = new Set<string>()
  let left = 0
  const note = (map: Map<string, string[]>, key: string, id: string) => map.set(key, [...(map.get(key) ?? []), id])

  /** One caller for each key, so that its order is known; each goes to another router every time. */
  const send = async (key: Buffer, index: number): Promise<void> => {
    for (let count = 0; count < 12; count++) {
      const given = ordered(key)
      keyOf.set(given.id, key.toString('hex'))
      note(accepted, key.toString('hex'), given.id)
      left++
      await routers[(index + count) % routers.length]?.accept([given])
    }
  }
  const deliver = async (router: Journal, lease: Lease): Promise<void> => {
    const key = keyOf.get(lease.event) ?? ''
    expect(flying.has(key)).toBe(false)
    flying.add(key)
    await Promise.resolve()
    note(delivered, key, lease.event)
    left--
    flying.delete(key)
    await router.settle(lease, { kind: 'delivered', status: 200 }, Date.now())
  }
  let sending = true
  const work = async (router: Journal): Promise<void> => {
    while (sending || left > 0) {
      const leases = await router.claim(now(5))
      await Promise.all(leases.map((lease) => deliver(router, lease)))
    }
  }
  const working = routers.map(work)
  await Promise.all(KEYS.map(send))
  sending = false
  await Promise.all(working)
  expect(delivered).toEqual(accepted)
  for (const router of routers) expect(await router.nextDue(['ops'])).toBeNull()
})

test('a turn that nobody has is given when what waits is counted', async () => {
  const journal = await bench.open({ clock })
  const key = randomBytes(16)
  const [first, second] = [ordered(key), ordered(key)]
  await journal.accept([first, second])
  const [lease] = await journal.claim(now(5))
  // As if the second had been accepted in the moment in which the first ended.
  await bench.admin.query(`UPDATE ${bench.schema}.delivery SET state = 'delivered', due_at = NULL WHERE event = $1`, [
    lease?.event,
  ])
  expect(await journal.claim(now(5))).toEqual([])
  clock.advance(10_000)
  await journal.claim(now(5))
  expect((await journal.claim(now(5))).map((each) => each.event)).toEqual([second.id])
  expect(journal.backlog()).toBe(1)
})

test('an event that is known by any of several keys is stored once, whichever routers it comes to', async () => {
  const routers = await Promise.all([bench.open(), bench.open(), bench.open()])
  const until = clock.now() + 60_000
  const marks = Array.from({ length: 60 }, () => ({ key: randomBytes(16), expiresAt: until }))
  const pairs = marks.flatMap((mark, index) => [
    [mark, marks[(index + 1) % marks.length] ?? mark],
    [marks[(index + 1) % marks.length] ?? mark, mark],
  ])
  const answers = await Promise.all(
    pairs.map(async (dedupe, index) => {
      const given = event({ dedupe })
      const [accepted] = (await routers[index % routers.length]?.accept([given])) ?? []
      return { given, dedupe, accepted }
    }),
  )
  const stored = new Map(
    answers.filter(({ accepted }) => accepted?.duplicate === false).map((each) => [each.given.id, each]),
  )
  expect(await bench.count('event')).toBe(stored.size)
  const taken = [...stored.values()].flatMap(({ dedupe }) => dedupe.map(({ key }) => key.toString('hex')))
  // No key of a stored event is another's, none belongs to an event that is not there, and every answer leads to one.
  expect(new Set(taken).size).toBe(taken.length)
  expect(await bench.count('dedupe')).toBe(taken.length)
  for (const { accepted } of answers) expect(stored.has(accepted?.id ?? '')).toBe(true)
})
