import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import type { VerifyPlan } from '../../plan.ts'
import { verifyPlan } from '../testing/plans.ts'
import { createScheme } from './schemes.ts'

const secret = (...values: string[]) => ({ values: values.map((value) => Buffer.from(value)) })
const seconds = (unix: number) => unix * 1000

const standard = {
  name: 'Standard Webhooks',
  plan: verifyPlan('standard-webhooks'),
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  body: '{"test": 2432232314}',
  headers: {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  now: seconds(1_614_265_330),
}

/** Published by the providers, or made with their formulas where they publish none. */
const vectors: readonly {
  readonly name: string
  readonly plan: VerifyPlan
  readonly secret: string
  readonly body: string
  readonly headers: IncomingHttpHeaders
  readonly now: number
}[] = [
  {
    name: 'GitHub',
    plan: verifyPlan('github'),
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: { 'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
    now: 0,
  },
  {
    name: 'Meta, as generic HMAC',
    plan: verifyPlan('hmac', { header: 'X-Hub-Signature-256', prefix: 'sha256=' }),
    secret: "It's a Secret to Everybody",
    body: 'Hello, World!',
    headers: { 'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
    now: 0,
  },
  {
    name: 'Shopify, as generic HMAC in base64',
    plan: verifyPlan('hmac', { header: 'x-shopify-hmac-sha256', encoding: 'base64' }),
    secret: 'hush',
    body: '{"id":1}',
    headers: { 'x-shopify-hmac-sha256': 'VnKUjZsLuN5iZWjn5EntcBVCF9kMN43LglzCE1/GSeY=' },
    now: 0,
  },
  standard,
  {
    name: 'Svix',
    plan: verifyPlan('standard-webhooks'),
    secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
    body: '{"event_type":"ping","data":{"success":true}}',
    headers: {
      'svix-id': 'msg_loFOjxBNrRLzqYUf',
      'svix-timestamp': '1731705121',
      'svix-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    },
    now: seconds(1_731_705_121),
  },
  {
    name: 'generic HMAC with a timestamp',
    plan: verifyPlan('hmac', { header: 'x-signature', timestamp: 'x-time', algorithm: 'sha512' }),
    secret: 'correct horse',
    body: '{"a":1}',
    headers: {
      'x-time': '1700000000',
      'x-signature':
        'a9a04cf6360e48fd79c238745990101e460ef0cd80f4bdf9596a8d63625c4b4077481cb08bd68aa88e4cd279dda1461b550562ba2fcf580d9237d1b1a50e6872',
    },
    now: seconds(1_700_000_000),
  },
]

describe.each(vectors)('$name', (vector) => {
  const { verify } = createScheme(vector.plan)
  const body = Buffer.from(vector.body)
  const live = secret(vector.secret)

  test('is accepted', () => {
    expect(verify(vector.headers, body, live, vector.now)).toBe(true)
  })

  test('is accepted under the previous secret while it is rotated', () => {
    const other = vector.secret.startsWith('whsec_') ? `whsec_${'A'.repeat(32)}` : 'next'
    expect(verify(vector.headers, body, secret(other, vector.secret), vector.now)).toBe(true)
    expect(verify(vector.headers, body, secret(other), vector.now)).toBe(false)
  })

  test('is refused with another body, without a secret and without headers', () => {
    expect(verify(vector.headers, Buffer.concat([body, Buffer.from(' ')]), live, vector.now)).toBe(false)
    expect(verify(vector.headers, body, null, vector.now)).toBe(false)
    expect(verify(vector.headers, body, { values: [] }, vector.now)).toBe(false)
    expect(verify({}, body, live, vector.now)).toBe(false)
  })

  test.each(Object.keys(vector.headers))('is refused when %s is absent, empty, cut or altered', (name) => {
    const value = String(vector.headers[name])
    for (const wrong of [undefined, '', value.slice(0, -1), `${value}0`, value.replace(/.(.)$/, '*$1'), [value]]) {
      expect(verify({ ...vector.headers, [name]: wrong } as IncomingHttpHeaders, body, live, vector.now)).toBe(false)
    }
  })
})

describe.each(vectors.filter((each) => each.now > 0))('the replay window of $name', (vector) => {
  const { verify } = createScheme(vector.plan)
  const at = (shift: number) =>
    verify(vector.headers, Buffer.from(vector.body), secret(vector.secret), vector.now + shift * 1000)

  test('reaches 300 seconds both ways', () => {
    expect([-301, -300, 300, 301].map(at)).toEqual([false, true, true, false])
  })
})

describe('Standard Webhooks', () => {
  const vector = standard
  const { verify, refuse } = createScheme(verifyPlan('standard-webhooks'))
  const check = (headers: IncomingHttpHeaders, body: string) =>
    verify({ ...vector.headers, ...headers }, Buffer.from(body), secret(vector.secret), vector.now)

  test('any of several signatures may match, whatever their versions', () => {
    const good = vector.headers['webhook-signature']
    expect(check({ 'webhook-signature': `v1a,AAAA v1,AAAA ${good}` }, vector.body)).toBe(true)
    expect(check({ 'webhook-signature': String(good).replace('v1,', 'v2,') }, vector.body)).toBe(false)
  })

  test('a signed text cannot be divided into another id, timestamp and body', () => {
    const time = vector.headers['webhook-timestamp']
    const moved = { 'webhook-id': `${vector.headers['webhook-id']}.${time}`, 'webhook-timestamp': String(time) }
    expect(check(moved, vector.body)).toBe(false)
  })

  test('refuses secrets that are not 16 to 64 bytes in base64', () => {
    const wrong = ['whsec_', 'whsec_c2hvcnQ=', 'correct horse battery staple', `whsec_${'A'.repeat(100)}`]
    for (const text of wrong) expect(refuse(Buffer.from(text))).toMatch(/base64/)
    expect(refuse(Buffer.from(vector.secret))).toBeNull()
  })
})

test('no verification lets everything in', () => {
  expect(createScheme(verifyPlan('none', { secret: null })).verify({}, Buffer.from('{}'), null, 0)).toBe(true)
})
