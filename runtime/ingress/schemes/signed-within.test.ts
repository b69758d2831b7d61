import { describe, expect, test } from 'vitest'
import { verifyPlan } from '../testing/plans.ts'
import {
  adyenUnderAnother,
  adyenVector,
  certificate,
  mailgunVector,
  otherCertificate,
  paypalVector,
  snsPublished,
  snsVector,
  zoomValidation,
} from '../testing/provider-vectors.ts'
import { requestOf } from '../testing/vectors.ts'
import { createScheme } from './schemes.ts'

const bytes = (...values: string[]) => ({ values: values.map((value) => Buffer.from(value)) })
const bodied = (value: unknown) => requestOf({ headers: {}, body: JSON.stringify(value) })

describe('Adyen', () => {
  const { verify, refuse } = createScheme(verifyPlan('adyen'))
  const item = (changes: object = {}, hmacSignature: string = adyenVector.signature) => ({
    NotificationRequestItem: { ...adyenVector.item, additionalData: { hmacSignature }, ...changes },
  })
  const check = (...notificationItems: object[]) =>
    verify(bodied({ live: 'false', notificationItems }), bytes(adyenVector.secret), 0, 'acme')

  test('each item is signed, and what is signed is the id', () => {
    expect(check(item())).toEqual({ id: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(check(item({ paymentMethod: 'mc' }))).toEqual(check(item()))
    expect(check(item(), item())).not.toEqual(check(item()))
  })

  test('each key signs for itself', () => {
    const check = (hmacSignature: string, secret: string) =>
      verify(bodied({ notificationItems: [item({}, hmacSignature)] }), bytes(secret), 0, 'acme') !== false
    expect(check(adyenUnderAnother.signature, adyenUnderAnother.secret)).toBe(true)
    expect(check(adyenUnderAnother.signature, adyenVector.secret)).toBe(false)
  })

  test.each([
    { pspReference: '1' },
    { originalReference: '1' },
    { merchantAccountCode: 'x' },
    { merchantReference: { $ne: 1 } },
    { amount: { value: 1131, currency: 'EUR' } },
    { eventCode: 'REFUND' },
    { success: 'false' },
    { additionalData: {} },
  ])('is refused with %j', (changes) =>
    expect([check(item(changes)), check(item(), item(changes))]).toEqual([false, false]),
  )

  test('is refused without items, and with too many to check for a stranger', () => {
    expect([check(), check(...Array.from({ length: 101 }, () => item()))]).toEqual([false, false])
    expect(verify(requestOf({ headers: {}, body: '['.repeat(1000) }), bytes(adyenVector.secret), 0, 'acme')).toBe(false)
  })

  test('its key is 64 digits', () => {
    expect([adyenVector.secret, 'key'].map((key) => refuse(Buffer.from(key)) === null)).toEqual([true, false])
  })
})

describe('Mailgun', () => {
  const { secret, timestamp, token, signature, now } = mailgunVector
  const { verify } = createScheme(verifyPlan('mailgun'))
  const check = (changes: object = {}, at: number = now, key: string = secret) =>
    verify(bodied({ signature: { timestamp, token, signature, ...changes }, 'event-data': {} }), bytes(key), at, 'acme')

  test('signs a token, which is the id', () => {
    expect(check()).toEqual({ id: token })
    expect(check({ timestamp: Number(timestamp) })).toEqual({ id: token })
    expect(check({ note: '{'.repeat(100) })).toEqual({ id: token })
  })

  test('is refused when anything of it is altered, or too old', () => {
    const digit = { timestamp: timestamp.slice(0, -1), token: `0${token}` }
    for (const changes of [digit, { token: 'b' }, { token: '' }, { signature: 'a' }, { timestamp: '1700000001' }])
      expect(check(changes)).toBe(false)
    expect([check({}, now + 301_000), check({}, now, 'next'), check({}, now, '')]).toEqual([false, false, false])
  })
})

describe('Amazon SNS', () => {
  const { verify, refuse, handshake } = createScheme(verifyPlan('sns'))
  const { message, signatures, confirmation } = snsVector
  const signed = { ...message, SignatureVersion: '2', Signature: signatures['2'] }
  const check = (value: object, pem = certificate) => verify(bodied(value), bytes(pem), 0, 'acme')

  test('signs with SHA-1 in version 1 and with SHA-256 in version 2; the id of the message is signed', () => {
    for (const version of ['1', '2'] as const)
      expect(check({ ...message, SignatureVersion: version, Signature: signatures[version] })).toEqual({
        id: message.MessageId,
      })
    expect(check({ ...signed, SignatureVersion: '1' })).toBe(false)
    expect(check({ ...signed, SignatureVersion: '3' })).toBe(false)
  })

  test.each(snsPublished.messages)('what Amazon itself has sent is taken, by version $SignatureVersion', (own) => {
    const sent = { ...snsPublished.common, ...own }
    expect(check(sent, snsPublished.certificate)).toEqual({ id: own.MessageId })
    expect(check({ ...sent, Message: 'Hello' }, snsPublished.certificate)).toBe(false)
    expect(check(sent, otherCertificate)).toBe(false)
  })

  test.each(['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type', 'Signature'])(
    'is refused when %s is altered or no text',
    (name) => {
      for (const wrong of ['x', 1, null, undefined, ['x']]) expect(check({ ...signed, [name]: wrong })).toBe(false)
    },
  )

  test('a certificate of another host is not even looked at, and none is fetched', () => {
    for (const SigningCertURL of [
      'https://sns.us-west-2.amazonaws.com.evil.example/a.pem',
      'https://evil.example/sns.us-west-2.amazonaws.com',
      'http://sns.us-west-2.amazonaws.com/a.pem',
      'https://sns.us-west-2.amazonaws.com@evil.example/a.pem',
      'https://sns.us-west-2.amazonaws.com:8443/a.pem',
      undefined,
    ])
      expect(check({ ...signed, SigningCertURL })).toBe(false)
    expect(check(signed, otherCertificate)).toBe(false)
    expect([certificate, otherCertificate, 'key'].map((each) => refuse(Buffer.from(each)) === null)).toEqual([
      true,
      true,
      false,
    ])
  })

  test('a subscription is the operator to confirm: its address is told, and nothing is asked of it', () => {
    expect(check(confirmation)).toEqual({ id: confirmation.MessageId })
    expect(handshake?.(confirmation, null)).toMatchObject({
      status: 200,
      tell: { line: 'subscription-to-confirm', address: confirmation.SubscribeURL },
    })
    expect(handshake?.({ ...confirmation, SubscribeURL: 'https://evil.example/' }, null)?.tell).toBeUndefined()
    expect(handshake?.(signed, null)).toBeNull()
  })
})

describe('PayPal', () => {
  const { webhookId, body, headers } = paypalVector
  const check = (changes: object = {}, rest: { body?: string; pem?: string; hook?: string | null } = {}) => {
    const { verify } = createScheme(
      verifyPlan('paypal', { webhookId: rest.hook === undefined ? webhookId : rest.hook }),
    )
    const request = requestOf({ headers: { ...headers, ...changes }, body: rest.body ?? body })
    return verify(request, bytes(rest.pem ?? certificate), 0, 'acme')
  }

  test('signs the id of the transmission with the CRC-32 of the body', () => {
    expect(check()).toEqual({ id: headers['paypal-transmission-id'] })
  })

  test('is refused with another body, webhook, certificate or header', () => {
    expect(check({}, { body: `${body} ` })).toBe(false)
    expect(check({}, { hook: 'WH-OTHER' })).toBe(false)
    expect(check({}, { hook: null })).toBe(false)
    expect(check({}, { pem: otherCertificate })).toBe(false)
    for (const name of [
      'paypal-transmission-id',
      'paypal-transmission-time',
      'paypal-transmission-sig',
      'paypal-auth-algo',
    ])
      for (const wrong of ['x', '', undefined]) expect(check({ [name]: wrong })).toBe(false)
    for (const url of ['https://evil.example/c', 'http://api.paypal.com/c', 'https://api.paypal.com.evil.example/c'])
      expect(check({ 'paypal-cert-url': url })).toBe(false)
  })
})

test("Zoom's question about an address is answered with its token under the secret", () => {
  const { secret, plainToken, encryptedToken } = zoomValidation
  const { handshake } = createScheme(verifyPlan('zoom'))
  const answer = handshake?.({ event: 'endpoint.url_validation', payload: { plainToken } }, bytes(secret, 'previous'))
  expect(JSON.parse(String(answer?.body))).toEqual({ plainToken, encryptedToken })
  expect(handshake?.({ event: 'meeting.started', payload: { plainToken } }, bytes(secret))).toBeNull()
})

test("GitLab's token is a key in a header of its own", () => {
  const { verify, refuse } = createScheme(verifyPlan('gitlab'))
  const given = (token: string) =>
    verify(requestOf({ headers: { 'x-gitlab-token': token }, body: '{}' }), bytes('token-of-a-project'), 0, 'acme')
  expect([given('token-of-a-project'), given('token-of-a-projec'), given('')]).toEqual([true, false, false])
  expect(refuse(Buffer.from('short'))).toMatch(/at least 16/)
})
