import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Generated } from '../contract/plan.ts'
import { systemClock } from '../core/clock.ts'
import { createLogger } from '../core/log.ts'
import { createSink, type Sink } from '../delivery/testing/sink.ts'
import { generated } from '../ingress/testing/generated.ts'
import { makePlace, type Place, secrets } from '../ingress/testing/harness.ts'
import { signGithub } from '../ingress/testing/signatures.ts'
import { expectUnreadable } from '../journal/testing/encodings.ts'
import { createRouter, type Router } from '../router.ts'
import { canaries } from './testing/canaries.ts'

/**
 * Nothing of an event, of a person or of a secret comes out anywhere but at the recipients: each text that goes in is a
 * canary of its own, and is looked for in everything that comes out, in all the encodings in which one would find it.
 */

/** The example's declaration, taking every push. */
const module: Generated = {
  ...generated,
  plan: {
    ...generated.plan,
    routes: generated.plan.routes.map((route) => ({ ...route, when: null })),
    channels: generated.plan.channels.map((channel) => ({ ...channel, schedule: [0.01] })),
  },
}

let sink: Sink
let place: Place
let router: Router
let url: string
let admin: string
let printed: string[]

beforeEach(async () => {
  printed = []
  const print = (text: string | Uint8Array): boolean => {
    printed.push(Buffer.from(text).toString('latin1'))
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(print)
  vi.spyOn(process.stderr, 'write').mockImplementation(print)
  sink = await createSink()
  sink.answer = async ({ path }) =>
    path.startsWith('/services') ? { status: 500, body: canaries.answer } : { status: 200, body: canaries.answer }
  const origins = ['https://hooks.slack.com', 'https://archive.example']
  place = makePlace(new Map(origins.map((origin) => [origin, sink.origin])), { 'admin-key': canaries.adminKey })
  const logger = createLogger((line) => process.stderr.write(line), systemClock)
  router = await createRouter({ generated: module, settings: place.settings, logger })
  ;({ url, admin } = await router.listen())
})

afterEach(async () => {
  await router.close()
  await sink.close()
  place.remove()
  vi.restoreAllMocks()
})

async function ask(to: string, method: string, path: string, key: string, body?: unknown) {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const text = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const response = await fetch(to + path, { method, headers, ...text })
  return { status: response.status, text: await response.text() }
}

async function push(body: string, own: Readonly<Record<string, string>> = {}, path = '/in/acme/github') {
  const response = await fetch(url + path, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': canaries.delivery,
      'x-hub-signature-256': signGithub(secrets['acme/github-webhook'], body),
      ...own,
    },
  })
  return { status: response.status, text: await response.text() }
}

async function settled(path: string, key: string, wanted: string): Promise<string> {
  for (;;) {
    const { text } = await ask(admin, 'GET', path, key)
    if (text.includes(wanted)) return text
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('no value of an event, of a person or of a secret comes out', async () => {
  const seen: string[] = []
  const note = <Told extends { readonly text: string }>(told: Told): Told => {
    seen.push(told.text)
    return told
  }
  const roles = ['operator', 'privacy-officer', 'auditor']
  const made = await ask(admin, 'POST', '/v1/keys', canaries.adminKey, { name: 'tests', roles })
  expect(made.status).toBe(201)
  const { key } = JSON.parse(made.text) as { readonly key: string }

  const live = new AbortController()
  const followed = await fetch(`${admin}/v1/live`, { headers: { authorization: `Bearer ${key}` }, signal: live.signal })
  const events: string[] = []
  const following = (async () => {
    for await (const chunk of followed.body as ReadableStream<Uint8Array>) events.push(Buffer.from(chunk).toString())
  })().catch(() => {})

  const event = {
    ref: canaries.ref,
    repository: { full_name: canaries.repository },
    pusher: { name: canaries.name, email: canaries.email },
    sender: canaries.undeclared,
    [canaries.undeclaredName]: canaries.undeclared,
  }
  const body = JSON.stringify(event)
  expect((await push(body)).status).toBe(202)
  expect((await push(body)).status).toBe(202)

  const refused = [
    await push(body, { 'x-hub-signature-256': signGithub(canaries.adminValue, body) }),
    await push(`{"${canaries.badJson}":`),
    await push(JSON.stringify({ ...event, ref: { [canaries.wrongType]: canaries.wrongType } })),
    await push(body, { 'x-github-event': canaries.eventType, 'x-github-delivery': 'd2' }),
    await push(body, {}, `/in/${canaries.tenant}/github`),
    await push(body, {}, `/${canaries.path}?${canaries.path}=1`),
    await ask(url, 'GET', `/v1/events/${canaries.path}`, canaries.adminValue),
    await ask(admin, 'GET', `/v1/events/${canaries.path}`, key),
    await ask(admin, 'POST', `/v1/keys/${canaries.path}/rotate`, canaries.adminKey, {}),
    await ask(admin, 'GET', `/${canaries.path}`, key),
    await ask(admin, 'GET', '/v1/status', canaries.adminValue),
    await ask(admin, 'GET', `/v1/audit?${canaries.adminName}=${canaries.adminValue}`, key),
    await ask(admin, 'POST', '/v1/keys', canaries.adminKey, { [canaries.adminName]: canaries.adminValue }),
    await ask(admin, 'POST', '/v1/keys', canaries.adminKey, `{"${canaries.badJson}`),
    await ask(admin, 'POST', '/v1/subjects/erase', key, {
      tenant: canaries.tenant,
      identifiers: [{ type: canaries.adminValue }],
    }),
  ]
  for (const each of refused) {
    expect(each.status).toBeGreaterThanOrEqual(200)
    note(each)
  }

  // One channel fails until it is dead, the other delivers.
  await settled('/v1/deliveries?state=dead', key, 'team-slack')
  await settled('/v1/deliveries?state=delivered', key, 'archive')
  expect(sink.requests.map((each) => each.body).join('')).toContain(canaries.name)

  const identifiers = [{ type: 'contact.email', value: canaries.email }]
  note(await ask(admin, 'POST', '/v1/subjects/search', key, { tenant: 'acme', identifiers }))
  const erased = note(await ask(admin, 'POST', '/v1/subjects/erase', key, { tenant: 'acme', identifiers }))
  expect(erased.status).toBe(202)
  const { receipt } = JSON.parse(erased.text) as { readonly receipt: string }
  note({ text: await settled(receipt, key, '"') })

  for (const path of [
    '/metrics',
    '/v1/status',
    '/v1/declaration',
    '/v1/deliveries',
    '/v1/audit',
    '/v1/audit/export',
    '/v1/audit/verify',
    '/v1/journal-keys',
    '/v1/keys',
    '/v1/openapi.json',
  ]) {
    const told = note(await ask(admin, 'GET', path, key))
    expect(told.status, path).toBe(200)
  }
  expect(seen.join('')).toContain('bylaw_events_accepted_total{source="github",event="github.push"} 1')
  expect(JSON.parse((await ask(admin, 'GET', '/v1/audit/verify', key)).text).ok).toBe(true)

  expect(events.join('')).toContain('event: status')
  live.abort()
  await following
  await router.close()

  const everything = Buffer.from([...seen, ...events, ...printed].join('\n'), 'latin1')
  expect(printed.join('')).toContain('"event":"delivery-dead"')
  for (const [name, canary] of Object.entries(canaries)) {
    expect(() => expectUnreadable(everything, canary), `${name} came out`).not.toThrow()
  }
  const [, id = '', secret = ''] = key.split('_')
  expect(everything.includes(id)).toBe(true)
  expectUnreadable(everything, key.slice(key.indexOf(secret)))
}, 30_000)
