import { connect } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { problem } from '../core/problem.ts'
import { AdminRefusal } from '../http/admin-route.ts'
import { BODY_BYTES } from './limits.ts'
import { type AdminBench, startAdmin } from './testing/bench.ts'
import { route } from './testing/thing.ts'

let bench: AdminBench
afterEach(() => bench?.admin.close())

const problemOf = (name: string) => expect.objectContaining({ type: `tag:bylaw.dev,2026:problem/${name}` })

test('a call is guarded, validated, handled, audited and answered', async () => {
  bench = await startAdmin(() => [route({})])
  const { id, key } = await bench.key(['operator'])
  const done = await bench.call('POST', '/v1/things/t1', { key, body: { count: 2 } })
  expect(done).toMatchObject({ status: 200, body: { id: 't1', body: { count: 2 } } })
  expect(done.headers.get('cache-control')).toBe('no-store')
  expect(done.headers.get('x-content-type-options')).toBe('nosniff')
  const entry = (await bench.audit.page(0, 10)).find(({ action }) => action === 'thing.do')
  expect(entry).toMatchObject({ status: 200, facts: { id: 't1' }, openings: [{ part: { key: id, role: 'operator' } }] })
})

test('without a key nothing is answered but what is missing', async () => {
  bench = await startAdmin(() => [route({})])
  const answer = await bench.call('POST', '/v1/things/t1', { body: { count: 2 } })
  expect(answer).toMatchObject({ status: 401, body: problemOf('unauthenticated') })
  expect(answer.headers.get('www-authenticate')).toBe('Bearer')
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
})

test('a role that may not call a path is refused, and the refusals are counted in one entry', async () => {
  bench = await startAdmin(() => [route({})])
  const { key } = await bench.key(['auditor', 'scrape'])
  for (let count = 0; count < 3; count++) {
    expect(await bench.call('POST', '/v1/things/t1', { key, body: { count: 2 } })).toMatchObject({ status: 403 })
  }
  await bench.call('GET', '/v1/keys')
  await bench.call('GET', '/v1/keys', { key: 'not-a-key' })
  await bench.admin.close()
  const entries = await bench.audit.page(0, 10)
  expect(entries.filter(({ action }) => action === 'call.refuse')).toMatchObject([{ status: 403, facts: { count: 3 } }])
  const [failed] = entries.filter(({ action }) => action === 'call.fail')
  expect(failed).toMatchObject({ status: 401, facts: { count: 1, addresses: 1 }, openings: [] })
})

test('what is wrong is told by paths, never by values or by names that a client made up', async () => {
  bench = await startAdmin(() => [route({ query: { limit: { type: 'integer', minimum: 1 } } })])
  const { key } = await bench.key(['operator'])
  const body = { count: 'ada@example.org', labels: { 'eve@example.org': 'x' }, 'bob@example.org': 1 }
  const answer = await bench.call('POST', '/v1/things/t1?limit=carol', { key, body })
  expect(answer).toMatchObject({ status: 422, body: problemOf('invalid-request') })
  expect(answer.body.errors).toEqual([
    { path: 'limit', message: 'must be integer' },
    { path: '', message: 'must NOT have additional properties' },
    { path: 'count', message: 'must be integer' },
    { path: 'labels.*', message: 'must be integer' },
  ])
  expect(answer.text).not.toMatch(/\b(ada|eve|bob|carol)\b/)
  expect(await bench.call('POST', '/v1/things/t1?limit=1&limit=2', { key, body: { count: 1 } })).toMatchObject({
    status: 400,
    body: problemOf('repeated-parameter'),
  })
  expect(await bench.call('POST', '/v1/things/t1?other=1', { key, body: { count: 1 } })).toMatchObject({ status: 422 })
})

test('a character of the code 0 is refused before any journal is asked, as some have no text with one', async () => {
  bench = await startAdmin(() => [route({ query: { tenant: { type: 'string' } } })])
  const { key } = await bench.key(['operator'])
  const post = (path: string, body: unknown) => bench.call('POST', path, { key, body })
  expect(await post('/v1/things/t%00', { count: 2 })).toMatchObject({ status: 404, body: problemOf('not-found') })
  expect(await post('/v1/things/t1?tenant=a%00', { count: 2 })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'tenant', message: 'must NOT hold a character of the code 0' }] },
  })
})

