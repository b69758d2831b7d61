import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Caller, callerOf } from '../../admin/testing/call.ts'
import type { ChannelPlan } from '../../contract/plan.ts'
import { createUuids } from '../../core/uuid.ts'
import { testPlan } from '../../delivery/testing/plan.ts'
import { createRig, type Rig } from '../../delivery/testing/rig.ts'
import type { TestRouter } from '../../delivery/testing/router.ts'
import type { SinkRequest } from '../../delivery/testing/sink.ts'
import { RecordConflict } from '../../journal/port/records.ts'
import { connectionRoutes } from './routes.ts'

let rig: Rig
let router: TestRouter
let call: Caller
let passed: number[]
let ring: (() => void) | null
let plan: typeof testPlan
const inFile = (_: string, tenant: string) => (tenant === 'filed' ? 'https://customer.example/file' : null)

beforeEach(async () => {
  rig = await createRig()
  router = await rig.start({ addressOf: inFile })
  passed = []
  ring = null
  plan = testPlan
  const routes = connectionRoutes({
    plan: () => plan,
    connections: router.connections,
    inFile,
    hasTenant: (name) => ['acme', 'filed', 'other'].includes(name),
    suspensions: router.suspensions,
    resume: router.resume,
    egress: router.egress,
    clock: rig.clock,
    replicas: { passed: async (generation) => void passed.push(generation) },
    uuid: createUuids(() => rig.clock.now()),
    alarm: (given) => {
      ring = given
      return () => {}
    },
  })
  call = callerOf(routes, () => rig.clock.now())
  rig.sink.answer = echo
})
afterEach(() => rig.close())

const echo = async ({ body }: SinkRequest) => {
  const { type, data } = JSON.parse(body)
  return type === 'endpoint.challenge'
    ? { status: 200, body: JSON.stringify({ challenge: data.challenge }) }
    : { status: 200 }
}
const url = 'https://customer.example/hook?token=very-secret'
const at = ({ tenant, channel }: typeof acme): string => `/v1/tenants/${tenant}/connections/${channel}`
const acme = { tenant: 'acme', channel: 'customers' }
const put = (whose = acme, given = url) => call('PUT', at(whose), { body: { url: given } })
const show = (whose = acme) => call('GET', at(whose))
const withOwnHeaders = (channel: ChannelPlan): ChannelPlan =>
  channel.connector.kind === 'http' && channel.connector.connection
    ? { ...channel, connector: { ...channel.connector, ownHeaders: true } }
    : channel
const secretOf = (answer: { readonly body?: unknown }): string => (answer.body as { secret: string }).secret

/** Whether a request was signed with a secret. */
function signedBy(secret: string, { headers, body }: SinkRequest): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const signature = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(signature)
}

async function deliver(tenant = 'acme'): Promise<SinkRequest> {
  const before = rig.sink.requests.length
  const [id] = await rig.accept({ channel: 'customers', tenant })
  await rig.settled(id)
  return rig.sink.requests[before] as SinkRequest
}

