import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { gzipSync } from 'node:zlib'
import examples from '@octokit/webhooks-examples/api.github.com/index.json' with { type: 'json' }
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { limited } from './ingress/testing/generated.ts'
import { type Running, secrets, startRouter } from './ingress/testing/harness.ts'
import { signGithub, signStandard } from './ingress/testing/signatures.ts'

const push = examples
  .find((each) => each.name === 'push')
  ?.examples.find((each) => 'ref' in each && each.ref === 'refs/heads/master')
const pushBody = JSON.stringify(push)
const acmeSecret = secrets['acme/github-webhook']

let running: Running
beforeAll(async () => {
  running = await startRouter()
})
afterAll(() => running.stop())

interface Send {
  readonly path?: string
  readonly body?: string | Buffer
  readonly headers?: Record<string, string | undefined>
  readonly method?: string
  readonly to?: Running
}

async function send({ path = '/in/acme/github', body, headers = {}, method = 'POST', to = running }: Send) {
  const given = Object.entries(headers).filter((each): each is [string, string] => each[1] !== undefined)
  const response = await fetch(`${to.url}${path}`, {
    method,
    headers: given,
    ...(body === undefined ? {} : { body }),
  })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0],
    headers: response.headers,
    text,
    json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  }
}

let deliveries = 0
const newId = () => `delivery-${++deliveries}`

const github = (body: string | Buffer = pushBody, headers: Send['headers'] = {}, rest: Send = {}) =>
  send({
    body,
    headers: {
      'content-type': 'application/json',
      'x-github-event': 'push',
      'x-github-delivery': newId(),
      'x-hub-signature-256': signGithub(acmeSecret, body),
      ...headers,
    },
    ...rest,
  })

function order(value: object, { id = 'msg_1', at = Math.floor(Date.now() / 1000), to = running } = {}) {
  const body = JSON.stringify(value)
  const signature = signStandard(secrets['orders-webhook'], id, at, body)
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signature }
  return send({ path: '/in/orders', body, headers: { 'content-type': 'application/json', ...headers }, to })
}

const meter = (body: string | Buffer, headers: Send['headers'] = {}, to = running) =>
  send({ path: '/in/meter', body, headers: { 'content-type': 'application/json', ...headers }, to })

const status = (id: unknown, to = running) =>
  send({
    path: `/v1/events/${id}`,
    method: 'GET',
    headers: { authorization: `Bearer ${secrets['operator-key']}` },
    to,
  })

/** Rows of the journal, read beside the router. */
function stored(of = running): number {
  const database = new DatabaseSync(join(of.place.settings.dataDir, 'journal.db'), { readOnly: true })
  const row = database.prepare('SELECT count(*) AS count FROM event').get()
  database.close()
  return Number(row?.['count'])
}

/** A problem as RFC 9457 has it, which repeats nothing of what was sent. */
function expectProblem(answer: Awaited<ReturnType<typeof send>>, code: number, name: string): void {
  expect(answer.type).toBe('application/problem+json')
  expect({ status: answer.status, ...answer.json }).toMatchObject({
    status: code,
    type: `tag:bylaw.dev,2026:problem/${name}`,
    title: expect.any(String),
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:uuid:/),
  })
  expect(answer.text).not.toMatch(/Codertocat|delivery-\d/)
}

describe('a push from GitHub', () => {
  test('is verified, minimised, stored and routed', async () => {
    const before = stored()
    const answer = await github()
    expect(answer).toMatchObject({ status: 202, type: 'application/json' })
    expect(answer.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      stored: true,
      duplicate: false,
      event: 'github.push',
      routes: ['pushes'],
      dropped: expect.arrayContaining(['commits', 'sender', 'head_commit']),
    })
    expect(stored()).toBe(before + 1)
    expect((await status(answer.json['id'])).json).toMatchObject({
      tenant: 'acme',
      event: 'github.push',
      deliveries: [{ route: 'pushes', channel: 'team-slack' }, { channel: 'archive' }],
    })
  })

  test('is a duplicate when its delivery id comes again, for the same tenant', async () => {
    const first = await github(pushBody, { 'x-github-delivery': 'same' })
    const before = stored()
    const second = await github(pushBody, { 'x-github-delivery': 'same' })
    expect(second.json).toMatchObject({ id: first.json['id'], stored: false, duplicate: true, routes: ['pushes'] })
    expect(stored()).toBe(before)
    const signature = signGithub(secrets['github-webhook'], pushBody)
    const headers = { 'x-github-delivery': 'same', 'x-hub-signature-256': signature }
    const other = await github(pushBody, headers, { path: '/in/globex/github' })
    expect(other.json).toMatchObject({ duplicate: false, stored: true })
  })

  test('is answered and not stored when no route takes it', async () => {
    const before = stored()
    const answer = await github(JSON.stringify({ ...push, ref: 'refs/heads/other' }))
    expect(answer.json).toMatchObject({ id: null, stored: false, event: 'github.push', routes: [] })
    expect(stored()).toBe(before)
  })

  test('of a type that is not declared is dropped', async () => {
    for (const type of ['ping', 'constructor', undefined]) {
      const answer = await github(pushBody, { 'x-github-event': type })
      expect(answer.status).toBe(202)
      expect(answer.json).toEqual({ id: null, stored: false, duplicate: false, event: null, routes: [], dropped: [] })
    }
  })
})

