import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  adminHeaders,
  expectProblem,
  send,
  sendGithub,
  sendMeter,
  sendOrder,
  statusOf,
  storedEvents,
} from '../ingress/testing/client.ts'
import { type Running, secrets, startRouter } from '../ingress/testing/harness.ts'
import { push, pushBody } from '../ingress/testing/requests.ts'
import { signGithub } from '../ingress/testing/signatures.ts'

let running: Running
beforeAll(async () => {
  running = await startRouter()
})
afterAll(() => running.stop())

describe('a push from GitHub', () => {
  test('is verified, minimised, stored and routed', async () => {
    const before = storedEvents(running)
    const answer = await sendGithub(running)
    expect(answer).toMatchObject({ status: 202, type: 'application/json' })
    expect(answer.json).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      stored: true,
      duplicate: false,
      event: 'github.push',
      routes: ['pushes'],
      dropped: expect.arrayContaining(['commits', 'sender', 'head_commit']),
    })
    expect(storedEvents(running)).toBe(before + 1)
    expect((await statusOf(running, answer.json.id)).json).toMatchObject({
      tenant: 'acme',
      event: 'github.push',
      deliveries: [{ route: 'pushes', channel: 'team-slack' }, { channel: 'archive' }],
    })
  })

  test('is a duplicate when its delivery id comes again, for the same tenant', async () => {
    const first = await sendGithub(running, pushBody, { headers: { 'x-github-delivery': 'same' } })
    const before = storedEvents(running)
    const second = await sendGithub(running, pushBody, { headers: { 'x-github-delivery': 'same' } })
    expect(second.json).toMatchObject({ id: first.json.id, stored: false, duplicate: true, routes: ['pushes'] })
    expect(storedEvents(running)).toBe(before)
    const signature = signGithub(secrets['github-webhook'], pushBody)
    const headers = { 'x-github-delivery': 'same', 'x-hub-signature-256': signature }
    const other = await sendGithub(running, pushBody, { path: '/in/globex/github', headers })
    expect(other.json).toMatchObject({ duplicate: false, stored: true })
  })

  test('is a duplicate when its body comes again under a new id, which GitHub does not sign', async () => {
    const body = JSON.stringify({ ...push, compare: 'another one' })
    const first = await sendGithub(running, body)
    const again = await sendGithub(running, body)
    expect(first.json).toMatchObject({ stored: true })
    expect(again.json).toMatchObject({ id: first.json.id, stored: false, duplicate: true })
    expect((await sendGithub(running, `${body} `)).json).toMatchObject({ stored: true })
  })

  test('is answered and not stored when no route takes it', async () => {
    const before = storedEvents(running)
    const answer = await sendGithub(running, JSON.stringify({ ...push, ref: 'refs/heads/other' }))
    expect(answer.json).toMatchObject({ id: null, stored: false, event: 'github.push', routes: [] })
    expect(storedEvents(running)).toBe(before)
  })

  test('of a type that is not declared is dropped', async () => {
    for (const type of ['ping', 'constructor', undefined]) {
      const answer = await sendGithub(running, pushBody, { headers: { 'x-github-event': type } })
      expect(answer.status).toBe(202)
      expect(answer.json).toEqual({ id: null, stored: false, duplicate: false, event: null, routes: [], dropped: [] })
    }
  })
})

test('a delivery id in the body may be a number, and dedupes', async () => {
  const paid = { type: 'paid', data: { id: 4711, total: 500 } }
  expect((await sendOrder(running, paid)).json).toMatchObject({ stored: true, routes: ['large-orders'] })
  expect((await sendOrder(running, paid, { id: 'msg_2' })).json).toMatchObject({ stored: false, duplicate: true })
})

test('types that end in `+json` are JSON too', async () => {
  const answer = await sendMeter(running, '{"value":1}', 'application/cloudevents+json; charset=utf-8')
  expect(answer.status).toBe(202)
})

test('`__proto__` in a payload pollutes nothing', async () => {
  const answer = await sendMeter(running, '{"__proto__":{"polluted":true},"value":{"__proto__":{"polluted":true}}}')
  expect(answer.json).toMatchObject({ stored: true, dropped: ['__proto__'] })
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('a secret is rotated without a restart', async () => {
  let shift = 0
  const clock = { now: () => Date.now(), monotonic: () => performance.now() + shift }
  const fresh = await startRouter(undefined, { clock })
  const next = { 'x-hub-signature-256': signGithub('the next one', pushBody) }
  expect((await sendGithub(fresh, pushBody, { headers: next })).status).toBe(401)
  fresh.place.write('credentials/acme/github-webhook', 'the next one')
  fresh.place.write('credentials/acme/github-webhook.previous', secrets['acme/github-webhook'])
  shift = 2000
  expect((await sendGithub(fresh, pushBody, { headers: next })).status).toBe(202)
  expect((await sendGithub(fresh, pushBody)).status).toBe(202)
  await fresh.stop()
})

describe("the router's own paths", () => {
  test('tell whether it lives, is ready and what it was compiled from', async () => {
    const get = (path: string) => send(running, { path })
    expect(await get('/healthz')).toMatchObject({ status: 200, json: { status: 'alive' } })
    expect(await get('/readyz')).toMatchObject({ status: 200, json: { status: 'ready' } })
    expect((await get('/.well-known/bylaw')).json).toEqual({
      project: 'acme-router',
      digest: expect.stringMatching(/^sha256:/),
      version: 1,
    })
  })

  test('tell nothing of events: that is for the administration', async () => {
    const { json } = await sendGithub(running)
    const path = `/v1/events/${json.id}`
    expectProblem(await send(running, { path, headers: adminHeaders }), 404, 'not-found')
    expectProblem(await send({ ...running, url: running.admin }, { path }), 401, 'unauthenticated')
    const answer = await statusOf(running, json.id)
    expect(answer).toMatchObject({ status: 200, json: { id: json.id, event: 'github.push' } })
    expect(answer.text).not.toMatch(/Codertocat/)
  })

  test('name no software', async () => {
    const { headers } = await send(running, { path: '/healthz' })
    expect([headers.get('server'), headers.get('x-powered-by')]).toEqual([null, null])
  })
})

test('nothing that came in is logged', () => {
  expect(running.log.join('')).not.toMatch(/Codertocat|refs\/heads|delivery-|127\.0\.0\.1|acme and nobody/)
})
