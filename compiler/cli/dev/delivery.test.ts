import { describe, expect, test } from 'vitest'
import type { SourcePlan } from '../../../runtime/contract/plan.ts'
import type { SchemeName } from '../../../runtime/contract/scheme-facts.ts'
import { createScheme } from '../../../runtime/ingress/schemes/schemes.ts'
import { verifyPlan } from '../../../runtime/ingress/testing/plans.ts'
import { receiverHalf, senderSecret } from './credentials.ts'
import { type SampleRequest, sampleRequest } from './delivery.ts'

const verify = verifyPlan('none', { secret: null })

test('type and delivery id stand where the source reads them: in headers', () => {
  const source: SourcePlan = {
    name: 'github',
    path: '/in/{tenant}/github',
    verify,
    type: { at: { header: 'x-github-event' }, values: { push: 'github.push' }, otherwise: 'drop' },
    dedupe: { header: 'X-GitHub-Delivery' },
    reportOnly: false,
    split: null,
  }
  const request = sampleRequest(source, 'github.push', { ref: 'main' }, null, 0)
  expect(request.path).toBe('/in/demo/github')
  expect(request.headers['x-github-event']).toBe('push')
  expect(request.headers['x-github-delivery']).toMatch(/^[0-9a-f-]{36}$/)
  expect(request.body).toBe('{"ref":"main"}')
})

test('type and delivery id stand where the source reads them: in the body', () => {
  const source: SourcePlan = {
    name: 'json',
    path: '/in',
    verify,
    type: { at: { path: ['meta', 'type'] }, values: { order: 'shop.order' }, otherwise: 'reject' },
    dedupe: { path: ['id'] },
    reportOnly: false,
    split: null,
  }
  const payload = { id: 'given', meta: { at: 1 } }
  const request = sampleRequest(source, 'shop.order', payload, null, 0)
  expect(JSON.parse(String(request.body))).toEqual({ id: 'given', meta: { at: 1, type: 'order' } })
  expect(payload).toEqual({ id: 'given', meta: { at: 1 } })
})

describe('Twilio posts', () => {
  const publicUrl = 'https://hooks.example/in/{tenant}/calls'
  const source: SourcePlan = {
    name: 'calls',
    path: '/in/{tenant}/calls',
    verify: { ...verify, scheme: 'twilio', secret: 'twilio', publicUrl },
    type: { is: 'call' },
    dedupe: { path: ['CallSid'] },
    reportOnly: false,
    split: null,
  }
  const accepts = ({ headers, body, path }: SampleRequest) =>
    createScheme(source.verify).verify(
      { headers, body: Buffer.from(body), query: path.slice('/in/demo/calls'.length) },
      { values: [Buffer.from('token')] },
      0,
      'demo',
    )

  test('forms where a payload holds texts alone', () => {
    const request = sampleRequest(source, 'call', { To: '+1 415', Caller: 'ü' }, 'token', 0)
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(request.body).toMatch(/^To=%2B1\+415&Caller=%C3%BC&CallSid=/)
    expect(accepts(request)).toBe(true)
  })

  test('JSON where it holds more', () => {
    const request = sampleRequest(source, 'call', { To: { number: 1 } }, 'token', 0)
    expect(request.path).toMatch(/\?bodySHA256=[0-9a-f]{64}$/)
    expect(accepts(request)).toBe(true)
    expect(accepts({ ...request, body: '{}' })).toBe(false)
  })
})

test('an event stands in the field of a form where the source reads it there', () => {
  const source: SourcePlan = {
    name: 'dialogue',
    path: '/in',
    verify,
    form: 'payload',
    type: { at: { path: ['type'] }, values: { block_actions: 'action' }, otherwise: 'reject' },
    dedupe: null,
    reportOnly: false,
    split: null,
  }
  const request = sampleRequest(source, 'action', { text: 'ü & ü' }, null, 0)
  expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(request.body).toBe(
    `payload=${'%7B%22text%22%3A%22%C3%BC+%26+%C3%BC%22%2C%22type%22%3A%22block_actions%22%7D'}`,
  )
})

test('a form of any sender holds the texts of the event, each of a list for itself', () => {
  const source: SourcePlan = {
    name: 'sms',
    path: '/in',
    verify,
    fields: true,
    type: { is: 'message' },
    dedupe: null,
    reportOnly: false,
    split: null,
  }
  const request = sampleRequest(source, 'message', { text: 'ü & ü', to: ['1', '2'] }, null, 0)
  expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded')
  expect(request.body).toBe('text=%C3%BC+%26+%C3%BC&to=1&to=2')
})

test('an event stands where the source splits its requests', () => {
  const source: SourcePlan = {
    name: 'batch',
    path: '/in',
    verify,
    type: { at: { path: ['field'] }, values: { messages: 'message' }, otherwise: 'drop' },
    dedupe: { body: true },
    reportOnly: false,
    split: ['entry', null, 'changes', null],
  }
  const request = sampleRequest(source, 'message', { value: 1 }, null, 0)
  expect(JSON.parse(String(request.body))).toEqual({ entry: [{ changes: [{ value: 1, field: 'messages' }] }] })
})

describe('what is signed within the body, or by a half that the router has not', () => {
  const request = (scheme: SchemeName, payload: object, split: SourcePlan['split'] = null) => {
    const source: SourcePlan = {
      name: 'sender',
      path: '/in',
      verify: { ...verify, scheme, secret: 'secret', webhookId: 'WH-1' },
      type: { is: 'event' },
      dedupe: null,
      reportOnly: false,
      split,
    }
    const secret = senderSecret(scheme)
    const now = 1_700_000_000_000
    const sent = sampleRequest(source, 'event', { ...payload }, secret, now)
    const held = { values: [Buffer.from(receiverHalf(scheme, secret))] }
    const of = createScheme(source.verify)
    expect(of.refuse(held.values[0] ?? Buffer.alloc(0))).toBeNull()
    return (body = sent.body) =>
      of.verify({ headers: sent.headers, body: Buffer.from(body), query: '' }, held, now, 'demo') !== false
  }

  test.each<[SchemeName, object, SourcePlan['split']]>([
    [
      'adyen',
      { NotificationRequestItem: { pspReference: '1', amount: { value: 5, currency: 'EUR' }, eventCode: 'REFUND' } },
      ['notificationItems', null],
    ],
    ['mailgun', { 'event-data': { event: 'opened' } }, null],
    ['paypal', { id: 'WH-1' }, null],
    ['sendgrid', { email: 'ada@example.org' }, [null]],
    ['sns', { Message: 'Hello', Subject: 'You' }, null],
  ])('%s: the router takes it, and nothing that was changed', (scheme, payload, split) => {
    const accepts = request(scheme, payload, split)
    expect(accepts()).toBe(true)
    expect(accepts('{}')).toBe(false)
  })
})