describe('refused, with nothing stored:', () => {
  let before: number
  beforeAll(() => {
    before = stored()
  })
  afterAll(() => expect(stored()).toBe(before))

  const signed = (text: string) => github(text)
  const tampered = pushBody.replace('Codertocat', 'Codertocut')

  test.each<[string, () => ReturnType<typeof send>, number, string]>([
    ['a tampered body', () => github(tampered, { 'x-hub-signature-256': signGithub(acmeSecret, pushBody) }), 401, 'unauthenticated'],
    ['no signature', () => github(pushBody, { 'x-hub-signature-256': undefined }), 401, 'unauthenticated'],
    ['another tenant\'s secret', () => github(pushBody, {}, { path: '/in/globex/github' }), 401, 'unauthenticated'],
    ['an unsigned body that is no JSON', () => github('{', { 'x-hub-signature-256': undefined }), 401, 'unauthenticated'],
    ['an unsigned empty body', () => send({ headers: {} }), 401, 'unauthenticated'],
    ['no JSON', () => signed('{"ref":'), 400, 'not-json'],
    ['a list', () => signed('[{}]'), 422, 'not-an-object'],
    ['a text', () => signed('"ref"'), 422, 'not-an-object'],
    ['deep nesting', () => signed(`{"a":${'['.repeat(20)}${']'.repeat(20)}}`), 400, 'too-deep'],
    ['nothing but brackets', () => signed('['.repeat(60_000)), 400, 'too-deep'],
    ['no UTF-8', () => github(Buffer.from([0x7b, 0xff, 0x7d])), 400, 'not-utf8'],
    ['a missing delivery id', () => github(pushBody, { 'x-github-delivery': undefined }), 400, 'no-delivery-id'],
    ['a large body', () => signed(`{"a":"${'x'.repeat(65_536)}"}`), 413, 'too-large'],
    ['a compressed body', () => github(gzipSync(pushBody), { 'content-encoding': 'gzip' }), 415, 'content-encoding'],
    ['a form', () => github('payload=%7B%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415, 'media-type'],
    ['a text type', () => github(pushBody, { 'content-type': 'text/plain' }), 415, 'media-type'],
    ['no type', () => github(Buffer.from(pushBody), { 'content-type': undefined }), 415, 'media-type'],
    ['a broken type', () => github(pushBody, { 'content-type': 'json' }), 415, 'media-type'],
    ['an unknown tenant', () => github(pushBody, {}, { path: '/in/nobody/github' }), 404, 'unknown-tenant'],
    ['the standard tenant where tenants are named', () => github(pushBody, {}, { path: '/in/default/github' }), 404, 'unknown-tenant'],
    ['a tenant that is a path', () => github(pushBody, {}, { path: '/in/..%2Facme/github' }), 404, 'unknown-tenant'],
    ['an unknown path', () => github(pushBody, {}, { path: '/in/acme/gitlab' }), 404, 'not-found'],
    ['a broken path', () => github(pushBody, {}, { path: '/in/%zz/github' }), 404, 'not-found'],
    ['another method', () => github(pushBody, {}, { method: 'PUT' }), 405, 'method-not-allowed'],
    ['an undeclared type where those are rejected', () => order({ type: 'refunded', data: { id: 1 } }), 422, 'unknown-type'],
    ['a missing delivery id in the body', () => order({ type: 'paid', data: {} }), 400, 'no-delivery-id'],
  ])('%s', async (_, act, code, name) => {
    expectProblem(await act(), code, name)
  })

  test('a shape that is not declared, with paths and no values', async () => {
    const answer = await signed(JSON.stringify({ ...push, ref: ['Codertocat'] }))
    expectProblem(answer, 422, 'invalid')
    expect(answer.json['errors']).toEqual([{ path: 'ref', message: 'must be a string' }])
  })

  test('a replay of Standard Webhooks, late or early', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const at of [now - 600, now + 600]) {
      expectProblem(await order({ type: 'paid', data: { id: 7, total: 500 } }, { at }), 401, 'unauthenticated')
    }
  })

  test('a condition that cannot be decided, which is counted', async () => {
    const answer = await order({ type: 'paid', data: { id: 'no-total' } })
    expect(answer).toMatchObject({ status: 202, json: { stored: false, routes: [] } })
    expect(running.router.counters.all().get('condition-failed large-orders')).toBe(1)
  })
})