describe('an endpoint', () => {
  test('is challenged, and its secret shown once', async () => {
    const answer = await put()
    expect(answer).toMatchObject({ status: 201, audited: { tenant: 'acme', channel: 'customers', created: true } })
    const secret = secretOf(answer)
    expect(secret).toMatch(/^whsec_/)
    const [challenge] = rig.sink.requests
    expect(JSON.parse(challenge?.body ?? '')).toMatchObject({ type: 'endpoint.challenge' })
    expect(signedBy(secret, challenge as SinkRequest)).toBe(true)

    const shown = await show()
    expect(shown).toMatchObject({
      status: 200,
      body: { host: 'customer.example', from: 'api', state: 'active', secrets: 1 },
    })
    const again = await put()
    expect(again.status).toBe(200)
    expect(JSON.stringify([shown, again, rig.logs])).not.toMatch(/whsec_|very-secret/)
  })

  test('gets deliveries signed with its own secret, and the record goes before the file', async () => {
    expect((await deliver('filed')).path).toBe('/file')
    const secret = secretOf(await put({ ...acme, tenant: 'filed' }))
    const request = await deliver('filed')
    expect(request.path).toBe('/hook?token=very-secret')
    expect(signedBy(secret, request)).toBe(true)
    expect(passed).toHaveLength(1)
  })

  test('is refused when it does not echo, fails, or is too slow, and nothing is kept', async () => {
    const answers: readonly (readonly [Rig['sink']['answer'], string])[] = [
      [async () => ({ status: 200, body: 'ok' }), 'not-echoed'],
      [async () => ({ status: 404 }), 'answered-404'],
      [
        () => {
          ring?.()
          return new Promise(() => {})
        },
        'timeout',
      ],
    ]
    for (const [answer, reason] of answers) {
      rig.sink.answer = answer
      const refused = await put()
      expect(refused.status).toBe(422)
      expect(JSON.stringify(refused.body)).toContain(reason)
    }
    expect((await show()).status).toBe(404)
  })

  test.each([
    ['http://customer.example/', 'not-https'],
    ['https://10.0.0.7/', 'address-not-public'],
    ['https://ada:secret@customer.example/', 'user-in-address'],
    ['customer', 'invalid-address'],
  ])('at %s is refused without a call', async (given, reason) => {
    const refused = await put(acme, given)
    expect(refused.status).toBe(422)
    expect(JSON.stringify(refused.body)).toContain(reason)
    expect(rig.sink.requests).toHaveLength(0)
  })

  test('of a chat service must look like its webhooks, and has no secret', async () => {
    const chat = { tenant: 'acme', channel: 'customer-chat' }
    expect((await put(chat, 'https://hooks.slack.com/services/T0/B0/abcDEF123')).status).toBe(201)
    expect((await put(chat, 'https://hooks.slack.com/other')).status).toBe(422)
    expect((await put(chat, 'https://elsewhere.example/services/T0/B0/abc')).status).toBe(422)
    expect((await call('POST', `${at(chat)}/secret`)).status).toBe(422)
    expect(rig.sink.requests).toHaveLength(0)
  })

  test('of an unknown tenant or channel, or one that is not for tenants, is refused', async () => {
    expect((await put({ ...acme, tenant: 'nobody' })).status).toBe(422)
    expect((await put({ ...acme, channel: 'nothing' })).status).toBe(404)
    expect((await put({ ...acme, channel: 'archive' })).status).toBe(422)
  })
})

test('headers of its own go to an endpoint where the declaration lets them, and only their names are shown', async () => {
  const headers = { 'X-Acme-Key': 'key of acme', 'X-From': 'acme' }
  expect((await call('PUT', at(acme), { body: { url, headers } })).body).toMatchObject({
    type: expect.stringContaining('headers-declared'),
  })
  const own = { ...testPlan, channels: testPlan.channels.map(withOwnHeaders) }
  plan = own
  for (const name of ['Host', 'webhook-id', 'Content-Length']) {
    const refused = await call('PUT', at(acme), { body: { url, headers: { [name]: 'x' } } })
    expect(refused).toMatchObject({ status: 422, body: { type: expect.stringContaining('header-taken') } })
  }
  const twice = await call('PUT', at(acme), { body: { url, headers: { 'x-a': '1', 'X-A': '2' } } })
  expect(twice).toMatchObject({ status: 422 })
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`x-${index}`, '1']))
  for (const wrong of [many, { 'x-a': 'a\r\nb: c' }, { 'x-a': 'x'.repeat(1001) }, { 'x a': '1' }]) {
    expect((await call('PUT', at(acme), { body: { url, headers: wrong } })).status).toBe(422)
  }
  expect(rig.sink.requests).toHaveLength(0)
  const put = await call('PUT', at(acme), { body: { url, headers } })
  expect(put).toMatchObject({ status: 201, body: { headers: ['x-acme-key', 'x-from'] } })
  expect(rig.sink.requests[0]?.headers).toMatchObject({ 'x-acme-key': 'key of acme' })
  expect(router.connections.headersOf('customers', 'acme')).toEqual({ 'x-acme-key': 'key of acme', 'x-from': 'acme' })
  expect(JSON.stringify([put, await show(), rig.logs])).not.toContain('key of acme')
  await call('POST', `${at(acme)}/secret`)
  expect(router.connections.headersOf('customers', 'acme')).toHaveProperty('x-acme-key')
  await call('PUT', at(acme), { body: { url } })
  expect(router.connections.headersOf('customers', 'acme')).toEqual({})
})