test('what is no HTTP, no JSON, too much or elsewhere is a problem too', async () => {
  bench = await startAdmin(() => [route({}), route({ method: 'GET', audit: null })])
  const { key } = await bench.key(['operator'])
  const post = (body: unknown, headers = {}) => bench.call('POST', '/v1/things/t1', { key, body, headers })
  expect(await post('{"count":')).toMatchObject({ status: 400, body: problemOf('not-json') })
  expect(await post('['.repeat(17) + ']'.repeat(17))).toMatchObject({ status: 400, body: problemOf('too-deep') })
  // The longest text of the interface, each character escaped.
  const longest = `{"count":1,"pad":"${'\\u0041'.repeat(100_000)}"}`
  expect((await post(longest)).status).not.toBe(413)
  expect(await post({ count: 1, pad: 'x'.repeat(BODY_BYTES) })).toMatchObject({
    status: 413,
    body: problemOf('too-large'),
  })
  expect(await post('x', { 'content-type': 'text/plain' })).toMatchObject({
    status: 415,
    body: problemOf('media-type'),
  })
  expect(await post('x', { 'content-encoding': 'gzip' })).toMatchObject({
    status: 415,
    body: problemOf('content-encoding'),
  })
  for (const nowhere of ['/nowhere', `/v1/things/${'t'.repeat(201)}`, `/v1/things/${'t'.repeat(9000)}`])
    expect(await bench.call('GET', nowhere, { key })).toMatchObject({ status: 404, body: problemOf('not-found') })
  const put = await bench.call('PUT', '/v1/things/t1', { key })
  expect(put).toMatchObject({ status: 405, body: problemOf('method-not-allowed') })
  expect(put.headers.get('allow')).toBe('GET, POST')
  expect((await bench.call('PUT', '/v1/%74hings/t%31?a=1', { key })).status).toBe(405)
  expect((await bench.call('PUT', '/v1/things/', { key })).status).toBe(404)
  expect(await raw(bench.url, 'NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json/s)
})

test('a path without a body takes none; one whose body requires nothing may be called without', async () => {
  const free = route({ path: '/v1/free', body: { type: 'object', properties: {}, additionalProperties: false } })
  const { body: _, ...none } = route({ path: '/v1/none' })
  bench = await startAdmin(() => [free, none])
  const { key } = await bench.key(['operator'])
  expect(await bench.call('POST', '/v1/free', { key })).toMatchObject({ status: 200 })
  expect(await bench.call('POST', '/v1/none', { key })).toMatchObject({ status: 200 })
  expect(await bench.call('POST', '/v1/none', { key, body: { a: 1 } })).toMatchObject({ status: 400 })
})

test('a refusal is audited by the name of its problem; whatever else is thrown is 500 without its message', async () => {
  const refusal = problem('other-hold', 'Lift the hold first.')
  const refusing = route({ path: '/v1/a', handle: () => Promise.reject(new AdminRefusal(refusal)) })
  const failing = route({ path: '/v1/b', handle: () => Promise.reject(new Error('about ada@example.org')) })
  bench = await startAdmin(() => [refusing, failing])
  const { key } = await bench.key(['operator'])
  expect(await bench.call('POST', '/v1/a', { key, body: { count: 1 } })).toMatchObject({ status: 409 })
  const failed = await bench.call('POST', '/v1/b', { key, body: { count: 1 } })
  expect(failed).toMatchObject({ status: 500, body: problemOf('internal') })
  const [line = ''] = bench.log.filter((each) => each.includes('request-failed'))
  expect(failed.body.instance).toBe(`urn:uuid:${JSON.parse(line).instance}`)
  expect(failed.text + bench.log.join('')).not.toContain('ada@')
  const facts = (await bench.audit.page(1, 10)).map(({ status, facts: { problem: name } }) => ({ status, name }))
  expect(facts).toEqual([
    { status: 409, name: 'other-hold' },
    { status: 500, name: 'internal' },
  ])
})

test('a call that cannot be audited does not answer as if it had been', async () => {
  bench = await startAdmin(() => [route({})])
  const { key } = await bench.key(['operator'])
  bench.records.write = () => Promise.reject(new Error('no disk'))
  const answer = await bench.call('POST', '/v1/things/t1', { key, body: { count: 1 } })
  expect(answer).toMatchObject({ status: 503, body: problemOf('not-audited') })
})

function raw(url: string, text: string): Promise<string> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (data) => {
      answer += data
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}
