import { expect, test } from 'vitest'
import { createScheme } from '../../../runtime/ingress/schemes/schemes.ts'
import type { VerifyPlan } from '../../../runtime/plan.ts'
import { sign } from './sign.ts'

const plan: VerifyPlan = {
  scheme: 'hmac',
  secret: 'secret',
  toleranceSeconds: 300,
  header: 'x-signature',
  algorithm: 'sha512',
  encoding: 'base64',
  prefix: 'v0=',
  timestamp: 'x-time',
}
const now = Date.UTC(2026, 10, 21)
const body = '{"a":"ü"}'
const webhookSecret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`

test.each<[string, VerifyPlan, string]>([
  ['github', { ...plan, scheme: 'github' }, "It's a Secret to Everybody"],
  ['standard-webhooks', { ...plan, scheme: 'standard-webhooks' }, webhookSecret],
  ['hmac', plan, 'key'],
  ['hmac without a timestamp', { ...plan, timestamp: null, encoding: 'hex', algorithm: 'sha256', prefix: '' }, 'key'],
])('the router accepts what is signed as %s, and nothing else', (_, verify, secret) => {
  const headers = sign(verify, secret, body, 'id-1', now)
  const scheme = createScheme(verify)
  const live = { values: [Buffer.from(secret)] }
  expect(scheme.verify(headers, Buffer.from(body), live, now)).toBe(true)
  expect(scheme.verify(headers, Buffer.from(`${body} `), live, now)).toBe(false)
})

test("GitHub's own test vector", () => {
  const vector = sign({ ...plan, scheme: 'github' }, "It's a Secret to Everybody", 'Hello, World!', '', now)
  expect(vector['x-hub-signature-256']).toBe('sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17')
})

test('no scheme, no headers', () => {
  expect(sign({ ...plan, scheme: 'none' }, null, body, 'id', now)).toEqual({})
})
