import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Generated, SourcePlan } from './contract/plan.ts'
import { keyFor } from './ingress/testing/client.ts'
import { generated } from './ingress/testing/generated.ts'
import { makePlace, type Place } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { verifyPlan } from './ingress/testing/plans.ts'
import { githubHeaders, push } from './ingress/testing/requests.ts'
import { createRouter, type Router } from './router.ts'

// What a verified source asks for people, through a router as it is built: Shopify's mandatory webhooks, as documented at
// https://shopify.dev/docs/apps/build/compliance/privacy-law-compliance

const shopify: SourcePlan = {
  name: 'shopify',
  path: '/in/{tenant}/shopify',
  verify: verifyPlan('shopify', { secret: 'shopify' }),
  type: { at: { header: 'X-Shopify-Topic' }, values: {}, otherwise: 'drop' },
  dedupe: { header: 'X-Shopify-Webhook-Id' },
  requests: {
    'customers/redact': {
      asks: 'erase',
      identifiers: [{ type: 'contact.email', path: ['customer', 'email'] }],
    },
    'customers/data_request': {
      asks: 'export',
      identifiers: [{ type: 'contact.email', path: ['customer', 'email'] }],
    },
    'shop/redact': { asks: 'erase-tenant', identifiers: [] },
  },
  split: null,
  reportOnly: false,
}
const sources = [...generated.plan.sources.filter(({ path }) => path.includes('{tenant}')), shopify]
const patient: Generated = {
  ...generated,
  plan: {
    ...generated.plan,
    sources,
    activities: generated.plan.activities.map((each) => ({ ...each, role: 'processor' })),
    routes: generated.plan.routes.filter(({ source }) => sources.some(({ name }) => name === source)),
    // Nobody answers at the discard port, and the next attempt is an hour off: events wait.
    channels: generated.plan.channels.map((each) => ({ ...each, schedule: [3600] })),
  },
}

let place: Place
let router: Router
let at: { readonly url: string; readonly admin: string }
let officer: string
let log: readonly string[]

async function start(): Promise<void> {
  const { logger, lines } = listLogger()
  log = lines
  router = await createRouter({ generated: patient, settings: place.settings, logger })
  at = await router.listen()
}

beforeEach(async () => {
  place = makePlace(
    new Map(generated.plan.channels.map(({ name }) => [`https://${name}.example`, 'http://127.0.0.1:9'])),
    { shopify: 'hush' },
  )
  await start()
  officer = await keyFor(at, 'privacy-officer')
})
afterEach(async () => {
  await router.close()
  place.remove()
})

let pushes = 0

async function pushBy(name: string): Promise<void> {
  const pusher = { name, email: `${name}@example.org` }
  const body = JSON.stringify({ ...push, pusher, after: String(pushes++) })
  const headers = githubHeaders(body, `d${pushes}`)
  expect((await fetch(`${at.url}/in/acme/github`, { method: 'POST', headers, body })).status).toBe(202)
}

