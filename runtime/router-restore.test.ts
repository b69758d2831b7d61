import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyFor } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { githubHeaders, pushBody } from './ingress/testing/requests.ts'
import { createRouter } from './router.ts'

/** Nobody answers at the discard port, and the next attempt is an hour off: events wait in the journal. */
const patient = {
  ...generated,
  plan: { ...generated.plan, channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })) },
}
const ORIGINS = ['https://hooks.slack.com', 'https://archive.example']

async function start(place: Place) {
  const { logger, lines } = listLogger()
  const settings = { ...place.settings, standIns: new Map(ORIGINS.map((each) => [each, 'http://127.0.0.1:9'])) }
  const router = await createRouter({ generated: patient, settings, logger })
  return { router, lines, ...(await router.listen()) }
}

const { email } = (JSON.parse(pushBody) as { readonly pusher: { readonly email: string } }).pusher
const identified = JSON.stringify({ tenant: 'acme', identifiers: [{ type: 'contact.email', value: email }] })

test('a journal from a backup of before an erasure comes up erased', async () => {
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place)
  const officer = await keyFor(first, 'privacy-officer')
  const ask = async ({ admin }: { readonly admin: string }, path: string, body?: string) => {
    const headers = { authorization: `Bearer ${officer}`, ...(body && { 'content-type': 'application/json' }) }
    const response = await fetch(`${admin}${path}`, { headers, ...(body && { method: 'POST', body }) })
    return (await response.json()) as Readonly<Record<string, unknown>>
  }
  const headers = githubHeaders(pushBody, 'd1')
  await fetch(`${first.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  expect(await ask(first, '/v1/subjects/search', identified)).toMatchObject({ events: { 'github.push': 1 } })
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place)
  const { receipt } = await ask(second, '/v1/subjects/erase', identified)
  await expect.poll(() => ask(second, String(receipt)), { timeout: 10_000 }).toMatchObject({ state: 'done' })
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  // It takes nothing and sends nothing before it has erased again.
  const third = await start(place)
  expect(third.lines.join('')).toContain('"erasures-replayed"')
  expect(await ask(third, '/v1/subjects/search', identified)).toMatchObject({ events: {} })
  expect(await ask(third, String(receipt))).toMatchObject({ state: 'done', restored: true, remains: 0 })
  await third.router.close()
  place.remove()
})
