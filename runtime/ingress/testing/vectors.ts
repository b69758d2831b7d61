import type { IncomingHttpHeaders } from 'node:http'
import type { VerifyPlan } from '../../contract/plan.ts'
import type { Incoming } from '../schemes/scheme.ts'
import { verifyPlan } from './plans.ts'

/** A request that a provider has published, or that was made with its formula where it publishes none. */
export interface Vector {
  readonly name: string
  readonly plan: VerifyPlan
  readonly secret: string
  /** Another secret of the same form. */
  readonly other: string
  readonly body: string
  readonly query?: string
  readonly headers: IncomingHttpHeaders
  /** Milliseconds; 0 where no time is signed. */
  readonly now: number
}

export const requestOf = ({ headers, body, query = '' }: Pick<Vector, 'headers' | 'body' | 'query'>): Incoming => ({
  headers,
  body: Buffer.from(body),
  query,
})

const form = 'application/x-www-form-urlencoded'
const publicUrl = 'https://mycompany.com/myapp.php'
const otherSecret = `whsec_${'A'.repeat(32)}`
const otherPublicKey = `whpk_${Buffer.alloc(32, 1).toString('base64')}`

/** The libraries of standard-webhooks, in each language's tests. */
export const standard: Vector = {
  name: 'Standard Webhooks',
  plan: verifyPlan('standard-webhooks'),
  secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  other: otherSecret,
  body: '{"test": 2432232314}',
  headers: {
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  },
  now: 1_614_265_330_000,
}

export const asymmetric: Vector = {
  ...standard,
  name: 'Standard Webhooks, asymmetric',
  secret: 'whpk_ZlN4eg7dSSqi0moX9hQUk3orrOouK3QVQSlJa248c/g=',
  other: otherPublicKey,
  headers: {
    ...standard.headers,
    'webhook-signature': 'v1a,tQ9V2XOqn7jL/DQenEFpqIugdBVtiMmER5mhSkXBNwM0mkATuDe6KYYUuxqtaiHeYGb7KaaBRdM5WqyeFiL8Ag==',
  },
}

/** What `generateTestHeaderString` of stripe 23.1.0 makes; Stripe publishes none with its secret. */
export const stripe: Vector = {
  name: 'Stripe',
  plan: verifyPlan('stripe'),
  secret: 'whsec_test_secret',
  other: 'whsec_next_secret',
  body: '{"id":"evt_test"}',
  headers: {
    'stripe-signature': 't=1492774577,v1=22f7d74836ddad3284a2b80853dd2fe731655c1bfddcff3c3666a500cf3abd80',
  },
  now: 1_492_774_577_000,
}

/** https://www.twilio.com/docs/usage/security, and the tests of Twilio's libraries. */
export const twilioForm: Vector = {
  name: 'Twilio, a form',
  plan: verifyPlan('twilio', { publicUrl }),
  secret: '12345',
  other: '54321',
  query: '?foo=1&bar=2',
  body: 'To=%2B18005551212&Digits=1234&CallSid=CA1234567890ABCDE&Caller=%2B14158675309&From=%2B14158675309',
  headers: { 'x-twilio-signature': 'RSOYDt4T1cUTdK1PDd93/VVr8B8=', 'content-type': form },
  now: 0,
}

/** twilio-python, tests/unit/test_request_validator.py. */
export const twilioJson: Vector = {
  ...twilioForm,
  name: 'Twilio, JSON',
  query: '?foo=1&bar=2&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620',
  body: '{"property": "value", "boolean": true}',
  headers: { 'x-twilio-signature': 'a9nBmqA0ju/hNViExpshrM61xv4=' },
}

/** https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries */
const github: Vector = {
  name: 'GitHub',
  plan: verifyPlan('github'),
  secret: "It's a Secret to Everybody",
  other: 'next',
  body: 'Hello, World!',
  headers: { 'x-hub-signature-256': 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17' },
  now: 0,
}

export const vectors: readonly Vector[] = [
  github,
  // Meta publishes no vector: `generateXHub256Sig` of its WhatsApp-Nodejs-SDK makes the same of GitHub's.
  { ...github, name: 'Meta', plan: verifyPlan('meta') },
  { ...github, name: 'generic HMAC', plan: verifyPlan('hmac', { header: 'X-Hub-Signature-256', prefix: 'sha256=' }) },
  {
    // shopify-api-php, tests/Webhooks/RegistryTest.php and BaseTestCase.php.
    name: 'Shopify',
    plan: verifyPlan('shopify'),
    secret: 'steffi',
    other: 'next',
    body: '{"foo":"bar"}',
    headers: { 'x-shopify-hmac-sha256': '/Redz4YXHLnSmmSN8grr5/Jl/Ua3d7yX3iWbjb8R8wo=' },
    now: 0,
  },
  stripe,
  {
    name: 'Slack',
    plan: verifyPlan('slack'),
    secret: '8f742231b10e8888abcd99yyyzzz85a5',
    other: 'next',
    body: 'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    headers: {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    },
    now: 1_531_420_618_000,
  },
  {
    // Taken by `verifyKey` of discord-interactions 4.4.0.
    name: 'Discord, with the keys of RFC 8032, section 7.1, test 1',
    plan: verifyPlan('discord'),
    secret: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    other: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    body: '{"type":2}',
    headers: {
      'x-signature-timestamp': '1700000000',
      'x-signature-ed25519':
        'a9352b45d91c0fb57333afe7975588978a2bd38270bcc286d74db0605daf930d0f1f0872095ed10210459ce20d82f10adb168b3538e47ae201f4496792b09304',
    },
    now: 1_700_000_000_000,
  },
  twilioForm,
  twilioJson,
  standard,
  asymmetric,
  {
    name: 'Svix',
    plan: verifyPlan('standard-webhooks'),
    secret: 'whsec_plJ3nmyCDGBKInavdOK15jsl',
    other: otherSecret,
    body: '{"event_type":"ping","data":{"success":true}}',
    headers: {
      'svix-id': 'msg_loFOjxBNrRLzqYUf',
      'svix-timestamp': '1731705121',
      'svix-signature': 'v1,rAvfW3dJ/X/qxhsaXPOyyCGmRKsaKWcsNccKXlIktD0=',
    },
    now: 1_731_705_121_000,
  },
  {
    name: 'generic HMAC with a timestamp',
    plan: verifyPlan('hmac', { header: 'x-signature', timestamp: 'x-time', algorithm: 'sha512' }),
    secret: 'correct horse',
    other: 'next',
    body: '{"a":1}',
    headers: {
      'x-time': '1700000000',
      'x-signature':
        'a9a04cf6360e48fd79c238745990101e460ef0cd80f4bdf9596a8d63625c4b4077481cb08bd68aa88e4cd279dda1461b550562ba2fcf580d9237d1b1a50e6872',
    },
    now: 1_700_000_000_000,
  },
]