async function ask(path: string, body?: object, key = officer) {
  const response = await fetch(at.admin + path, {
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function shop(topic: string, value: unknown, { id = 'w1', secret = 'hush' } = {}) {
  const body = JSON.stringify(value)
  const response = await fetch(`${at.url}/in/acme/shopify`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/json',
      'x-shopify-topic': topic,
      'x-shopify-webhook-id': id,
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(body).digest('base64'),
    },
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const redact = (name: string, orders: readonly number[] = [299938]) => ({
  shop_id: 954889,
  shop_domain: 'acme.myshopify.com',
  customer: { id: 191167, email: `${name}@example.org`, phone: '555-625-1199' },
  orders_to_redact: orders,
})

const stateOf = async (erasure: unknown) => (await ask(`/v1/erasures/${erasure}/receipt`)).body

const eventsOf = async (name: string) =>
  (
    await ask('/v1/subjects/search', {
      tenant: 'acme',
      identifiers: [{ type: 'contact.email', value: `${name}@example.org` }],
    })
  ).body.events

test('a redaction erases whom it names and nobody else, and says in request, receipt and audit log who asked', async () => {
  await pushBy('ada')
  await pushBy('bob')
  const sent = await shop('customers/redact', redact('Ada'))
  expect(sent).toMatchObject({
    status: 202,
    body: {
      duplicate: false,
      asks: 'erase',
      identifiers: 1,
      ignored: ['shop_id', 'shop_domain', 'customer.id', 'customer.phone', 'orders_to_redact.*'],
    },
  })
  const { request, erasure } = sent.body
  await expect.poll(async () => (await stateOf(erasure)).state, { timeout: 20_000 }).toBe('done')
  expect(await stateOf(erasure)).toMatchObject({ by: 'source:shopify', request, remains: 0, erased: { events: 1 } })
  expect(await eventsOf('ada')).toEqual({})
  expect(await eventsOf('bob')).toEqual({ 'github.push': 1 })
  expect((await ask(`/v1/requests/${request}`)).body).toMatchObject({
    type: 'erasure',
    tenant: 'acme',
    state: 'open',
    erasure,
    instruction: { reference: 'source:shopify customers/redact' },
    done: [{ what: 'erase', by: 'source:shopify' }],
  })
  const audit = await ask('/v1/audit', undefined, await keyFor(at, 'auditor'))
  expect(audit.body.entries).toContainEqual(
    expect.objectContaining({
      action: 'subject.erase',
      facts: expect.objectContaining({ source: 'shopify', request, erasure, duplicate: false }),
    }),
  )
  expect(JSON.stringify(audit.body)).toContain('"source:shopify"')
  expect(log.join('')).not.toMatch(/@example\.org|191167/)
})

test('a repetition is answered with the first request, over a restart, and under another unsigned id', async () => {
  await pushBy('ada')
  const first = await shop('customers/redact', redact('ada'))
  const { request, erasure } = first.body
  expect((await shop('customers/redact', redact('ada'))).body).toMatchObject({ request, erasure, duplicate: true })
  await router.close()
  await start()
  expect((await shop('customers/redact', redact('ada'), { id: 'w2' })).body).toMatchObject({ request, duplicate: true })
  const { items } = (await ask('/v1/requests')).body as { readonly items: readonly unknown[] }
  expect(items).toHaveLength(1)
  // With further orders it is another request.
  expect((await shop('customers/redact', redact('ada', [1, 2]), { id: 'w3' })).body).toMatchObject({ duplicate: false })
})

test('a data request hands nothing out, and waits for an officer who fetches it by its id', async () => {
  await pushBy('ada')
  await pushBy('bob')
  const value = { ...redact('ada'), data_request: { id: 9999 } }
  const { body, status } = await shop('customers/data_request', value)
  expect({ status, ...body }).toMatchObject({ status: 202, asks: 'export', erasure: null })
  // Not by the name alone: an id may hold these three letters.
  expect(JSON.stringify(body)).not.toContain('ada@')
  const { request } = body
  expect((await ask(`/v1/requests/${request}`)).body).toMatchObject({
    type: 'access',
    state: 'open',
    due: expect.any(String),
  })
  const exported = await ask('/v1/subjects/export', { tenant: 'acme', request })
  expect(exported.status).toBe(200)
  expect(exported.body.events).toMatchObject([{ data: { pusher: { email: 'ada@example.org' } } }])
  expect(await ask('/v1/subjects/export', { tenant: 'acme' })).toMatchObject({
    status: 422,
    body: { type: expect.stringContaining('nobody-named') },
  })
})

test('a stranger starts nothing, and what names nobody waits for somebody who looks', async () => {
  await pushBy('ada')
  expect((await shop('customers/redact', redact('ada'), { secret: 'guess' })).status).toBe(401)
  expect((await ask('/v1/requests')).body.items).toEqual([])
  const { body } = await shop('customers/redact', { ...redact('ada'), customer: { id: 191167, email: null } })
  expect(body).toMatchObject({ identifiers: 0, erasure: null, request: expect.any(String) })
  expect((await ask(`/v1/requests/${body.request}`)).body).toMatchObject({
    type: 'erasure',
    state: 'open',
    erasure: null,
  })
  expect(log.join('')).toMatch(/"request-waits".*"names-nobody"/)
  expect(await eventsOf('ada')).toEqual({ 'github.push': 1 })
})

test('whoever wished for a restriction is not erased by a source', async () => {
  await pushBy('ada')
  const ada = { tenant: 'acme', identifiers: [{ type: 'contact.email', value: 'ada@example.org' }] }
  const instruction = { reference: 'letter', date: '2026-01-01' }
  expect((await ask('/v1/subjects/restrict', { ...ada, ground: 'claims', instruction })).status).toBeLessThan(300)
  expect((await shop('customers/redact', redact('ada'))).body).toMatchObject({ erasure: null, duplicate: false })
  expect(log.join('')).toMatch(/"request-waits".*"restricted"/)
  expect(await eventsOf('ada')).toEqual({ 'github.push': 1 })
})

test('a shop that leaves is erased as a whole, and another is not', async () => {
  await pushBy('ada')
  const { body, status } = await shop('shop/redact', { shop_id: 954889, shop_domain: 'acme.myshopify.com' })
  expect({ status, ...body }).toMatchObject({ status: 202, asks: 'erase-tenant', duplicate: false })
  const { erasure, request } = body
  await expect.poll(async () => (await stateOf(erasure)).state, { timeout: 20_000 }).toBe('done')
  expect(await stateOf(erasure)).toMatchObject({ by: 'source:shopify', of: 'tenant', tenant: 'acme', request })
  expect(await eventsOf('ada')).toEqual({})
  expect((await shop('shop/redact', { shop_id: 954889, shop_domain: 'acme.myshopify.com' })).body).toMatchObject({
    duplicate: true,
    request,
    erasure,
  })
})
