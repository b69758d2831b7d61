import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { WhatsAppPlan } from '../../plan.ts'
import { testLease } from '../testing/lease.ts'
import { type Bench, createBench, send } from './testing/bench.ts'
import { phoneNumberOf } from './whatsapp-message.ts'

const plan: WhatsAppPlan = {
  kind: 'whatsapp',
  connection: false,
  phoneNumberId: '106540352242922',
  token: 'meta-token',
  apiVersion: 'v23.0',
  template: null,
}
const template = { name: 'order_shipped', language: 'en_US', parameters: ['customer.name', 'order'] }
const hosts = ['graph.facebook.com']
const addressee = '+1 (650) 555-1234'
const WAMID = 'wamid.HBgLMTY0NjcwNDM1OTUVAgARGBI1RjQyNUE3NEYxMzAzMzQ5MkEA'

/** The published answer to a message that was taken. */
const taken = JSON.stringify({
  messaging_product: 'whatsapp',
  contacts: [{ input: '+16505551234', wa_id: '16505551234' }],
  messages: [{ id: WAMID, message_status: 'accepted' }],
})

const refusal = (code: number): string =>
  JSON.stringify({
    error: {
      message: `(#${code}) Something about 16505551234`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: 'ada@example.org' },
      fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
    },
  })

let bench: Bench
beforeEach(async () => {
  bench = await createBench(['https://graph.facebook.com'], { 'meta-token': 'EAAJ-secret' })
  bench.sink.answer = async () => ({ status: 200, body: taken })
})
afterEach(() => bench.close())

const whatsapp = (change: Partial<WhatsAppPlan> = {}) => bench.connector({ ...plan, ...change }, hosts)
const sentBody = (): unknown => JSON.parse(bench.sink.requests[0]?.body ?? '')

describe('a message', () => {
  test('of text goes to the addressee, and its id is kept as a keyed hash', async () => {
    expect(await send(whatsapp(), { body: 'Hello', addressee })).toEqual({
      verdict: { kind: 'delivered' },
      status: 200,
      reach: 'received',
      health: 'answered',
      restMs: null,
      ref: Buffer.from(`channel/${WAMID}`),
    })
    const [request] = bench.sink.requests
    expect(request?.path).toBe('/v23.0/106540352242922/messages')
    expect(request?.headers).toMatchObject({ authorization: 'Bearer EAAJ-secret', host: 'graph.facebook.com' })
    expect(sentBody()).toEqual({
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '16505551234',
      type: 'text',
      text: { preview_url: false, body: 'Hello' },
    })
  })

  test('of a template has fields for its parameters, each on one line and without formatting', async () => {
    const body = { customer: { name: '*Ada*\n\tLovelace' }, order: 4711 }
    await send(whatsapp({ template }), { body, addressee })
    expect(sentBody()).toMatchObject({
      type: 'template',
      template: {
        name: 'order_shipped',
        language: { code: 'en_US' },
        components: [
          {
            type: 'body',
            parameters: [
              { type: 'text', text: '∗Ada∗ Lovelace' },
              { type: 'text', text: '4711' },
            ],
          },
        ],
      },
    })
  })

  test('of a template without parameters has no components', async () => {
    await send(whatsapp({ template: { ...template, parameters: [] } }), { body: {}, addressee })
    expect(sentBody()).toMatchObject({ template: { components: [] } })
  })

  test('is cut at 4096 characters', async () => {
    await send(whatsapp(), { body: 'x'.repeat(5000), addressee })
    expect(sentBody()).toMatchObject({ text: { body: expect.stringMatching(/^x{4095}…$/) } })
  })
})

describe('nothing is sent', () => {
  test.each([
    [{ body: 'x' }, 'no-addressee'],
    [{ body: 'x', addressee: 'ada@example.org' }, 'addressee-invalid'],
  ])('%j', (message, reason) => {
    expect(whatsapp().prepare(testLease, message)).toEqual({ kind: 'unfit', reason, final: true })
  })

  test.each([{ customer: {}, order: 1 }, { customer: { name: ' ' }, order: 1 }, { customer: { name: 'x' }, order: null }, 'text'])(
    'when a parameter is missing: %j',
    (body) => {
      const ready = whatsapp({ template }).prepare(testLease, { body, addressee })
      expect(ready).toEqual({ kind: 'unfit', reason: 'parameter-missing', final: true })
    },
  )

  test('without a token', () => {
    bench.secrets.set('meta-token')
    expect(whatsapp().address(testLease)).toEqual({ ok: false, reason: 'no-secret', final: false })
    const ready = whatsapp().prepare(testLease, { body: 'x', addressee })
    expect(ready).toEqual({ kind: 'unfit', reason: 'no-secret', final: false })
  })
})

