import { afterEach, beforeEach, expect, test } from 'vitest'
import { verifyAudit } from '../audit/verify.ts'
import { generated } from '../ingress/testing/generated.ts'
import { makePlace, type Place, secrets } from '../ingress/testing/harness.ts'
import { listLogger } from '../ingress/testing/logger.ts'
import { createRouter, type Router } from '../router.ts'
import { BODY_BYTES } from './limits.ts'
import { faultsOf } from './openapi/testing/rules.ts'

let place: Place
let router: Router
let url: string
let log: readonly string[]

beforeEach(async () => {
  place = makePlace(new Map(), { 'scrape-key': 'the key of the scraper, 32 characters'.replaceAll(' ', '-') })
  const { logger, lines } = listLogger()
  log = lines
  router = await createRouter({ generated, settings: place.settings, logger })
  url = (await router.listen()).admin
})
afterEach(async () => {
  await router.close()
  place.remove()
})

async function call(method: string, path: string, key: string, body?: unknown) {
  const json = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const headers = {
    authorization: `Bearer ${key}`,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const response = await fetch(url + path, { method, headers, ...json })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  return {
    status: response.status,
    text,
    type,
    body: type.includes('json') && text !== '' && !type.includes('ndjson') ? JSON.parse(text) : null,
  }
}

const owner = secrets['admin-key']
const make = async (...roles: string[]) => (await call('POST', '/v1/keys', owner, { name: 'test', roles })).body

test('keys of a real router: made, used, rotated, revoked, and all of it audited', async () => {
  const { id, key } = await make('operator', 'auditor')
  expect((await call('GET', '/v1/status', key)).status).toBe(200)
  const rotated = (await call('POST', `/v1/keys/${id}/rotate`, owner, {})).body
  expect((await call('GET', '/v1/status', key)).status).toBe(200)
  expect((await call('GET', '/v1/status', rotated.key)).status).toBe(200)
  const exported = await call('GET', '/v1/audit/export', key)
  expect(exported.type).toBe('application/x-ndjson')
  expect((await call('DELETE', `/v1/keys/${id}`, owner)).status).toBe(204)
  expect((await call('GET', '/v1/status', rotated.key)).status).toBe(401)

  const verdict = verifyAudit(exported.text.split('\n'), { key: null })
  expect(verdict).toMatchObject({ ok: true, sealed: false, entries: 3 })
  const { body } = await call('GET', '/v1/audit', owner)
  expect(body.entries.map(({ action, status }: { action: string; status: number }) => [action, status])).toEqual([
    ['key.create', 201],
    ['key.rotate', 200],
    ['audit.export', 200],
    ['key.revoke', 204],
  ])
  const verified = await call('GET', '/v1/audit/verify', owner)
  expect(verified.body).toMatchObject({ ok: true, sealed: true, entries: 4 })
})

test('status, clock and journal keys', async () => {
  const { key } = await make('operator')
  expect((await call('GET', '/v1/status', key)).body).toMatchObject({
    project: 'acme-router',
    digest: generated.plan.digest,
    replicas: 1,
    backlog: 0,
    oldestDueSeconds: 0,
    sweeper: { state: 'swept', aheadSeconds: null },
    channels: [{ channel: 'team-slack', open: 0, stopped: 0 }, { channel: 'archive' }],
    totals: { accepted: 0, delivered: 0 },
    journalKeys: [{ epoch: 1, current: true, destroyAfter: null }],
  })
  expect((await call('POST', '/v1/sweeper/accept-clock', key)).body).toEqual({ state: 'swept' })
  expect((await call('POST', '/v1/journal-keys/rewrap', key)).body).toMatchObject({ rewrapped: 0 })
})

test('metrics are for an operator or a scraper, and a scraper sees nothing else', async () => {
  const scraper = 'the-key-of-the-scraper,-32-characters'
  const { text, type, status } = await call('GET', '/metrics', scraper)
  expect({ type, status }).toEqual({ type: 'text/plain; version=0.0.4; charset=utf-8', status: 200 })
  expect(text).toMatch(/^bylaw_backlog 0$/m)
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m)
  expect((await call('GET', '/v1/status', scraper)).status).toBe(403)
})

test('a value that the document allows is taken by the listener, and a longer one is refused as the document says', async () => {
  const { key } = await make('privacy-officer')
  const document = (await call('GET', '/v1/openapi.json', owner)).body
  const { description, content } = document.paths['/v1/subjects/rectify'].post.requestBody
  const { set } = content['application/json'].schema.properties
  const { maxLength } = set.items.properties.value
  expect(description).toBe(`At most ${BODY_BYTES} bytes.`)
  const rectify = (length: number, count = 1) =>
    // Each character escaped, which is the longest that a text can be written.
    call(
      'POST',
      '/v1/subjects/rectify',
      key,
      `{"tenant":"acme","identifiers":[{"type":"contact.email","value":"ada@example.org"}],"set":[${Array(count)
        .fill(`{"path":"pusher.name","value":"${'\\u0041'.repeat(length)}"}`)
        .join(',')}]}`,
    )
  const kind = async (...args: readonly [number, number?]) => {
    const { status, body } = await rectify(...args)
    return [status, String(body.type).split('/').at(-1)]
  }
  expect(await kind(maxLength + 1)).toEqual([422, 'invalid-request'])
  expect(await kind(maxLength, 2)).toEqual([413, 'too-large'])
  // It is read, and nobody has such a field.
  expect(await kind(maxLength)).toEqual([422, 'not-theirs'])
})

test('the OpenAPI document of everything that the router offers is sound', async () => {
  const { body } = await call('GET', '/v1/openapi.json', owner)
  expect(faultsOf(body)).toEqual([])
  const paths = Object.keys(body.paths)
  expect(paths).toEqual(expect.arrayContaining(['/v1/openapi.json', '/v1/live', '/v1/subjects/erase', '/in/orders']))
  expect(body.paths['/v1/deliveries'].get.parameters).toContainEqual({
    name: 'event',
    in: 'query',
    schema: { type: 'string', format: 'uuid' },
  })
  expect(body.paths['/v1/events/{id}/deliveries/{delivery}/redrive'].post).toMatchObject({
    operationId: 'postEventsIdDeliveriesDeliveryRedrive',
    description: 'Roles: operator.',
  })
  expect((await call('GET', '/v1/openapi.json', owner)).text).toBe(JSON.stringify(body))
  expect(log.join('')).not.toContain('request-failed')
})
