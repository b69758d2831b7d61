import { describe, expect, test } from 'vitest'
import { testLease } from '../testing/lease.ts'
import { createHttp } from './http.ts'
import { noSecret } from './over-http.ts'
import { sign, signingKey } from './signature.ts'
import { requestOf } from './testing/request-of.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const old = `whsec_${Buffer.alloc(24, 1).toString('base64')}`
const now = 1_614_265_330_900
const url = 'https://archive.example/hook'

const connector = (secrets: Readonly<Record<string, readonly string[]>>, headers: Record<string, string> = {}) =>
  createHttp({
    address: () => ({ ok: true, url }),
    secret: 'signing',
    headers,
    passed: null,
    material: null,
    secrets: { get: (name) => (secrets[name] ? { values: secrets[name].map((each) => Buffer.from(each)) } : null) },
  })

describe('signatures', () => {
  test('as published by Standard Webhooks', () => {
    const key = signingKey(Buffer.from(SECRET)) ?? Buffer.alloc(0)
    const signature = sign(key, 'msg_p5jXN8AQM9LWM0D4loKWxJek', '1614265330', '{"test": 2432232314}')
    expect(signature).toBe('g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  test('as published for Svix, whose secret is shorter', () => {
    const key = signingKey(Buffer.from('whsec_plJ3nmyCDGBKInavdOK15jsl')) ?? Buffer.alloc(0)
    const body = '{"event_type":"ping","data":{"success":true}}'
    expect(sign(key, 'msg_loFOjxBNrRLzqYUf', '1731705121', body)).toBe('rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=')
  })

  test('by both secrets while one is replaced, the new one first', () => {
    const request = requestOf(connector({ signing: [SECRET, old] }).request(testLease, { body: { a: 1 } }, url, now))
    const signatures = request.headers['webhook-signature']?.split(' ') ?? []
    expect(signatures).toEqual(
      [SECRET, old].map((secret) => {
        const key = signingKey(Buffer.from(secret)) ?? Buffer.alloc(0)
        return `v1,${sign(key, `msg_${testLease.delivery}`, '1614265330', request.body)}`
      }),
    )
  })

  test('no request without a usable secret', () => {
    expect(connector({}).request(testLease, { body: {} }, url, now)).toEqual(noSecret)
    expect(connector({ signing: ['hunter2!'] }).request(testLease, { body: {} }, url, now)).toEqual(noSecret)
    expect(signingKey(Buffer.from('dG9vc2hvcnQ='))).toBeNull()
  })
})

describe('the request', () => {
  test('has type, time of receipt and data', () => {
    const request = requestOf(
      connector({ signing: [SECRET] }).request(testLease, { body: { title: 'Hello' } }, url, now),
    )
    expect(JSON.parse(String(request.body))).toEqual({
      type: 'note',
      timestamp: '2026-01-31T12:00:00.000Z',
      data: { title: 'Hello' },
    })
  })

  test('carries a rendered message as text', () => {
    const request = requestOf(connector({ signing: [SECRET] }).request(testLease, { body: 'Hello' }, url, now))
    expect(JSON.parse(String(request.body))).toMatchObject({ data: { text: 'Hello' } })
  })

  test('keeps its id and renews its time with each attempt', () => {
    const one = requestOf(connector({ signing: [SECRET] }).request(testLease, { body: {} }, url, now))
    const two = requestOf(
      connector({ signing: [SECRET] }).request({ ...testLease, attempt: 2 }, { body: {} }, url, now + 5000),
    )
    expect(two.headers['webhook-id']).toBe(one.headers['webhook-id'])
    expect(one.headers['webhook-timestamp']).toBe('1614265330')
    expect(two.headers['webhook-timestamp']).toBe('1614265335')
  })

  test('has the declared headers, which cannot replace its own', () => {
    const headers = { 'X-Team': 'ops', 'Webhook-Id': 'forged', 'Content-Type': 'text/plain' }
    const request = requestOf(connector({ signing: [SECRET] }, headers).request(testLease, { body: {} }, url, now))
    expect(request.headers).toMatchObject({
      'x-team': 'ops',
      'webhook-id': `msg_${testLease.delivery}`,
      'content-type': 'application/json',
    })
  })
})

test.each([
  [200, { kind: 'delivered' }],
  [204, { kind: 'delivered' }],
  [301, { kind: 'permanent' }],
  [302, { kind: 'retry' }],
  [308, { kind: 'permanent' }],
  [400, { kind: 'permanent' }],
  [401, { kind: 'stop' }],
  [403, { kind: 'stop' }],
  [404, { kind: 'permanent' }],
  [408, { kind: 'retry' }],
  [410, { kind: 'stop' }],
  [413, { kind: 'permanent' }],
  [425, { kind: 'retry' }],
  [429, { kind: 'retry', afterMs: 7000 }],
  [500, { kind: 'retry' }],
  [503, { kind: 'retry', afterMs: 7000 }],
])('%i means %j', (status, verdict) => {
  const reply = { status, headers: { 'retry-after': '7' }, text: '' }
  expect(connector({}).classify(reply, now)).toMatchObject(verdict)
})

describe('a field as the body', () => {
  const passing = createHttp({
    address: () => ({ ok: true, url }),
    secret: null,
    headers: { 'X-From': 'bylaw' },
    passed: { from: ['in', 'body'], headers: { 'content-type': ['type'], 'x-from': ['from'], 'webhook-id': ['type'] } },
    material: null,
    secrets: { get: () => null },
  })
  const passed = (body: Readonly<Record<string, unknown>> | string) => passing.request(testLease, { body }, url, now)

  test("is sent as it is, beside headers of the same event, none of which is the router's", () => {
    const { body, headers } = requestOf(passed({ in: { body: ' {"a": 1.0}\n' }, type: 'text/plain', from: 'x' }))
    expect(body).toBe(' {"a": 1.0}\n')
    expect(headers).toMatchObject({
      'content-type': 'text/plain',
      'x-from': 'x',
      'webhook-id': `msg_${testLease.delivery}`,
    })
  })

  test.each([[{}], [{ in: null }], [{ in: { body: 1 } }], [{ in: { body: null } }], ['text']])(
    'is not sent where it is no text: %j',
    (body) => expect(passed(body)).toEqual({ kind: 'unfit', reason: 'no-body', final: true }),
  )

  test.each(['a\r\nx-admin: 1', 'ś', '\u0000'])('is not sent with a header that cannot be one: %j', (from) => {
    expect(passed({ in: { body: '' }, from })).toEqual({ kind: 'unfit', reason: 'no-header', final: true })
  })
})
