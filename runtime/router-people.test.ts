import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Generated } from './contract/plan.ts'
import { keyFor } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { githubHeaders, push } from './ingress/testing/requests.ts'
import { createRouter, type Router } from './router.ts'

// Requests of people through a router as it is built: over HTTP, on SQLite.

/** Sources with a tenant alone. Nobody answers at the discard port, and the next attempt is an hour off: events wait. */
const sources = generated.plan.sources.filter(({ path }) => path.includes('{tenant}'))
const patient: Generated = {
  ...generated,
  plan: {
    ...generated.plan,
    sources,
    routes: generated.plan.routes.filter(({ source }) => sources.some(({ name }) => name === source)),
    channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })),
  },
}

let place: Place
let router: Router
let at: { readonly url: string; readonly admin: string }
let officer: string

beforeEach(async () => {
  place = makePlace(
    new Map(generated.plan.channels.map(({ name }) => [`https://${name}.example`, 'http://127.0.0.1:9'])),
  )
  router = await createRouter({ generated: patient, settings: place.settings, logger: listLogger().logger })
  at = await router.listen()
  officer = await keyFor(at, 'privacy-officer')
})
afterEach(async () => {
  await router.close()
  place.remove()
})

let pushes = 0

async function pushBy(name: string): Promise<number> {
  const pusher = { name, email: `${name}@example.org` }
  const body = JSON.stringify({ ...push, pusher, after: String(pushes++) })
  return (await fetch(`${at.url}/in/acme/github`, { method: 'POST', headers: githubHeaders(body, `d${pushes}`), body }))
    .status
}

async function ask(
  path: string,
  body?: object,
): Promise<{ readonly status: number; readonly body: Record<string, unknown> }> {
  const response = await fetch(at.admin + path, {
    headers: { authorization: `Bearer ${officer}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const about = (name: string, tenant = 'acme') => ({
  tenant,
  identifiers: [{ type: 'contact.email', value: `${name}@example.org` }],
})

test('where all sources have tenants, nothing is about the tenant of those without', async () => {
  await pushBy('ada')
  const unknown = { status: 422, body: { type: expect.stringContaining('unknown-tenant') } }
  for (const path of ['search', 'export', 'erase']) {
    expect(await ask(`/v1/subjects/${path}`, about('ada', 'default'))).toMatchObject(unknown)
  }
  expect(await ask('/v1/subjects/search', about('ada'))).toMatchObject({
    status: 200,
    body: { events: { 'github.push': 1 } },
  })
})

test('an erasure beside a dump of the database waits for it, and events do not', async () => {
  expect(await pushBy('ada')).toBe(202)
  const reader = new DatabaseSync(join(place.settings.dataDir ?? '', 'journal.db'), { readOnly: true })
  reader.exec('BEGIN')
  reader.prepare('SELECT count(*) FROM event').get()
  const { receipt } = (await ask('/v1/subjects/erase', about('ada'))).body
  await expect.poll(async () => (await ask(String(receipt))).body.state, { timeout: 5000 }).toBe('destroyed')
  for (let count = 0; count < 5; count++) expect(await pushBy('bob')).toBe(202)
  expect((await ask(String(receipt))).status).toBe(202)
  reader.close()
  await expect.poll(async () => (await ask(String(receipt))).body.state, { timeout: 5000 }).toBe('done')
})
