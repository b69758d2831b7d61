import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, expectProblem, send, sendGithub, sendOrder, storedEvents } from './testing/client.ts'
import { type Running, secrets, startRouter } from './testing/harness.ts'
import { push, pushBody } from './testing/requests.ts'
import { signGithub } from './testing/signatures.ts'

let running: Running
beforeAll(async () => {
  running = await startRouter()
})
afterAll(() => running.stop())

describe('refused, with nothing stored:', () => {
  let before: number
  beforeAll(() => {
    before = storedEvents(running)
  })
  afterAll(() => expect(storedEvents(running)).toBe(before))

  const signed = (text: string) => sendGithub(running, text)
  const tampered = pushBody.replace('Codertocat', 'Codertocut')

  test.each<[string, () => Promise<Answer>, number, string]>([
    [
      'a tampered body',
      () =>
        sendGithub(running, tampered, {
          headers: { 'x-hub-signature-256': signGithub(secrets['acme/github-webhook'], pushBody) },
        }),
      401,
      'unauthenticated',
    ],
    [
      'no signature',
      () => sendGithub(running, pushBody, { headers: { 'x-hub-signature-256': undefined } }),
      401,
      'unauthenticated',
    ],
    [
      "another tenant's secret",
      () => sendGithub(running, pushBody, { path: '/in/globex/github' }),
      401,
      'unauthenticated',
    ],
    [
      'an unsigned body that is no JSON',
      () => sendGithub(running, '{', { headers: { 'x-hub-signature-256': undefined } }),
      401,
      'unauthenticated',
    ],
    [
      'an unsigned empty body',
      () => send(running, { path: '/in/acme/github', method: 'POST' }),
      401,
      'unauthenticated',
    ],
    ['no JSON', () => signed('{"ref":'), 400, 'not-json'],
    ['a name twice', () => signed('{"ref":"a","ref":"b"}'), 422, 'name-twice'],
    [
      'a name twice that is not declared, deep within',
      () => signed('{"ref":"a","other":[{"x":{"y":1,"\\u0079":2}}]}'),
      422,
      'name-twice',
    ],
    ['a list', () => signed('[{}]'), 422, 'not-an-object'],
    ['a text', () => signed('"ref"'), 422, 'not-an-object'],
    ['deep nesting', () => signed(`{"a":${'['.repeat(20)}${']'.repeat(20)}}`), 400, 'too-deep'],
    ['nothing but brackets', () => signed('['.repeat(60_000)), 400, 'too-deep'],
    ['no UTF-8', () => sendGithub(running, Buffer.from([0x7b, 0xff, 0x7d])), 400, 'not-utf8'],
    [
      'a missing delivery id',
      () => sendGithub(running, pushBody, { headers: { 'x-github-delivery': undefined } }),
      400,
      'no-delivery-id',
    ],
    ['a large body', () => signed(`{"a":"${'x'.repeat(65_536)}"}`), 413, 'too-large'],
    [
      'a compressed body',
      () => sendGithub(running, gzipSync(pushBody), { headers: { 'content-encoding': 'gzip' } }),
      415,
      'content-encoding',
    ],
    [
      'a form',
      () => sendGithub(running, 'payload=%7B%7D', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }),
      415,
      'media-type',
    ],
    [
      'a text type',
      () => sendGithub(running, pushBody, { headers: { 'content-type': 'text/plain' } }),
      415,
      'media-type',
    ],
    [
      'a text in another charset',
      () =>
        sendGithub(running, pushBody.replace('{', '{"accented":"\u00e9",'), {
          headers: { 'content-type': 'application/json; charset=iso-8859-1' },
        }),
      415,
      'media-type',
    ],
    [
      'no type',
      () => sendGithub(running, Buffer.from(pushBody), { headers: { 'content-type': undefined } }),
      415,
      'media-type',
    ],
    ['a broken type', () => sendGithub(running, pushBody, { headers: { 'content-type': 'json' } }), 415, 'media-type'],
    ['an unknown tenant', () => sendGithub(running, pushBody, { path: '/in/nobody/github' }), 422, 'unknown-tenant'],
    [
      'a tenant whose name is longer than any',
      () => sendGithub(running, pushBody, { path: `/in/${'a'.repeat(10_000)}/github` }),
      422,
      'unknown-tenant',
    ],
    [
      'the standard tenant where tenants are named',
      () => sendGithub(running, pushBody, { path: '/in/default/github' }),
      422,
      'unknown-tenant',
    ],
    [
      'a tenant that is a path',
      () => sendGithub(running, pushBody, { path: '/in/..%2Facme/github' }),
      422,
      'unknown-tenant',
    ],
    ['an unknown path', () => sendGithub(running, pushBody, { path: '/in/acme/gitlab' }), 404, 'not-found'],
    ['a broken path', () => sendGithub(running, pushBody, { path: '/in/%zz/github' }), 404, 'not-found'],
    ['another method', () => sendGithub(running, pushBody, { method: 'PUT' }), 405, 'method-not-allowed'],
    [
      'an undeclared type where those are rejected',
      () => sendOrder(running, { type: 'refunded', data: { id: 1 } }),
      422,
      'unknown-type',
    ],
    ['a missing delivery id in the body', () => sendOrder(running, { type: 'paid', data: {} }), 400, 'no-delivery-id'],
  ])('%s', async (_, act, code, name) => {
    expectProblem(await act(), code, name)
  })

  test('a shape that is not declared, with paths and no values', async () => {
    const answer = await signed(JSON.stringify({ ...push, ref: ['Codertocat'] }))
    expectProblem(answer, 422, 'invalid')
    expect(answer.json.errors).toEqual([{ path: 'ref', message: 'must be a string' }])
  })

  test('a replay of Standard Webhooks, late or early', async () => {
    const now = Math.floor(Date.now() / 1000)
    for (const at of [now - 600, now + 600]) {
      expectProblem(
        await sendOrder(running, { type: 'paid', data: { id: 7, total: 500 } }, { at }),
        401,
        'unauthenticated',
      )
    }
  })

  test('a condition that cannot be decided, which is counted', async () => {
    const answer = await sendOrder(running, { type: 'paid', data: { id: 'no-total' } })
    expect(answer).toMatchObject({ status: 202, json: { stored: false, routes: [] } })
    expect(running.router.counters.all().get('condition-failed large-orders')).toBe(1)
  })
})

test('the answer says which methods a path has', async () => {
  expect((await send(running, { path: '/in/acme/github' })).headers.get('allow')).toBe('POST')
  expect((await send(running, { path: '/healthz', method: 'DELETE' })).headers.get('allow')).toBe('GET, HEAD')
})
