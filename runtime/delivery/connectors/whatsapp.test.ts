import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ExactNumber } from '../../contract/exact-number.ts'
import type { WhatsAppPlan } from '../../contract/plan.ts'
import { testLease } from '../testing/lease.ts'
import { type Bench, createBench, send } from './testing/bench.ts'
import { refusal, whatsAppPlan } from './testing/whatsapp.ts'
import { phoneNumberOf } from './whatsapp-message.ts'

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

let bench: Bench
beforeEach(async () => {
  bench = await createBench(['https://graph.facebook.com'], { 'meta-token': 'EAAJ-secret' })
  bench.sink.answer = async () => ({ status: 200, body: taken })
})
afterEach(() => bench.close())

const whatsapp = (change: Partial<WhatsAppPlan> = {}) => bench.connector({ ...whatsAppPlan, ...change }, hosts)
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

  test('of a template has fields for its parameters, as they are', async () => {
    const body = { customer: { name: '*Ada*  ~Lovelace~' }, order: new ExactNumber('115310627314723954') }
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
              { type: 'text', text: '*Ada*  ~Lovelace~' },
              { type: 'text', text: '115310627314723954' },
            ],
          },
        ],
      },
    })
  })

  test('of a template reads paths as they are declared', async () => {
    const parameters = ['items.*.name', 'a\\.b.c']
    const body = { items: [{ name: 'Tea' }, { name: 'Cake' }], 'a.b': { c: true } }
    await send(whatsapp({ template: { ...template, parameters } }), { body, addressee })
    expect(sentBody()).toMatchObject({
      template: { components: [{ parameters: [{ text: 'Tea, Cake' }, { text: 'true' }] }] },
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

  test.each([
    { customer: {}, order: 1 },
    { customer: { name: ' ' }, order: 1 },
    { customer: { name: 'x' }, order: null },
    'text',
  ])('when a parameter is missing: %j', (body) => {
    const ready = whatsapp({ template }).prepare(testLease, { body, addressee })
    expect(ready).toEqual({ kind: 'unfit', reason: 'parameter-missing', final: true })
  })

  test.each(['Ada\nLovelace', 'Ada\tLovelace', 'Ada     Lovelace'])(
    'when Meta would refuse a parameter: %j',
    (name) => {
      const ready = whatsapp({ template }).prepare(testLease, { body: { customer: { name }, order: 1 }, addressee })
      expect(ready).toEqual({ kind: 'unfit', reason: 'parameter-unfit', final: true })
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
  expect(bench.connector(whatsAppPlan, hosts, 'other').address(testLease)).toEqual(before)
  bench.secrets.set('meta-token', 'EAAJ-new')
  expect(key()).not.toEqual(before)
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
    const other = bench.connector(whatsAppPlan, hosts, 'other')
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