describe('a telephone number', () => {
  test.each([
    ['+16505551234', '16505551234'],
    ['16505551234', '16505551234'],
    ['+49 (0)30/1', null],
    ['+44 20.7946-0958', '442079460958'],
    ['030 1234567', null],
    ['123', null],
    ['1234567890123456', null],
    ['+1650555123x', null],
    ['', null],
  ])('%s', (text, number) => {
    expect(phoneNumberOf(text)).toBe(number)
  })
})

test('all channels of a number and token share a gate, and another token has its own', () => {
  const key = () => whatsapp({ template }).address(testLease)
  const before = key()
  expect(bench.connector(plan, hosts, 'other').address(testLease)).toEqual(before)
  bench.secrets.set('meta-token', 'EAAJ-new')
  expect(key()).not.toEqual(before)
})

describe('an error', () => {
  test.each([
    [1, 400, { kind: 'retry' }, 'failed'],
    [2, 503, { kind: 'retry' }, 'failed'],
    [131000, 500, { kind: 'retry' }, 'failed'],
    [133004, 503, { kind: 'retry' }, 'failed'],
    [130429, 429, { kind: 'retry', afterMs: 1000 }, 'answered'],
    [80007, 400, { kind: 'retry', afterMs: 60_000 }, 'answered'],
    [4, 400, { kind: 'retry', afterMs: 60_000 }, 'answered'],
    [131048, 400, { kind: 'retry', afterMs: 3_600_000 }, 'answered'],
    [131056, 400, { kind: 'retry', afterMs: 6000, alone: true }, 'answered'],
    [131049, 400, { kind: 'retry', afterMs: 86_400_000, alone: true }, 'answered'],
    [131026, 400, { kind: 'permanent' }, 'answered'],
    [131047, 400, { kind: 'permanent' }, 'answered'],
    [131051, 400, { kind: 'permanent' }, 'answered'],
    [100, 400, { kind: 'permanent' }, 'answered'],
    [132000, 400, { kind: 'permanent' }, 'answered'],
    [132015, 400, { kind: 'permanent' }, 'answered'],
    [190, 401, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [10, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [200, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [299, 403, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [3, 500, { kind: 'stop', pauseMs: 600_000 }, 'answered'],
    [368, 403, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
    [131031, 403, { kind: 'stop', pauseMs: 3_600_000 }, 'answered'],
  ])('%i with %i means %j', async (code, status, verdict, health) => {
    bench.sink.answer = async () => ({ status, body: refusal(code) })
    const sent = await send(whatsapp(), { body: 'Hello', addressee })
    expect(sent).toMatchObject({ verdict: { ...verdict, reason: `code-${code}` }, status, reach: 'received', health })
    expect(JSON.stringify(sent)).not.toMatch(/ada@|16505551234/)
  })

  test.each([
    [400, { kind: 'permanent', reason: 'answered-400' }],
    [401, { kind: 'stop', reason: 'answered-401' }],
    [429, { kind: 'retry', reason: 'answered-429', afterMs: 7000 }],
    [500, { kind: 'retry', reason: 'answered-500' }],
  ])('that is not known goes by its status %i', async (status, verdict) => {
    bench.sink.answer = async () => ({ status, headers: { 'retry-after': '7' }, body: refusal(999_999) })
    expect(await send(whatsapp(), { body: 'Hello', addressee })).toMatchObject({ verdict })
  })
})

describe('one person', () => {
  const ready = () => whatsappOne.prepare(testLease, { body: 'x', addressee })
  let whatsappOne: ReturnType<typeof whatsapp>
  beforeEach(() => {
    whatsappOne = whatsapp()
  })

  test('gets few messages at once and then one in six seconds, on all channels of the number', async () => {
    for (let count = 0; count < 5; count++) await send(whatsappOne, { body: 'x', addressee })
    expect(ready()).toEqual({ kind: 'wait', ms: 6000 })
    const other = bench.connector(plan, hosts, 'other')
    expect(other.prepare(testLease, { body: 'x', addressee: '1 650 555 1234' })).toEqual({ kind: 'wait', ms: 6000 })
    expect(other.prepare(testLease, { body: 'x', addressee: '+44 20 7946 0958' }).kind).toBe('ready')
    bench.clock.advance(6000)
    expect(ready().kind).toBe('ready')
  })

  test('is left alone longer with each refusal', async () => {
    bench.sink.answer = async () => ({ status: 400, body: refusal(131056) })
    await send(whatsappOne, { body: 'x', addressee })
    expect(ready()).toEqual({ kind: 'wait', ms: 6000 })
    bench.clock.advance(6000)
    await send(whatsappOne, { body: 'x', addressee }, 3)
    expect(ready()).toEqual({ kind: 'wait', ms: 96_000 })
  })
})
