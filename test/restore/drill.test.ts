import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Generated } from '../../runtime/contract/plan.ts'
import { keyFor } from '../../runtime/ingress/testing/client.ts'
import { generated } from '../../runtime/ingress/testing/generated.ts'
import { makePlace, type Place } from '../../runtime/ingress/testing/harness.ts'
import { listLogger } from '../../runtime/ingress/testing/logger.ts'
import { githubHeaders, pushBody } from '../../runtime/ingress/testing/requests.ts'
import { createRouter } from '../../runtime/router.ts'
import { type LocalPostgres, postgresPrograms, startLocalPostgres } from './local-postgres.ts'

// Servers and routers take their time on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

/** Nobody answers at the discard port, and the next attempt is an hour off: events wait in the journal. */
const standIns = new Map(
  ['https://hooks.slack.com', 'https://archive.example'].map((each) => [each, 'http://127.0.0.1:9'] as const),
)
const patient = (engine: 'sqlite' | 'postgres'): Generated => ({
  ...generated,
  plan: {
    ...generated.plan,
    journal: { engine },
    channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })),
  },
})

interface Engine {
  readonly engine: 'sqlite' | 'postgres'
  /** While the router runs. */
  backup(place: Place): Promise<void>
  /** While none does. */
  restore(place: Place): void
}

const { email } = (JSON.parse(pushBody) as { readonly pusher: { readonly email: string } }).pusher
const person = JSON.stringify({ tenant: 'acme', identifiers: [{ type: 'contact.email', value: email }] })

async function start(place: Place, engine: Engine['engine'], tombstones = true) {
  const { logger, lines } = listLogger()
  const settings = {
    ...place.settings,
    standIns,
    ...(engine === 'postgres' && { dataDir: null }),
    ...(!tombstones && { tombstonesDir: null }),
  }
  const router = await createRouter({ generated: patient(engine), settings, logger })
  const { url, admin } = await router.listen()
  return { router, url, admin, lines }
}

async function drill(place: Place, { engine, backup: takeBackup, restore }: Engine): Promise<void> {
  const running = await start(place, engine)
  const key = await keyFor(running, 'privacy-officer')
  const ask = async ({ admin }: { readonly admin: string }, path: string, body?: string): Promise<unknown> => {
    const headers = { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) }
    return (await fetch(`${admin}${path}`, { headers, ...(body && { method: 'POST', body }) })).json()
  }
  const headers = githubHeaders(pushBody, 'd1')
  expect((await fetch(`${running.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })).status).toBe(202)

  await takeBackup(place)

  const { receipt } = (await ask(running, '/v1/subjects/erase', person)) as { readonly receipt: string }
  await expect.poll(() => ask(running, receipt), { timeout: 60_000 }).toMatchObject({ state: 'done' })
  expect(await ask(running, '/v1/subjects/search', person)).toMatchObject({ events: {} })
  await running.router.close()

  // The backup does hold the person: without tombstones they are back.
  restore(place)
  const forgetful = await start(place, engine, false)
  expect(await ask(forgetful, '/v1/subjects/search', person)).toMatchObject({ events: { 'github.push': 1 } })
  await forgetful.router.close()

  restore(place)
  const restored = await start(place, engine)
  expect(restored.lines.join('')).toContain('"erasures-replayed"')
  expect(await ask(restored, '/v1/subjects/search', person)).toMatchObject({ events: {} })
  expect(await ask(restored, receipt)).toMatchObject({ state: 'done', restored: true, remains: 0 })
  await restored.router.close()
}

describe('a backup of before an erasure, taken while the router runs and restored after it, comes up erased', () => {
  it('on SQLite, by its own online backup', async () => {
    const place = makePlace()
    const copy = join(place.directory, 'backup.db')
    const journal = join(place.settings.dataDir, 'journal.db')
    await drill(place, {
      engine: 'sqlite',
      async backup() {
        const source = new DatabaseSync(journal, { readOnly: true })
        await backup(source, copy)
        source.close()
      },
      restore() {
        rmSync(place.settings.dataDir, { recursive: true })
        mkdirSync(place.settings.dataDir, { mode: 0o700 })
        const source = new DatabaseSync(copy)
        source.exec(`VACUUM INTO '${journal}'`)
        source.close()
      },
    })
    place.remove()
  })

  // A router that starts on a dump waits until those that were alive in it are surely gone.
  const asked = process.env.DRILL === 'postgres'
  const missing =
    postgresPrograms === null ? 'PostgreSQL’s own programs are not on PATH' : '`npm run test:restore` does'
  const not = !asked || postgresPrograms === null
  const why = not ? ` (not run: ${missing})` : ''
  describe.skipIf(not)(`on PostgreSQL${why}`, () => {
    let server: LocalPostgres
    beforeAll(async () => {
      server = await startLocalPostgres()
    })
    afterAll(() => server?.remove())

    it('by pg_dump and pg_restore', async () => {
      server.createDatabase('journal')
      const place = makePlace(new Map(), { 'database-url': server.url('journal') })
      await drill(place, {
        engine: 'postgres',
        backup: async () => server.dump('journal', 'journal.dump'),
        restore() {
          server.createDatabase('journal')
          server.restore('journal', 'journal.dump')
        },
      })
      place.remove()
    })
  })
})
