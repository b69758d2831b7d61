import { expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { plan } from '../ingress/testing/generated.ts'
import type { Lease } from '../journal/port.ts'
import { createDeclared } from './declared.ts'
import { createReading } from './reading.ts'
import { createRender } from './render.ts'

const event = { pusher: { name: 'Ada & <b>', email: 'ada@example.com' }, repository: { full_name: 'a/b' }, ref: 'x' }
const [route] = plan.routes
const lease = (name: string, channel: string): Lease => ({
  delivery: 'd',
  event: 'e',
  tenant: 'acme',
  type: 'github.push',
  source: route?.source ?? '',
  digest: plan.digest,
  route: name,
  channel,
  attempt: 1,
  receivedAt: 0,
  expiresAt: 1,
  until: 1,
  segments: [{ people: [], payload: Buffer.from(JSON.stringify(event)) }],
})

function render(given: Lease, current: RouterPlan = plan) {
  const reading = createReading(createDeclared({ current, accepted: () => null }))(given)
  return reading.ok ? createRender(Buffer.from('a key for pseudonyms, 32 bytes..'))(given, reading, []) : reading
}

/** The plan with the addressee of the archive at a path. */
const addressed = (...addressee: readonly string[]): RouterPlan => ({
  ...plan,
  routes: plan.routes.map((each) => ({
    ...each,
    to: each.to.map((delivery) => (delivery.channel === 'archive' ? { ...delivery, addressee } : delivery)),
  })),
})

test('a message is made of the protected projection and escaped for its channel', () => {
  const body = 'Ada &amp; &lt;b&gt; pushed to <a/b>'
  expect(render(lease('pushes', 'team-slack'))).toEqual({ ok: true, message: { body } })
})

test('without a message the fields are sent, and only those', () => {
  const body = { repository: { full_name: 'a/b' }, pusher: { email: expect.stringMatching(/^a\*+@example\.com$/) } }
  const rendered = render(lease('pushes', 'archive'))
  expect(JSON.parse(JSON.stringify(rendered))).toEqual({ ok: true, message: { body } })
})

test('what the declaration no longer has sends nothing', () => {
  for (const each of [lease('gone', 'archive'), lease('pushes', 'gone')]) {
    expect(render(each)).toEqual({ ok: false, reason: 'not-declared' })
  }
})

test('the addressee is the field of the event, as it is', () => {
  const rendered = render(lease('pushes', 'archive'), addressed('pusher', 'email'))
  expect(rendered).toMatchObject({ ok: true, message: { addressee: 'ada@example.com' } })
})

test('without an addressee nothing is sent', () => {
  for (const path of [['pusher', 'phone'], ['constructor', 'name'], ['pusher']]) {
    expect(render(lease('pushes', 'archive'), addressed(...path))).toEqual({ ok: false, reason: 'no-addressee' })
  }
})
