import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectProblem, send, statusOf, storedEvents } from './testing/client.ts'
import { type Running, startRouter } from './testing/harness.ts'
import { senderSecrets, senders, signMeta, signSlack, signTwilio } from './testing/senders.ts'
import { signStandard } from './testing/signatures.ts'

let running: Running
beforeAll(async () => {
  running = await startRouter(senders, {}, senderSecrets)
})
afterAll(() => running.stop())

const json = { 'content-type': 'application/json' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const receipt = { accept: 'application/vnd.bylaw.receipt+json' }
const post = (path: string, body: string, headers: Record<string, string>) =>
  send(running, { path, method: 'POST', body, headers })

describe('the subscription of a webhook at Meta', () => {
  const subscribe = (changes: Record<string, string> = {}, tenant = 'acme') => {
    const query = { 'hub.mode': 'subscribe', 'hub.verify_token': 'verify token of acme', 'hub.challenge': '1158201444' }
    return fetch(`${running.url}/in/${tenant}/meta?${new URLSearchParams({ ...query, ...changes })}`)
  }

  test('is answered with the challenge, as text', async () => {
    const answer = await subscribe()
    expect([answer.status, await answer.text()]).toEqual([200, '1158201444'])
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each<[string, Record<string, string>, string]>([
    ['another token', { 'hub.verify_token': 'verify token of meta' }, 'acme'],
    ['the token of another tenant', {}, 'globex'],
    ['an unknown tenant', {}, 'nobody'],
    ['no token', { 'hub.verify_token': '' }, 'acme'],
    ['another mode', { 'hub.mode': 'unsubscribe' }, 'acme'],
    ['no challenge', { 'hub.challenge': '' }, 'acme'],
    ['a challenge that is a page', { 'hub.challenge': 'x'.repeat(201) }, 'acme'],
  ])('is refused with %s', async (_, changes, tenant) => {
    const answer = await subscribe(changes, tenant)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      403,
      'application/problem+json; charset=utf-8',
    ])
  })

  test('is not asked of other sources', async () => {
    const answer = await send(running, { path: '/in/slack?hub.mode=subscribe' })
    expectProblem(answer, 405, 'method-not-allowed')
    expect((await send(running, { path: '/in/acme/meta', method: 'PUT' })).headers.get('allow')).toBe('GET, POST')
  })
})

test('a list that is one event is stored as a field of it, and what is no list is refused', async () => {
  const key = { ...json, authorization: `Bearer ${senderSecrets['app-key']}` }
  const before = storedEvents(running)
  expect(await post('/in/whole-list', '[1.10,{"a":[2]}]', key)).toMatchObject({ status: 202, json: { stored: true } })
  expect(storedEvents(running)).toBe(before + 1)
  expectProblem(await post('/in/whole-list', '{"value":1}', key), 422, 'not-a-list')
})

test('Intercom asks with HEAD whether there is an address, and others are not answered that', async () => {
  const head = (path: string) => fetch(`${running.url}${path}`, { method: 'HEAD' })
  expect((await head('/in/intercom')).status).toBe(200)
  expect((await head('/in/slack')).status).toBe(405)
  const got = await send(running, { path: '/in/intercom' })
  expectProblem(got, 405, 'method-not-allowed')
  expect(got.headers.get('allow')).toBe('HEAD, POST')
})

describe('what is asked of an address before anything is sent there', () => {
  const query = `?validationToken=${encodeURIComponent('Validation: a+b <c>')}`

  test('is answered as declared, to whoever asks, and not kept', async () => {
    const before = storedEvents(running)
    expect((await fetch(`${running.url}/in/probed`, { method: 'HEAD' })).status).toBe(200)
    const plain = await fetch(`${running.url}/in/probed`)
    expect([plain.status, await plain.text()]).toEqual([200, ''])
    // Microsoft Graph posts its question, as text.
    for (const asked of [{}, { method: 'POST', headers: { 'content-type': 'text/plain; charset=utf-8' } }]) {
      const answer = await fetch(`${running.url}/in/probed${query}`, asked)
      expect([answer.status, await answer.text()]).toEqual([200, 'Validation: a+b <c>'])
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
    expect(storedEvents(running)).toBe(before)
  })

  test('and an event is verified, whatever its query asks', async () => {
    expect((await post(`/in/probed${query}`, '{"value":1}', json)).status).toBe(401)
    const key = { authorization: `Bearer ${senderSecrets['app-key']}` }
    expect((await post(`/in/probed${query}`, '{"value":1}', { ...json, ...key })).json).toMatchObject({ stored: true })
    const odd = await fetch(`${running.url}/in/probed?validationToken=${'x'.repeat(1001)}`)
    expect([odd.status, await odd.text()]).toEqual([200, ''])
    const allowed = await fetch(`${running.url}/in/probed`, { method: 'PUT' })
    expect(allowed.headers.get('allow')).toBe('GET, HEAD, POST')
  })
})

describe('several events in one request', () => {
  const change = (value: number, field = 'messages') => ({ field, value })
  const entries = (...lists: object[][]) => JSON.stringify({ entry: lists.map((changes) => ({ id: '1', changes })) })
  const meta = (body: string) => post('/in/acme/meta', body, { ...json, ...signMeta(body) })

  test('are each typed, stored and answered, in their order', async () => {
    const before = storedEvents(running)
    const answer = await meta(entries([change(1), change(2)], [], [change(3, 'account_alerts'), change(4)]))
    const events = answer.json.events as readonly Record<string, unknown>[]
    expect(answer.status).toBe(202)
    expect(events.map(({ event, stored }) => [event, stored])).toEqual([
      ['meter.read', true],
      ['meter.read', true],
      [null, false],
      ['meter.read', true],
    ])
    expect(events[0]).toMatchObject({ routes: ['of-meta'], dropped: ['field'], duplicate: false })
    expect(storedEvents(running)).toBe(before + 3)
    expect((await statusOf(running, events[1]?.id)).json).toMatchObject({ event: 'meter.read', tenant: 'acme' })
  })

  test('are known again one by one, however they are put together', async () => {
    await meta(entries([change(10), change(11)]))
    const again = await meta(entries([change(11)], [change(12)]))
    expect((again.json.events as { duplicate: boolean }[]).map(({ duplicate }) => duplicate)).toEqual([true, false])
  })

  test('may be none', async () => {
    for (const body of ['{}', '{"entry":null}', '{"entry":[]}', entries([])])
      expect(await meta(body)).toMatchObject({ status: 202, json: { events: [] } })
  })

  test.each(['{"entry":{}}', '{"entry":[1]}', '{"entry":[{"changes":[1]}]}', '{"entry":[{"changes":"x"}]}'])(
    'must be objects where they are declared: %s',
    async (body) => expectProblem(await meta(body), 422, 'not-events'),
  )

  test('are 1000 at most', async () => {
    const changes = (count: number) => entries(Array.from({ length: count }, () => ({ field: 'other' })))
    expect((await meta(changes(1000))).status).toBe(202)
    expectProblem(await meta(changes(1001)), 422, 'too-many-events')
  })

  test('may be a list, with one delivery id for all of it; one that is refused refuses all', async () => {
    const key = { authorization: 'Bearer key-of-an-application' }
    const batch = (id: string, type = 'reading', body = '[{"value":1},{"value":1}]') =>
      post('/in/batch', body, { ...json, ...key, 'x-id': id, 'x-type': type })
    expect((await batch('a')).json).toMatchObject({ events: [{ duplicate: false }, { duplicate: false }] })
    expect((await batch('a')).json).toMatchObject({ events: [{ duplicate: true }, { duplicate: true }] })
    const before = storedEvents(running)
    expectProblem(await batch('b', 'unknown'), 422, 'unknown-type')
    expectProblem(await batch('b', 'reading', '[{"value":1},1]'), 422, 'not-events')
    expectProblem(await batch('b', 'reading', '{"value":1}'), 422, 'not-events')
    expect(storedEvents(running)).toBe(before)
  })
})

describe('forms', () => {
  test('are objects of texts, from those who post them', async () => {
    const body = 'CallSid=CA1&value=7&value=8&__proto__=x'
    const signature = signTwilio('https://hooks.example/in/twilio?a=bCallSidCA1__proto__xvalue7value8')
    const answer = await post('/in/twilio?a=b', body, { ...form, ...receipt, ...signature })
    expect(answer).toMatchObject({ status: 202, json: { stored: true, dropped: ['CallSid', '__proto__'] } })
    await expect.poll(() => running.sink.received.map((each) => each.body).join()).toContain('"value":"8"')
    expect((await post('/in/twilio?a=c', body, { ...form, ...signature })).status).toBe(401)
  })

  test('are JSON where the sender posts that', async () => {
    const body = '{"CallSid":"CA2","value":7}'
    const query = `?bodySHA256=${createHash('sha256').update(body).digest('hex')}`
    const headers = { ...json, ...signTwilio(`https://hooks.example/in/twilio${query}`) }
    expect((await post(`/in/twilio${query}`, body, { ...headers, ...receipt })).json).toMatchObject({ stored: true })
    expect((await post(`/in/twilio${query}`, `${body} `, headers)).status).toBe(401)
  })

  test('of any sender are the event where that is declared, and nothing of them is left out', async () => {
    const key = { authorization: `Bearer ${senderSecrets['app-key']}` }
    const to = (body: string, type = 'application/x-www-form-urlencoded; charset=UTF-8') =>
      post('/in/form-fields', body, { 'content-type': type, ...key })
    expect((await to('value=%C3%BC+1.10%26&other=1')).json).toMatchObject({ stored: true, dropped: ['other'] })
    expect((await to('value=a&value=b')).json).toMatchObject({ stored: true })
    await expect
      .poll(() => running.sink.received.map((each) => each.body).join())
      .toMatch(/"value":"ü 1.10&"[\s\S]*"value":\["a","b"\]|"value":\["a","b"\][\s\S]*"value":"ü 1.10&"/)
    expectProblem(await to('{"value":1}', 'application/json'), 415, 'media-type')
    expectProblem(await to('value=%FF'), 400, 'not-utf8')
    expect((await post('/in/form-fields', 'value=1', form)).status).toBe(401)
  })

  test('are refused elsewhere before they are read', async () => {
    expectProblem(await post('/in/acme/meta', 'a=b', { ...form, ...signMeta('a=b') }), 415, 'media-type')
  })
})

describe('JSON in a field of a form', () => {
  const dialogue = (body: string, headers: Record<string, string> = form) =>
    post('/in/dialogue', body, { ...headers, ...receipt, ...signSlack(body) })
  const payload = (value: unknown) => `token=t&payload=${encodeURIComponent(JSON.stringify(value))}`
  const action = { type: 'block_actions', trigger_id: 'a', value: 9, user: { id: 'U1', name: 'Ünal & Co = 100%+' } }

  test('is the event: typed, minimised, known again and delivered, and signed as it came', async () => {
    const body = payload(action)
    expect((await dialogue(body)).json).toMatchObject({
      event: 'meter.read',
      stored: true,
      dropped: ['type', 'trigger_id', 'user'],
    })
    await expect.poll(() => running.sink.received.map((each) => each.body).join()).toContain('"value":9')
    expect((await dialogue(body)).json).toMatchObject({ duplicate: true })
    expect((await post('/in/dialogue', `${body} `, { ...form, ...signSlack(body) })).status).toBe(401)
    const { trigger_id: _, ...unknown } = action
    expectProblem(await dialogue(payload(unknown)), 400, 'no-delivery-id')
    expectProblem(await dialogue(payload({ ...action, type: 'view_closed' })), 422, 'unknown-type')
  })

  test.each<[string, string, number, string]>([
    ['no such field', 'command=%2Fmeter', 422, 'no-form-field'],
    ['the field twice', `${payload(action)}&payload=%7B%7D`, 422, 'no-form-field'],
    ['no JSON', 'payload=value', 400, 'not-json'],
    ['nothing', 'payload=', 400, 'not-json'],
    ['a list', payload([action]), 422, 'not-an-object'],
    ['bytes that are no text', 'payload=%7B%22value%22%3A%22%FF%22%7D', 400, 'not-utf8'],
    ['too deep', payload(JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`)), 400, 'too-deep'],
  ])('is refused with %s', async (_, body, status, type) => expectProblem(await dialogue(body), status, type))

  test('is not taken without its form', async () => {
    expectProblem(await dialogue(JSON.stringify(action), json), 415, 'media-type')
  })

  test('may hold several events', async () => {
    const body = `events=${encodeURIComponent('[{"value":1},{"value":2}]')}`
    const answer = await post('/in/form-batch', body, { ...form, authorization: 'Bearer key-of-an-application' })
    expect(answer.json).toMatchObject({ events: [{ stored: true }, { stored: true }] })
  })
})

test('a list where none is declared is refused with what takes it', async () => {
  const body = '[{"value":1}]'
  const answer = await post('/in/slack', body, { ...json, ...signSlack(body) })
  expectProblem(answer, 422, 'not-an-object')
  expect(answer.json.detail).toContain('split: {at: "*"}')
})

test('a form is refused where its bytes are no text, not altered', async () => {
  const body = 'command=%2Fmeter&value=%FF'
  expectProblem(await post('/in/slack', body, { ...form, ...signSlack(body) }), 400, 'not-utf8')
})

test("Slack's challenge is answered when it is signed", async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' })
  const answer = await post('/in/slack', body, { ...json, ...signSlack(body) })
  expect(answer).toMatchObject({ status: 200, type: 'application/json', json: { challenge: 'abc' } })
  expect((await post('/in/slack', body, json)).status).toBe(401)
  // Also where nobody reads what it sends.
  const raw = await post('/in/slack-inbox', body, { ...json, ...signSlack(body) })
  expect(raw).toMatchObject({ status: 200, type: 'application/json', json: { challenge: 'abc' } })
  for (const other of ['["url_verification"]', 'a=b', '{"type":"event_callback"}'])
    expect((await post('/in/slack-inbox', other, { ...json, ...receipt, ...signSlack(other) })).json.stored).toBe(true)
})

describe('a sender is answered as its provider documents', () => {
  const answered = async (path: string, body: string, headers: Record<string, string>) => {
    const answer = await fetch(`${running.url}${path}`, { method: 'POST', body, headers })
    return [answer.status, answer.headers.get('content-type'), await answer.text()]
  }

  test('Slack with 200 and nothing, because it shows a person whatever stands there', async () => {
    const body = 'command=%2Fmeter&value=7'
    expect(await answered('/in/slack', body, { ...form, ...signSlack(body) })).toEqual([
      200,
      'text/plain; charset=utf-8',
      '',
    ])
  })

  test('Twilio with an empty response in TwiML', async () => {
    const signature = signTwilio('https://hooks.example/in/twilioCallSidCA9value7')
    expect(await answered('/in/twilio', 'CallSid=CA9&value=7', { ...form, ...signature })).toEqual([
      200,
      'text/xml; charset=utf-8',
      '<?xml version="1.0" encoding="UTF-8"?><Response/>',
    ])
  })

  test('as is declared, where something is', async () => {
    const standard = signedStandard('msg_answer', '{"value":1}')
    const [status, type, text] = await answered('/in/standard', '{"value":1}', { ...json, ...standard })
    expect([status, type, text]).toEqual([200, 'text/plain; charset=utf-8', 'thanks'])
  })
})

const signedStandard = (id: string, body: string) => {
  const now = Math.floor(Date.now() / 1000)
  const signature = signStandard(senderSecrets['standard-signing'], id, now, body)
  return { 'webhook-id': id, 'webhook-timestamp': String(now), 'webhook-signature': signature }
}

test('a captured request is a duplicate under whatever names its headers come again', async () => {
  const body = '{"value":2}'
  const headers = signedStandard('msg_captured', body)
  const stored = (named: Record<string, string>) =>
    post('/in/standard', body, { ...json, ...receipt, ...named }).then((answer) => answer.json.duplicate)
  expect(await stored(headers)).toBe(false)
  const renamed = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.replace('webhook', 'svix'), value]),
  )
  for (const id of ['msg_free', 'msg_other', undefined])
    expect(await stored({ ...renamed, ...(id !== undefined && { 'webhook-id': id }) })).toBe(true)
})

test('a request that names two hosts is refused', async () => {
  const status = (hosts: readonly string[]) =>
    new Promise<number | undefined>((answered, failed) => {
      const raw = hosts.flatMap((host) => ['Host', host])
      const open = request(`${running.url}/healthz`, { headers: raw, setHost: false }, (response) => {
        response.resume()
        answered(response.statusCode)
      })
      open.on('error', failed).end()
    })
  expect([await status(['a.example']), await status(['a.example', 'b.example'])]).toEqual([200, 400])
})
