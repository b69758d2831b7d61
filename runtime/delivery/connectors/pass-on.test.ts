import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ChannelPlan } from '../../contract/plan.ts'
import { createPassOn, type PassOnNotice } from './pass-on.ts'
import { sign, signingKey } from './signature.ts'
import { type Bench, channelOf, createBench } from './testing/bench.ts'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const hosts = ['archive.example']
const http = {
  kind: 'http',
  url: 'https://archive.example/hook',
  connection: false,
  secret: 'signing',
  headers: {},
  mtls: null,
} as const
const channel: ChannelPlan = { ...channelOf(http, hosts, 'archive'), passesOn: true }
const notice: PassOnNotice = {
  id: '019c13ec-9e00-7233-a43b-9a51c6239cec',
  type: 'subject.erased',
  tenant: 'default',
  at: Date.UTC(2026, 0, 31, 11),
  subjects: ['p_3f9a', 'p_77c1'],
}

let bench: Bench
beforeEach(async () => {
  bench = await createBench(['https://archive.example'], { signing: SECRET })
})
afterEach(() => bench.close())

const tell = (attempt = 1) => createPassOn(channel, bench.parts)?.(notice, attempt)

test('the recipient is told whom it is about, in the words that it knows, signed', async () => {
  expect(await tell()).toMatchObject({ verdict: { kind: 'delivered' }, status: 200, reach: 'received' })
  const { headers, body = '', path } = bench.sink.requests[0] ?? {}
  expect(path).toBe('/hook')
  expect(JSON.parse(body)).toEqual({
    type: 'subject.erased',
    timestamp: '2026-01-31T11:00:00.000Z',
    data: { request: notice.id, subjects: ['p_3f9a', 'p_77c1'] },
  })
  const id = `msg_${notice.id}`
  const key = signingKey(Buffer.from(SECRET)) ?? Buffer.alloc(0)
  expect(headers).toMatchObject({
    'webhook-id': id,
    'webhook-signature': `v1,${sign(key, id, String(headers?.['webhook-timestamp']), body)}`,
  })
})

test('a recipient that knows the person by messages alone is told which', async () => {
  await createPassOn(channel, bench.parts)?.({ ...notice, subjects: [], messages: ['msg_1', 'msg_2'] }, 1)
  const { data } = JSON.parse(bench.sink.requests[0]?.body ?? '')
  expect(data).toEqual({ request: notice.id, subjects: [], messages: ['msg_1', 'msg_2'] })
})

test.each([
  [503, { kind: 'retry', reason: 'answered-503' }],
  [410, { kind: 'stop', reason: 'answered-410' }],
  [400, { kind: 'permanent', reason: 'answered-400' }],
])('an answer of %i', async (status, verdict) => {
  bench.sink.answer = async () => ({ status })
  expect(await tell()).toMatchObject({ verdict })
})

test('without its secret it is tried again', async () => {
  bench.secrets.set('signing')
  expect(await tell()).toMatchObject({ verdict: { kind: 'retry', reason: 'no-secret' }, reach: 'not-sent' })
  expect(bench.sink.requests).toEqual([])
})

test('a tenant that has connected nothing cannot be told', async () => {
  const connected = { ...channel, connector: { ...http, url: null, connection: true } }
  expect(await createPassOn(connected, bench.parts)?.(notice, 1)).toMatchObject({
    verdict: { kind: 'permanent', reason: 'no-connection' },
  })
})

test('nor can a channel that is not declared to pass it on, or is no webhook', () => {
  expect(createPassOn({ ...channel, passesOn: false }, bench.parts)).toBeNull()
  const slack = { kind: 'slack', webhook: 'x', connection: false, token: null, conversation: null } as const
  expect(createPassOn({ ...channel, connector: slack }, bench.parts)).toBeNull()
})