test('a rotated secret signs beside the one before it for a day', async () => {
  const first = secretOf(await put())
  const second = secretOf(await call('POST', `${at(acme)}/secret`))
  const during = await deliver()
  expect([signedBy(first, during), signedBy(second, during)]).toEqual([true, true])
  expect((await show()).body).toMatchObject({ secrets: 2 })
  rig.clock.advance(86_400_000)
  const after = await deliver()
  expect([signedBy(first, after), signedBy(second, after)]).toEqual([false, true])
})

test('what is changed while an endpoint is challenged is not undone by it', async () => {
  const first = secretOf(await put())
  let meanwhile: () => Promise<unknown> = async () => {}
  rig.sink.answer = async (request) => {
    await meanwhile()
    return echo(request)
  }
  let second = ''
  meanwhile = async () => {
    meanwhile = async () => {}
    second = secretOf(await call('POST', `${at(acme)}/secret`))
  }
  await expect(put(acme, 'https://customer.example/other')).rejects.toThrow(RecordConflict)
  const message = await deliver()
  expect([signedBy(first, message), signedBy(second, message)]).toEqual([true, true])

  meanwhile = async () => {
    meanwhile = async () => {}
    await call('DELETE', at(acme))
  }
  await expect(put(acme, 'https://customer.example/other')).rejects.toThrow(RecordConflict)
  expect((await show()).status).toBe(404)
})

test('of two who connect a channel at once one gets its secret', async () => {
  const answers = await Promise.allSettled([put(), put(acme, 'https://customer.example/other')])
  const made = answers.filter((each) => each.status === 'fulfilled').map(({ value }) => value)
  expect(made.map(({ status }) => status)).toEqual([201])
  expect(signedBy(made.map(secretOf).join(), await deliver())).toBe(true)
})

test('a deleted endpoint gets nothing any more, and all routers know before the answer', async () => {
  await put()
  expect((await call('DELETE', at(acme))).status).toBe(204)
  expect(passed).toHaveLength(1)
  const [id] = await rig.accept({ channel: 'customers', tenant: 'acme' })
  await rig.settled(id)
  expect(await rig.delivery(id)).toMatchObject({ state: 'dead', lastReason: 'no-connection' })
  expect((await call('DELETE', at(acme))).status).toBe(404)
})

test('an endpoint that is stopped is shown as such, and called again when it is registered anew', async () => {
  await put()
  rig.sink.answer = async () => ({ status: 410 })
  await deliver()
  expect((await show()).body).toMatchObject({ state: 'stopped', reason: 'answered-410' })
  const listed = await call('GET', '/v1/tenants/acme/connections')
  expect(listed.body).toMatchObject({ items: [{ channel: 'customers', state: 'stopped' }] })
  rig.sink.answer = echo
  await put()
  expect((await show()).body).toMatchObject({ state: 'active', reason: null })
})

test('who is connected again to the same address is called again at once, whatever it had asked for', async () => {
  await put()
  rig.sink.answer = async () => ({ status: 429, headers: { 'retry-after': '3600' } })
  await deliver()
  rig.sink.answer = echo
  const [id] = await rig.accept({ channel: 'customers', tenant: 'acme' })
  await rig.turns()
  expect(await rig.delivery(id)).toMatchObject({ state: 'queued', attempts: 0 })
  expect(await put()).toMatchObject({ status: 200 })
  await rig.pass(1000)
  await rig.settled(id)
  expect(await rig.delivery(id)).toMatchObject({ state: 'delivered' })
})
