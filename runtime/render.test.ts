import { expect, test } from 'vitest'
import { plan } from './ingress/testing/generated.ts'
import type { Lease } from './journal/port.ts'
import { createRender } from './render.ts'

const render = createRender(plan, Buffer.from('a key for pseudonyms, 32 bytes..'))
const event = { pusher: { name: 'Ada & <b>', email: 'ada@example.com' }, repository: { full_name: 'a/b' }, ref: 'x' }

const lease = (route: string, channel: string, payload: unknown = event): Lease => ({
  delivery: 'd',
  event: 'e',
  tenant: 'acme',
  type: 'github.push',
  route,
  channel,
  attempt: 1,
  receivedAt: 0,
  expiresAt: 1,
  until: 1,
  payload: Buffer.from(JSON.stringify(payload)),
})

test('a message is made of the protected projection and escaped for its channel', () => {
  const body = 'Ada &amp; &lt;b&gt; pushed to <a/b>'
  expect(render(lease('pushes', 'team-slack'))).toEqual({ ok: true, body })
})

test('without a message the fields are sent, and only those', () => {
  const body = { repository: { full_name: 'a/b' }, pusher: { email: expect.stringMatching(/^a\*+@example\.com$/) } }
  const rendered = render(lease('pushes', 'archive'))
  expect(JSON.parse(JSON.stringify(rendered))).toEqual({ ok: true, body })
})

test('what the declaration no longer has sends nothing', () => {
  for (const each of [lease('gone', 'archive'), lease('pushes', 'gone'), lease('readings', 'team-slack')]) {
    expect(render(each)).toEqual({ ok: false, reason: 'not-declared' })
  }
})

test('a payload that is no object is not sent', () => {
  expect(render(lease('pushes', 'archive', null))).toEqual({ ok: false, reason: 'unreadable' })
})
