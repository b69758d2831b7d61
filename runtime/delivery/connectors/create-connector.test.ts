import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ChannelPlan } from '../../contract/plan.ts'
import { testLease } from '../testing/lease.ts'
import { createConnectors } from './create-connector.ts'
import { type Bench, channelOf, createBench, send } from './testing/bench.ts'

const http = {
  kind: 'http',
  url: 'https://archive.example/hook',
  connection: false,
  secret: null,
  headers: {},
  mtls: null,
} as const
const slack = { kind: 'slack', webhook: 'chat', connection: false, token: null, conversation: null } as const
const discord = { kind: 'discord', webhook: 'chat', connection: false } as const
const everywhere = ['archive.example', 'hooks.slack.com', 'discord.com']

let bench: Bench
beforeEach(async () => {
  bench = await createBench(
    everywhere.map((host) => `https://${host}`),
    {},
  )
})
afterEach(() => bench.close())

describe('a secret address', () => {
  test.each([
    [slack, 'https://hooks.slack.com/services/T0/B0/x', 'ok', undefined],
    [discord, 'https://discord.com/api/webhooks/1/x', '{"id":"77"}', Buffer.from('channel/77')],
  ])('%j', async (plan, url, body, ref) => {
    const connector = bench.connector(plan, everywhere)
    expect(connector.address(testLease)).toEqual({ ok: false, reason: 'no-secret', final: false })
    expect(connector.prepare(testLease, { body: '' })).toEqual({ kind: 'unfit', reason: 'no-secret', final: false })
    bench.secrets.set('chat', `${url}\n`)
    bench.sink.answer = async () => ({ status: 200, body })
    expect(connector.address(testLease)).toEqual({ ok: true, key: `channel ${url}` })
    const sent = await send(connector, { body: 'Hello' })
    expect(sent.verdict).toEqual({ kind: 'delivered' })
    expect(sent.ref).toEqual(ref)
  })
})

describe('an address of the tenant', () => {
  const create = (plan: ChannelPlan['connector'], url: string | null) =>
    createConnectors({ ...bench.parts, addressOf: () => url })(channelOf(plan, everywhere))

  test.each([
    { ...http, url: null, connection: true },
    { ...slack, webhook: null, connection: true },
    { ...discord, webhook: null, connection: true },
  ])('%j', (plan) => {
    const missing = { reason: 'no-connection', final: true }
    expect(create(plan, null).address(testLease)).toEqual({ ok: false, ...missing })
    expect(create(plan, null).prepare(testLease, { body: '' })).toEqual({ kind: 'unfit', ...missing })
    expect(create(plan, 'https://archive.example/1').address(testLease)).toMatchObject({ ok: true })
  })
})

describe('what is known of an attempt', () => {
  const attempt = (may?: () => boolean) => send(bench.connector(http, everywhere), { body: 'Hello' }, 1, may)

  test('an answer', async () => {
    bench.sink.answer = async () => ({ status: 503, headers: { 'retry-after': '7' } })
    expect(await attempt()).toEqual({
      verdict: { kind: 'retry', reason: 'answered-503', afterMs: 7000 },
      status: 503,
      reach: 'received',
      health: 'failed',
      restMs: null,
    })
  })

  test('too many: the address works', async () => {
    bench.sink.answer = async () => ({ status: 429 })
    expect(await attempt()).toMatchObject({ verdict: { kind: 'retry' }, health: 'answered' })
  })

  test('an answer that says how long to rest, whatever else it says', async () => {
    bench.secrets.set('chat', 'https://discord.com/api/webhooks/1/x')
    bench.sink.answer = async () => ({
      status: 200,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': '1.25' },
      body: '{"id":"1"}',
    })
    const sent = await send(bench.connector(discord, everywhere), { body: 'Hello' })
    expect(sent).toMatchObject({ verdict: { kind: 'delivered' }, restMs: 1250 })
  })

  test('not wanted any more when the connection stood', async () => {
    expect(await attempt(() => false)).toEqual({
      verdict: { kind: 'retry', reason: 'withdrawn', afterMs: null },
      status: null,
      reach: 'not-sent',
      health: 'unclear',
      restMs: null,
    })
    expect(bench.sink.requests).toEqual([])
  })

  test('an address that may not be called', async () => {
    const sent = await send(bench.connector(http, ['other.example']), { body: 'Hello' })
    expect(sent).toMatchObject({
      verdict: { kind: 'permanent', reason: 'host-not-declared' },
      reach: 'not-sent',
      health: 'unclear',
    })
  })

  test('nobody there', async () => {
    await bench.sink.close()
    expect(await attempt()).toMatchObject({
      verdict: { kind: 'retry', reason: 'refused' },
      reach: 'not-sent',
      health: 'failed',
    })
    bench = await createBench([], {})
  })
})