test('the answer says which methods a path has', async () => {
  expect((await send({ method: 'GET' })).headers.get('allow')).toBe('POST')
  expect((await send({ path: '/healthz', method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD')
})

test('a delivery id in the body may be a number, and dedupes', async () => {
  const paid = { type: 'paid', data: { id: 4711, total: 500 } }
  expect((await order(paid)).json).toMatchObject({ stored: true, routes: ['large-orders'] })
  expect((await order(paid, { id: 'msg_2' })).json).toMatchObject({ stored: false, duplicate: true })
})

test('types that end in `+json` are JSON too', async () => {
  const answer = await meter('{"value":1}', { 'content-type': 'application/cloudevents+json; charset=utf-8' })
  expect(answer.status).toBe(202)
})

test('`__proto__` in a payload pollutes nothing', async () => {
  const answer = await meter('{"__proto__":{"polluted":true},"value":{"__proto__":{"polluted":true}}}')
  expect(answer.json).toMatchObject({ stored: true, dropped: ['__proto__'] })
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('a secret is rotated without a restart', async () => {
  const fresh = await startRouter()
  fresh.place.write('credentials/acme/github-webhook', 'the next one')
  fresh.place.write('credentials/acme/github-webhook.previous', acmeSecret)
  // Secrets are first read when they are first used, or at the start: this one is older than two seconds by then.
  await expect
    .poll(async () => (await github(pushBody, { 'x-hub-signature-256': signGithub('the next one', pushBody) }, { to: fresh })).status, {
      timeout: 8000,
      interval: 250,
    })
    .toBe(202)
  expect((await github(pushBody, {}, { to: fresh })).status).toBe(202)
  await fresh.stop()
})

describe('limits', () => {
  test('a tenant that uses up its rate waits, another does not', async () => {
    const limitedRate = await startRouter(limited({ ratePerSecond: 1 }))
    const answers = []
    for (let index = 0; index < 3; index += 1) answers.push(await github(pushBody, {}, { to: limitedRate }))
    const refused = answers.find((each) => each.status === 429)
    expect(refused?.headers.get('retry-after')).toBe('1')
    if (refused !== undefined) expectProblem(refused, 429, 'too-many')
    expect((await meter('{}', {}, limitedRate)).status).toBe(202)
    await limitedRate.stop()
  })

  test('strangers cannot use up a tenant\'s rate', async () => {
    const limitedRate = await startRouter(limited({ ratePerSecond: 1 }))
    const forged = { 'x-hub-signature-256': signGithub('wrong', pushBody) }
    for (let index = 0; index < 5; index += 1) await github(pushBody, forged, { to: limitedRate })
    expect((await github(pushBody, {}, { to: limitedRate })).status).toBe(202)
    await limitedRate.stop()
  })

  test('a full backlog refuses, and is not ready', async () => {
    const full = await startRouter(limited({ backlog: 0 }))
    const answer = await github(pushBody, {}, { to: full })
    expectProblem(answer, 503, 'backlog')
    expect(answer.headers.get('retry-after')).toBe('10')
    expectProblem(await send({ path: '/readyz', method: 'GET', to: full }), 503, 'backlog')
    expect(stored(full)).toBe(0)
    await full.stop()
  })

  test('a request that does not arrive in time is ended', async () => {
    const hasty = await startRouter(undefined, { timeouts: { headers: 50, request: 100, check: 20 } })
    for (const start of ['POST /in/meter HTTP/1.1\r\nhost: a\r\n', 'POST /in/meter HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\ncontent-type: application/json\r\n\r\n{']) {
      expect(await raw(hasty, start)).toMatch(/^HTTP\/1.1 408 .*application\/problem\+json/s)
    }
    await hasty.stop()
  })

  test('headers that are too large, and what is no HTTP, are answered as problems', async () => {
    expect(await raw(running, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /)
    expect(await raw(running, 'HELO example.com\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*bad-request/s)
  })
})

async function raw(to: Running, text: string): Promise<string> {
  const { hostname, port } = new URL(to.url)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('the router\'s own paths', () => {
  test('tell whether it lives, is ready and what it was compiled from', async () => {
    const get = (path: string) => send({ path, method: 'GET' })
    expect(await get('/healthz')).toMatchObject({ status: 200, json: { status: 'alive' } })
    expect(await get('/readyz')).toMatchObject({ status: 200, json: { status: 'ready' } })
    expect((await get('/.well-known/bylaw')).json).toEqual({
      project: 'acme-router',
      digest: expect.stringMatching(/^sha256:/),
      version: 1,
    })
  })

  test('tell the status of events to the operator only', async () => {
    const { json } = await github()
    const path = `/v1/events/${json['id']}`
    for (const authorization of [undefined, 'Bearer', 'Bearer wrong', `Basic ${secrets['operator-key']}`]) {
      const answer = await send({ path, method: 'GET', headers: { authorization } })
      expectProblem(answer, 401, 'unauthenticated')
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
    const answer = await status(json['id'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.text).not.toMatch(/Codertocat/)
    for (const id of ['none', '00000000-0000-7000-8000-000000000000']) expectProblem(await status(id), 404, 'unknown-event')
  })

  test('name no software', async () => {
    const { headers } = await send({ path: '/healthz', method: 'GET' })
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
  })
})

test('nothing that came in is logged', () => {
  expect(running.log.join('')).not.toMatch(/Codertocat|refs\/heads|delivery-|127\.0\.0\.1|acme and nobody/)
})
