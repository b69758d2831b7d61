import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Journal, NewEvent } from '../port.ts'
import { createTestClock } from '../testing/clock.ts'
import { expectUnreadable } from '../testing/encodings.ts'
import { about, claimNow, common, createEvents, textOf } from '../testing/events.ts'
import { PostgresBench } from '../testing/postgres-bench.ts'

const clock = createTestClock(Date.now())
const event = createEvents(clock)
const bench = new PostgresBench()

const EMAIL = 'ada.lovelace@example.org'
const PHONE = '+44 20 7946 0958'
const NAME = 'Augusta Ada King'

/** Everything that the server has on disk: tables, indices, the log of writes, statistics, temporary files. */
function files(): readonly Buffer[] {
  return readdirSync(bench.server.directory, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => readFileSync(join(each.parentPath, each.name)))
}

function aboutAda(journal: Journal): NewEvent {
  const { identity } = journal
  const ada = [identity.subjectId('default', 'email', EMAIL), identity.subjectId('default', 'phone', PHONE)] as const
  const bob = [identity.subjectId('default', 'email', 'bob@example.org')] as const
  return event({
    segments: [
      common({ repository: 'engine' }),
      about([ada], [[['email'], EMAIL]]),
      about([bob], [[['email'], 'bob@example.org']]),
      about([ada, bob], [[['note'], `${NAME} wrote to bob@example.org, ${PHONE}`]]),
    ],
    deliveries: [
      {
        id: event().id,
        route: 'pushes',
        channel: 'ops',
        orderKey: identity.orderKey('ops', 'default', EMAIL),
      },
    ],
  })
}

test('nothing of anybody is ever readable in the files of the server, and after an erasure nobody can open it', async () => {
  const journal = await bench.open()
  const { identity, subjects, records } = journal
  const events = Array.from({ length: 30 }, () => aboutAda(journal))
  await journal.accept(events)
  await records.write([{ kind: 'request', id: 'r-1', value: Buffer.from(JSON.stringify({ EMAIL })), expiresAt: null }])
  await journal.claim({ ...claimNow(clock), now: Date.now() })
  const email = identity.subjectId('default', 'email', EMAIL)
  const ada = [email, ...(await subjects.linked(email, 10))]
  expect(ada).toHaveLength(2)
  await bench.admin.query('CHECKPOINT')
  const search = (): void => {
    for (const bytes of files()) for (const text of [EMAIL, PHONE, NAME]) expectUnreadable(bytes, text)
  }
  search()

  expect(await subjects.destroyKeys(ada)).toBe(2)
  expect(await subjects.purge(ada)).toMatchObject({ events: 30, segments: 60, links: 1 })
  expect(await subjects.remains(ada)).toBe(0)
  expect((await subjects.concerning(ada, null, 50)).items).toEqual([])
  const vacuums = `SELECT vacuum_count::int AS count FROM pg_stat_user_tables WHERE schemaname = '${bench.schema}' AND relname = 'key'`
  await expect.poll(async () => (await bench.admin.query(vacuums)).rows[0].count).toBe(1)
  await bench.admin.query('CHECKPOINT')
  search()

  const bob = [identity.subjectId('default', 'email', 'bob@example.org')]
  const { items } = await subjects.concerning(bob, null, 50)
  expect(items).toHaveLength(30)
  for (const each of items) expect(textOf(each)).toBe('{"repository":"engine"}[[["email"],"bob@example.org"]]')
  // No row says anything of her under any of her pseudonyms any more.
  for (const table of ['event', 'concern', 'key', 'link', 'delivery', 'disclosure', 'dedupe', 'record']) {
    const { rows } = await bench.admin.query(`SELECT t::text AS text FROM ${bench.schema}.${table} t`)
    const text = rows.map((row: { readonly text: string }) => row.text).join()
    for (const id of ada) expect(text.includes(Buffer.from(id).toString('hex'))).toBe(false)
  }
})
