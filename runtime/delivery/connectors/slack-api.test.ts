import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { testLease } from '../testing/lease.ts'
import { type Bench, createBench, send } from './testing/bench.ts'

const plan = {
  kind: 'slack',
  webhook: null,
  connection: false,
  token: 'slack-token',
  conversation: 'C123ABC456',
} as const

/** The published answer to a message that was posted. */
const posted = {
  ok: true,
  channel: 'C123ABC456',
  ts: '1503435956.000247',
  message: { text: "Here's a message for you", username: 'ecto1', bot_id: 'B123ABC456', type: 'message' },
}

let bench: Bench
beforeEach(async () => {
  bench = await createBench(['https://slack.com'], { 'slack-token': 'xoxb-1-secret\n' })
  bench.sink.answer = async () => ({ status: 200, body: JSON.stringify(posted) })
})
afterEach(() => bench.close())

const slack = () => bench.connector(plan, ['slack.com'])

test('posts to the conversation, shows the token to Slack alone and keeps a hash of the timestamp', async () => {
  const sent = await send(slack(), { body: '*Ada* pushed &lt;3' })
  expect(sent).toMatchObject({
    verdict: { kind: 'delivered' },
    reach: 'received',
    ref: Buffer.from('channel/1503435956.000247'),
  })
  const [request] = bench.sink.requests
  expect(request).toMatchObject({ path: '/api/chat.postMessage', headers: { authorization: 'Bearer xoxb-1-secret' } })
  expect(JSON.parse(request?.body ?? '')).toEqual({
    channel: 'C123ABC456',
    text: '*Ada* pushed &lt;3',
    unfurl_links: false,
    unfurl_media: false,
  })
})

test('a long message is delivered although its answer, which repeats it, is not read to the end', async () => {
  const text = 'x'.repeat(20_000)
  bench.sink.answer = async () => ({
    status: 200,
    body: JSON.stringify({ ...posted, message: { ...posted.message, text } }),
  })
  expect(await send(slack(), { body: text })).toMatchObject({
    verdict: { kind: 'delivered' },
    ref: Buffer.from('channel/1503435956.000247'),
  })
})

test('does nothing without a token that can stand in a header', () => {
  bench.secrets.set('slack-token', 'xoxb\r\nx-evil: 1')
  expect(slack().address(testLease)).toEqual({ ok: false, reason: 'no-secret', final: false })
  expect(slack().prepare(testLease, { body: '' })).toEqual({ kind: 'unfit', reason: 'no-secret', final: false })
})

describe('an answer', () => {
  test.each([
    ['ratelimited', 429, { kind: 'retry', afterMs: 30_000, throttled: true }, 'answered'],
    ['ratelimited', 200, { kind: 'retry', afterMs: 30_000, throttled: true }, 'answered'],
    ['service_unavailable', 200, { kind: 'retry' }, 'failed'],
    ['internal_error', 200, { kind: 'ambiguous' }, 'failed'],
    ['invalid_auth', 200, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    ['token_revoked', 200, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    ['account_inactive', 200, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    ['channel_not_found', 200, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
    ['is_archived', 200, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
    ['msg_too_long', 200, { kind: 'permanent' }, 'answered'],
    ['no_text', 200, { kind: 'permanent' }, 'answered'],
  ])('`%s` with %i means %j', async (error, status, verdict, health) => {
    bench.sink.answer = async () => ({
      status,
      headers: { 'retry-after': '30' },
      body: JSON.stringify({ ok: false, error }),
    })
    expect(await send(slack(), { body: 'x' })).toMatchObject({ verdict: { ...verdict, reason: error }, status, health })
  })

  test.each([
    [200, '{"ok":false,"error":"ada@example.org"}', { kind: 'permanent', reason: 'refused' }],
    [200, '<html>', { kind: 'retry', reason: 'answered-200' }],
    [200, 'ok', { kind: 'retry', reason: 'answered-200' }],
    [401, '', { kind: 'stop', reason: 'answered-401' }],
    [404, '', { kind: 'permanent', reason: 'answered-404' }],
    [503, '', { kind: 'retry', reason: 'answered-503' }],
  ])('%i %s means %j', async (status, body, verdict) => {
    bench.sink.answer = async () => ({ status, body })
    expect(await send(slack(), { body: 'x' })).toMatchObject({ verdict })
  })
})
