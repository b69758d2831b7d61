import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Person } from '../journal/port.ts'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import type { JournalHome } from '../journal/testing/conformance/bench.ts'
import { textOf } from '../journal/testing/events.ts'
import { createPostgresHome } from '../journal/testing/postgres-home.ts'
import { type PostgresServer, startPostgres } from '../journal/testing/postgres-server.ts'
import { asked, call } from './testing/call.ts'
import { discard, type Home, openHome } from './testing/home.ts'
import { plan, pushBy } from './testing/plan.ts'

// Two routers on one PostgreSQL.

let server: PostgresServer
let clock: TestClock
let database: JournalHome
let one: Home
let other: Home

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())
beforeEach(async () => {
  clock = createTestClock()
  database = await createPostgresHome(server.url('postgres'), clock)
  one = await openHome({ clock, opened: await database.open() })
  other = await openHome({ clock, opened: await database.open() })
})
afterEach(async () => {
  for (const home of [one, other]) {
    await home.close()
    discard(home.directory)
  }
  await database.remove()
})

const ada = (): Person => [one.idOf('ada')]
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

test('what one is told holds at the other when it is answered', async () => {
  const { status } = await call(one, 'POST', '/v1/subjects/object', asked('ada', { activity: 'offers' }))
  expect(status).toBe(200)
  expect(other.subjects.admittance(plan).admit([ada()], 'offers')).toBe('no')
})

test('consent that one is told of is in force at both when it is answered', async () => {
  const consent = (state: string, at: string) =>
    call(one, 'POST', '/v1/subjects/consent', asked('ada', { activity: 'news', state, at, evidence: 'form 7' }))
  const admitted = () => [one, other].map(({ subjects }) => subjects.admittance(plan).admit([ada()], 'news'))
  expect(admitted()).toEqual(['no', 'no'])
  expect(await consent('given', '2026-01-30T10:00:00Z')).toMatchObject({ status: 200 })
  expect(admitted()).toEqual(['yes', 'yes'])
  expect(await consent('withdrawn', '2026-01-31T10:00:00Z')).toMatchObject({ status: 200 })
  expect(admitted()).toEqual(['no', 'no'])
  // Said to two routers at once, whichever of them writes it.
  const given = { activity: 'news', state: 'given', at: '2026-01-31T11:00:00Z', evidence: 'form 8' }
  await Promise.all(
    [one, other].map(async (home) => {
      expect(await call(home, 'POST', '/v1/subjects/consent', asked('ada', given))).toMatchObject({ status: 200 })
      expect(admitted()).toEqual(['yes', 'yes'])
    }),
  )
})

test('routers that start on a restored journal restore what any of them was told, and share its directory', async () => {
  const own = { tombstonesDir: join(one.directory, 'shared') }
  const start = async () => openHome({ clock, opened: await database.open(), own })
  const before = await start()
  for (const [right, about] of [
    ['object', { activity: 'offers' }],
    ['restrict', { ground: 'claims' }],
  ] as const) {
    expect(await call(before, 'POST', `/v1/subjects/${right}`, asked('ada', about))).toMatchObject({ status: 200 })
  }
  await before.close()
  // As a backup has it that was made before.
  const [objected] = await one.journal.records.list('suppression')
  await one.journal.records.write([{ kind: 'suppression', id: objected?.id ?? '', value: null, expiresAt: null }])
  const after = await Promise.all([start(), start()])
  await Promise.all(after.map(({ subjects }) => subjects.replayReminders()))
  for (const { subjects } of [...after, one]) expect(subjects.admittance(plan).admit([ada()], 'offers')).toBe('no')
  expect((await one.journal.records.list('suppression')).map(({ id }) => id)).toEqual([objected?.id])
  for (const home of after) await home.close()
  for (const { directory } of [before, ...after]) discard(directory)
})

test('an erasure waits for what the other has under way, and then nothing is left', async () => {
  await one.accept(pushBy('ada', ['bob']))
  const attempt = other.heart.begin()
  const [lease] = await other.claim()
  expect(textOf(lease)).toContain('ada@example.org')
  const id = await one.erasures.begin({ tenant: 'acme', subjects: ada(), request: null })
  let done = false
  const driven = one.erasures.drive(id).then((driven) => {
    done = driven
  })
  while (other.subjects.admittance(plan).admit([ada()], 'notify') !== 'wait') await pause()
  await pause()
  expect([done, await other.erasures.drive(id)]).toEqual([false, false])
  attempt?.()
  await driven
  expect(done).toBe(true)
  expect(await other.journal.subjects.remains(ada())).toBe(0)
  clock.advance(120_000)
  const texts = (await other.claim()).map(textOf).join()
  expect([texts.includes('bob@'), texts.includes('ada@')]).toEqual([true, false])
  while (other.subjects.admittance(plan).admit([ada()], 'notify') === 'wait') await pause()
})
