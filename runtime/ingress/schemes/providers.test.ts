import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { verifyPlan } from '../testing/plans.ts'
import { requestOf, stripe, twilioForm, twilioJson, type Vector } from '../testing/vectors.ts'
import { createScheme } from './schemes.ts'

const bytes = (...values: string[]) => ({ values: values.map((value) => Buffer.from(value)) })

function check(vector: Vector, changes: Partial<Vector> = {}, tenant = 'acme'): boolean {
  const { plan, secret, now } = { ...vector, ...changes }
  return createScheme(plan).verify(requestOf({ ...vector, ...changes }), bytes(secret), now, tenant) !== false
}

describe('Stripe', () => {
  const [time = '', good = ''] = String(stripe.headers['stripe-signature']).split(',')
  const signed = (...parts: string[]) => check(stripe, { headers: { 'stripe-signature': parts.join(',') } })
  const wrong = `v1=${'0'.repeat(64)}`

  test('any `v1` may match, wherever it stands', () => {
    expect(signed(time, wrong, good)).toBe(true)
    expect(signed(good, wrong, time)).toBe(true)
    expect(signed(time, wrong)).toBe(false)
  })

  test('`v0` does not count, whatever it holds', () => {
    expect(signed(time, good.replace('v1=', 'v0='))).toBe(false)
  })

  test('there is one time, and it is the one that was signed', () => {
    expect(signed(good)).toBe(false)
    expect(signed(time, 't=1492774578', good)).toBe(false)
    expect(signed('t=1492774578', good)).toBe(false)
  })
})

describe('Twilio', () => {
  const sign = (text: string) => createHmac('sha1', twilioForm.secret).update(text).digest('base64')

  test('signs its own URL, so that another query, another tenant or none configured is refused', () => {
    expect(check(twilioForm, { query: '' })).toBe(false)
    expect(check(twilioForm, { query: '?foo=1&bar=3' })).toBe(false)
    expect(check(twilioForm, { plan: verifyPlan('twilio') })).toBe(false)
    const plan = verifyPlan('twilio', { publicUrl: 'https://a.example/{tenant}/calls' })
    const headers = { ...twilioForm.headers, 'x-twilio-signature': sign('https://a.example/acme/callsA1') }
    const own = { plan, headers, query: '', body: 'A=1' }
    expect([check(twilioForm, own), check(twilioForm, own, 'globex')]).toEqual([true, false])
  })

  test('signs the port or leaves it out, and both are taken whichever is configured', () => {
    const taken = (publicUrl: string, signed: string) => {
      const headers = { ...twilioForm.headers, 'x-twilio-signature': sign(signed) }
      return check(twilioForm, { plan: verifyPlan('twilio', { publicUrl }), headers, query: '', body: 'A=1' })
    }
    for (const configured of ['https://a.example/in', 'https://a.example:443/in'])
      for (const signed of ['https://a.example/inA1', 'https://a.example:443/inA1'])
        expect(taken(configured, signed)).toBe(true)
    expect(taken('https://a.example:8443/in', 'https://a.example/inA1')).toBe(true)
    expect(taken('https://a.example:8443/in', 'https://a.example:443/inA1')).toBe(false)
  })

  test('signs each different value of a field that comes twice', () => {
    const plan = verifyPlan('twilio', { publicUrl: 'https://a.example/' })
    const headers = { ...twilioForm.headers, 'x-twilio-signature': sign('https://a.example/A1A2Bc') }
    expect(check(twilioForm, { plan, headers, query: '', body: 'A=2&B=c&A=1&A=2' })).toBe(true)
  })

  test('is refused where nothing binds the body', () => {
    const url = 'https://mycompany.com/myapp.php'
    const unbound = { 'x-twilio-signature': sign(url), 'content-type': 'application/json' }
    expect(check(twilioJson, { query: '', headers: unbound })).toBe(false)
    const twice = `${twilioJson.query}&bodySHA256=${'0'.repeat(64)}`
    expect(check(twilioJson, { query: twice, headers: { 'x-twilio-signature': sign(`${url}${twice}`) } })).toBe(false)
    // The signature of a JSON request does not pass as the one of an empty form.
    expect(check(twilioJson, { body: '', headers: { ...twilioForm.headers, ...twilioJson.headers } })).toBe(false)
  })

  test('is refused when a form is too long to sort for a stranger', () => {
    expect(check(twilioForm, { body: `${twilioForm.body}${'&'.repeat(1000)}` })).toBe(false)
  })
})

describe('a key that is sent along', () => {
  const held = bytes('the-next-key-of-an-app', 'key-of-an-application')
  const accepts = (header: string | null, headers: Record<string, string>, secret: typeof held | null = held) =>
    createScheme(verifyPlan('bearer', { header })).verify(requestOf({ headers, body: '{}' }), secret, 0, 'acme')

  test('stands in `Authorization`, or in a header of its own', () => {
    expect(accepts(null, { authorization: 'Bearer key-of-an-application' })).toBe(true)
    expect(accepts(null, { authorization: 'bearer the-next-key-of-an-app' })).toBe(true)
    expect(accepts('X-Api-Key', { 'x-api-key': 'key-of-an-application' })).toBe(true)
  })

  test.each(['', 'Bearer', 'Bearer ', 'Bearer key', 'Basic key-of-an-application', 'key-of-an-application'])(
    'is not %j',
    (authorization) => expect(accepts(null, { authorization })).toBe(false),
  )

  test('is asked for where it is declared, and there alone', () => {
    expect(accepts('x-api-key', { authorization: 'Bearer key-of-an-application' })).toBe(false)
    expect(accepts('x-api-key', { 'x-api-key': '' }, bytes(''))).toBe(false)
    expect(accepts(null, { authorization: 'Bearer key-of-an-application' }, null)).toBe(false)
  })

  test('cannot be short', () => {
    expect(createScheme(verifyPlan('bearer')).refuse(Buffer.from('short'))).toMatch(/at least 16/)
  })
})

describe('handshakes', () => {
  const answer = (scheme: 'slack' | 'discord', value: Record<string, unknown>) =>
    createScheme(verifyPlan(scheme)).handshake?.(value, null)

  test("Slack's challenge is given back", () => {
    const challenge = '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P'
    expect(answer('slack', { type: 'url_verification', challenge })?.body).toBe(JSON.stringify({ challenge }))
    for (const value of [
      { type: 'event_callback', challenge },
      { type: 'url_verification', challenge: 1 },
    ])
      expect(answer('slack', value)).toBeNull()
  })

  test("Discord's pings are told from its events", () => {
    expect(answer('discord', { type: 1 })).toMatchObject({ status: 200, body: '{"type":1}' })
    expect(answer('discord', { type: 0, application_id: '1' })).toMatchObject({ status: 204 })
    expect(answer('discord', { type: 1, event: { type: 'APPLICATION_AUTHORIZED' } })).toBeNull()
    expect(answer('discord', { type: 2 })).toBeNull()
  })

  test("Discord's secret is a public key in hex", () => {
    const { refuse } = createScheme(verifyPlan('discord'))
    for (const text of ['', 'a'.repeat(63), 'g'.repeat(64), `${'a'.repeat(64)}00`])
      expect(refuse(Buffer.from(text))).toMatch(/64 hex digits/)
  })
})
