import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keyFor, statusOf } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { githubHeaders, pushBody } from './ingress/testing/requests.ts'
import { startSink } from './ingress/testing/sink.ts'
import { createRouter } from './router.ts'

/** Nobody answers at the discard port, and the next attempt is an hour off: events wait in the journal. */
const patient = {
  ...generated,
  plan: { ...generated.plan, channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })) },
}
const ORIGINS = ['https://hooks.slack.com', 'https://archive.example']

async function start(place: Place, origin: string) {
  const { logger, lines } = listLogger()
  const settings = { ...place.settings, standIns: new Map(ORIGINS.map((each) => [each, origin])) }
  const router = await createRouter({ generated: patient, settings, logger })
  return { router, lines, ...(await router.listen()) }
}

test('a journal from a backup of before an erasure comes up erased', async () => {
  const place = makePlace()
  const backup = join(place.directory, 'backup')
  const first = await start(place, 'http://127.0.0.1:9')
  const headers = githubHeaders(pushBody, 'd1')
  const sent = await fetch(`${first.url}/in/acme/github`, { method: 'POST', headers, body: pushBody })
  const { id } = (await sent.json()) as { readonly id: string }
  const retrying = async () => (await statusOf(first, id)).json.deliveries
  await expect.poll(retrying).toMatchObject([{ state: 'retry' }, { state: 'retry' }])
  await first.router.close()
  cpSync(place.settings.dataDir, backup, { recursive: true })

  const second = await start(place, 'http://127.0.0.1:9')
  const officer = await keyFor(second, 'privacy-officer')
  const { email } = (JSON.parse(pushBody) as { readonly pusher: { readonly email: string } }).pusher
  const authorization = `Bearer ${officer}`
  const erased = await fetch(`${second.admin}/v1/subjects/erase`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ tenant: 'acme', identifiers: [{ type: 'contact.email', value: email }] }),
  })
  const { receipt } = (await erased.json()) as { readonly receipt: string }
  const receiptOf = async () => (await fetch(`${second.admin}${receipt}`, { headers: { authorization } })).json()
  await expect.poll(receiptOf, { timeout: 10_000 }).toMatchObject({ state: 'done' })
  await second.router.close()

  rmSync(place.settings.dataDir, { recursive: true })
  cpSync(backup, place.settings.dataDir, { recursive: true })
  const sink = await startSink()
  const third = await start(place, sink.origin)
  expect(third.lines.join('')).toContain('"erasures-replayed"')
  expect((await statusOf(third, id)).json.deliveries ?? []).not.toContainEqual(
    expect.objectContaining({ state: 'retry' }),
  )
  await third.router.close()
  expect(sink.received).toEqual([])
  await sink.close()
  place.remove()
})
