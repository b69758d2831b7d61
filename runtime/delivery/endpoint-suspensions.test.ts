import { expect, test } from 'vitest'
import { listLogger } from '../ingress/testing/logger.ts'
import { JournalUnavailable } from '../journal/errors.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createRegister } from '../register/register.ts'
import { createModelJournal } from '../register/testing/model.ts'
import { createSuspensions, DISABLE_MS } from './endpoint-suspensions.ts'

const identity = { providerRef: (channel: string, id: string) => Buffer.from(`${channel} ${id}`) }
const who = { channel: 'archive', tenant: 'default', reason: 'answered-410' }

/** Stops of a router on a journal; `fail` takes that away. */
async function stopsOn(journal: ReturnType<typeof createModelJournal>, clock = createTestClock()) {
  const { logger, lines } = listLogger()
  let away = false
  const { records } = journal
  const register = createRegister({ records, logger, clock, newest: async () => 0 })
  const write: typeof records.write = (changes) =>
    away ? Promise.reject(new JournalUnavailable('SQLITE_FULL')) : records.write(changes)
  const suspensions = createSuspensions({ register, records: { write }, identity, clock, logger })
  await register.start()
  const fail = (): void => {
    away = true
  }
  return { suspensions, register, clock, lines, fail }
}

test('an address is known by a hash, and its stop to all routers until somebody clears it', async () => {
  const journal = createModelJournal(() => 0)
  const [one, other] = [await stopsOn(journal), await stopsOn(journal)]
  const cleared: string[] = []
  other.suspensions.onCleared((id) => cleared.push(id))
  const id = one.suspensions.idOf('https://hooks.example/secret')
  expect(id).toBe(Buffer.from('address https://hooks.example/secret').toString('hex'))
  const now = one.clock.now()
  await one.suspensions.put({ ...who, id, since: now, pauseMs: 60_000 })
  await other.register.reach(1)
  expect(other.suspensions.of(id)).toEqual({ ...who, since: now, until: now + 60_000 })
  expect(await other.suspensions.clear([id, 'another'])).toBe(true)
  await one.register.reach(2)
  expect([one.suspensions.of(id), other.suspensions.of(id)]).toEqual([undefined, undefined])
  expect(cleared).toEqual([id])
})

test('one that has done nothing but fail for days is disabled, since the first of all failures', async () => {
  const { suspensions, clock } = await stopsOn(createModelJournal(() => 0))
  const since = clock.now()
  await suspensions.put({ ...who, id: 'x', since, pauseMs: 0 })
  clock.advance(DISABLE_MS - 1)
  await suspensions.put({ ...who, id: 'x', since: clock.now(), pauseMs: 60_000 })
  expect(suspensions.of('x')).toMatchObject({ since, until: clock.now() + 60_000 })
  clock.advance(1)
  await suspensions.put({ ...who, id: 'x', since: clock.now(), pauseMs: 60_000 })
  expect(suspensions.of('x')).toMatchObject({ since, until: null })
})

test('without the journal this router keeps to it all the same, and says so', async () => {
  const { suspensions, clock, lines, fail } = await stopsOn(createModelJournal(() => 0))
  fail()
  await suspensions.put({ ...who, id: 'x', since: clock.now(), pauseMs: 60_000 })
  expect(suspensions.of('x')).toMatchObject({ until: clock.now() + 60_000 })
  expect([...suspensions.entries()]).toHaveLength(1)
  expect(await suspensions.clear(['x'])).toBe(false)
  expect(lines.filter((line) => line.includes('stop-not-stored'))).toHaveLength(2)
})
