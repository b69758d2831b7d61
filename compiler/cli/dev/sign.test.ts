import { createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import type { VerifyPlan } from '../../../runtime/contract/plan.ts'
import { createScheme } from '../../../runtime/ingress/schemes/schemes.ts'
import { privateKey, sign } from './sign.ts'

const plan: VerifyPlan = {
  scheme: 'hmac',
  secret: 'secret',
  verifyToken: null,
  publicUrl: 'https://hooks.example/in/{tenant}/calls',
  toleranceSeconds: 300,
  header: 'x-signature',
  algorithm: 'sha512',
  encoding: 'base64',
  prefix: 'v0=',
  timestamp: 'x-time',
}
const now = Date.UTC(2026, 10, 21)
const body = '{"a":"ü"}'
const unsigned = { body, id: 'id-1', tenant: 'demo', query: '' }
const webhookSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'

const cases: readonly [string, VerifyPlan, string][] = [
  ['github', { ...plan, scheme: 'github' }, "It's a Secret to Everybody"],
  ['meta', { ...plan, scheme: 'meta' }, 'app secret'],
  ['stripe', { ...plan, scheme: 'stripe' }, 'whsec_test_secret'],
  ['slack', { ...plan, scheme: 'slack' }, '8f742231b10e8888abcd99yyyzzz85a5'],
  ['shopify', { ...plan, scheme: 'shopify' }, 'hush'],
  ['standard-webhooks', { ...plan, scheme: 'standard-webhooks' }, webhookSecret],
  ['calendly', { ...plan, scheme: 'calendly' }, 'key'],
  ['hubspot', { ...plan, scheme: 'hubspot' }, 'client secret'],
  ['intercom', { ...plan, scheme: 'intercom' }, 'client secret'],
  ['paddle', { ...plan, scheme: 'paddle' }, 'pdl_ntfset_key'],
  ['zoom', { ...plan, scheme: 'zoom' }, 'secret token'],
  ['hmac', plan, 'key'],
  ['hmac over the time and the body, with a date', { ...plan, signs: '{timestamp}{body}', unit: 'date' }, 'key'],
  ['hmac over the body and the URL', { ...plan, algorithm: 'sha1', timestamp: null, signs: '{body}{url}' }, 'key'],
  ['hmac over all of them', { ...plan, signs: 'v0:{timestamp}:{url}:{body}' }, 'key'],
  [
    'hmac among parts, in milliseconds',
    { ...plan, timestamp: null, parts: { signature: 'v1', timestamp: 't' }, unit: 'ms' },
    'key',
  ],
  ['hmac among parts, with the time elsewhere', { ...plan, parts: { signature: 'v1' } }, 'key'],
  ['hmac without a timestamp', { ...plan, timestamp: null, encoding: 'hex', algorithm: 'sha256', prefix: '' }, 'key'],
]

test.each(cases)('the router accepts what is signed as %s, and nothing else', (_, verify, secret) => {
  const headers = sign(verify, secret, unsigned, now)
  const live = { values: [Buffer.from(secret)] }
  const accepts = (text: string) =>
    createScheme(verify).verify({ headers, body: Buffer.from(text), query: '' }, live, now, 'demo') !== false
  expect(accepts(body)).toBe(true)
  expect(accepts(`${body} `)).toBe(false)
})

test('the router accepts what is signed as Discord by its public key', () => {
  const verify: VerifyPlan = { ...plan, scheme: 'discord' }
  const headers = sign(verify, seed, unsigned, now)
  const x = createPublicKey(privateKey(seed)).export({ format: 'jwk' }).x ?? ''
  const live = { values: [Buffer.from(Buffer.from(x, 'base64url').toString('hex'))] }
  // RFC 8032, section 7.1, test 1.
  expect(String(live.values[0])).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
  expect(createScheme(verify).verify({ headers, body: Buffer.from(body), query: '' }, live, now, 'demo')).toBe(true)
})

test("GitHub's own test vector", () => {
  const vector = { ...unsigned, body: 'Hello, World!' }
  const headers = sign({ ...plan, scheme: 'github' }, "It's a Secret to Everybody", vector, now)
  expect(headers).toEqual({
    'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17',
  })
})

test('a key is sent along', () => {
  expect(sign({ ...plan, scheme: 'bearer', header: null }, 'key', unsigned, now)).toEqual({
    authorization: 'Bearer key',
  })
  expect(sign({ ...plan, scheme: 'bearer', header: 'x-api-key' }, 'key', unsigned, now)).toEqual({ 'x-api-key': 'key' })
})

test('no scheme, no headers', () => {
  expect(sign({ ...plan, scheme: 'none' }, null, unsigned, now)).toEqual({})
})
