import { afterAll, beforeAll, expect, test } from 'vitest'
import { sign, signingKey } from '../../../runtime/delivery/connectors/signature.ts'
import { send, statusOf } from '../../../runtime/ingress/testing/client.ts'
import { generated } from '../../../runtime/ingress/testing/generated.ts'
import { type Running, secrets, startRouter } from '../../../runtime/ingress/testing/harness.ts'
import type { Received } from '../../../runtime/ingress/testing/sink.ts'
import { compileText, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { evaluate } from '../testing/evaluate.ts'
import { generatedModule } from './generated-module.ts'
import { routerPlan } from './plan.ts'
import { routerReadme } from './readme.ts'

/** An inbox for bodies that nobody knows, whose owner gets them as they came. */
const inbox = small
  .replace(
    / {4}http: \{path: \/in\/app.*\n/,
    '    http: {path: /in/app, verify: {scheme: bearer, secret: app-key}, body: {raw: {to: body, headers: {Content-Type: contentType, X-Topic: topic}}}}\n',
  )
  .replace('dedupe: {header: webhook-id}', 'dedupe: {body: true}')
  .replace('    subjects: {user: {at: user, keys: [email]}}\n', '')
  .replace(
    / {8}team:[\s\S]*?(?=channels:)/,
    `        body: {type: string, x-category: content.opaque}
        contentType: {type: string, x-category: none}
        topic: {type: string, x-category: none}
`,
  )
  .replace(
    'http: {url: "https://archive.example/hook", secret: archive-signing}',
    'http: {url: "https://archive.example/hook", secret: archive-signing, body: {from: body, headers: {content-type: contentType, X-Topic: topic}}}',
  )
  .replace(/fields: \{team.*\}\}/, 'fields: {body: keep, contentType: keep, topic: keep}}')
  .replace('      contact.email: {source: person}\n', '      content.opaque: {source: person}\n')
  .replace('archive: [person.name, contact.email]', 'archive: [content.opaque]')

const messagesOf = (text: string): string[] =>
  compileText(text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

const compiled = compileText(inbox)
const model = compiled.model as Model
const plan = routerPlan(model, compiled.graph as FlowGraph)
// The tenants of the harness have connected it.
const connected = generated.plan.channels.filter(({ name }) => name === 'team-slack')
const module = evaluate(generatedModule({ ...plan, channels: [...plan.channels, ...connected] }, model.events))
let running: Running
beforeAll(async () => {
  running = await startRouter(module, {}, { 'app-key': 'key-of-an-application' })
})
afterAll(() => running.stop())

const nothing: Received = { path: '', headers: {}, body: '', bytes: Buffer.alloc(0) }
const post = (body: string | Buffer, headers: Record<string, string> = {}) =>
  send(running, {
    path: '/in/app',
    method: 'POST',
    body,
    headers: { authorization: 'Bearer key-of-an-application', 'content-type': 'application/json', ...headers },
  })

test.each<[string, string, string]>([
  [
    "JSON of an event of the customer's own",
    'application/json',
    '{ "type":"invoice.paid",  "id":115310627314723954, "n":1.10 }\n',
  ],
  ['a list', 'application/json', '[1, [2], {"a":null}]'],
  ['a form', 'application/x-www-form-urlencoded', 'a=1&b=%FF&a=2'],
  ['XML', 'application/xml; charset=utf-8', '<?xml version="1.0"?>\r\n<a>ü\u0000\ufeff</a>'],
  ['what is no JSON', 'application/json', '{"a":'],
])('%s goes out as it came, with its headers, and signed', async (_, type, body) => {
  const before = running.sink.received.length
  const answer = await post(body, { 'content-type': type, 'x-topic': 'orders/paid', 'x-other': 'secret' })
  expect(answer).toMatchObject({ status: 202, json: { event: 'user.joined', stored: true, dropped: [] } })
  await expect.poll(() => running.sink.received.length).toBe(before + 1)
  const { headers, body: sent } = running.sink.received[before] ?? nothing
  expect(sent).toBe(body)
  expect(headers).toMatchObject({ 'content-type': type, 'x-topic': 'orders/paid' })
  expect(headers).not.toHaveProperty('x-other')
  const key = signingKey(Buffer.from(secrets['archive-signing'])) ?? Buffer.alloc(0)
  const signed = sign(key, String(headers['webhook-id']), String(headers['webhook-timestamp']), body)
  expect(headers['webhook-signature']).toBe(`v1,${signed}`)
  await expect.poll(async () => JSON.stringify((await statusOf(running, answer.json.id)).json)).toContain('"delivered"')
})

test('a header that is absent is left out, and a body of no declared type is bytes', async () => {
  const before = running.sink.received.length
  const answer = await fetch(`${running.url}/in/app`, {
    method: 'POST',
    body: Buffer.from('no type at all'),
    headers: { authorization: 'Bearer key-of-an-application' },
  })
  expect(answer.status).toBe(202)
  await expect.poll(() => running.sink.received.length).toBe(before + 1)
  const { headers, body } = running.sink.received[before] ?? nothing
  expect(body).toBe('no type at all')
  expect(headers['content-type']).toBe('application/octet-stream')
  expect(headers).not.toHaveProperty('x-topic')
})

test('the same body twice is a duplicate, a stranger is refused, and so are bytes that are no text', async () => {
  expect((await post('once')).json).toMatchObject({ duplicate: false })
  expect((await post('once')).json).toMatchObject({ duplicate: true })
  expect((await post('once', { authorization: 'Bearer no' })).status).toBe(401)
  expect(await post(Buffer.from([0xff]))).toMatchObject({ status: 400, json: { title: 'Invalid text' } })
})

test('the README says what the source takes', () => {
  expect(routerReadme(plan)).toContain('A body at `app` may be of any type, in UTF-8, and is kept as it came.')
})

test('what cannot be sent so is found by the check', () => {
  expect(messagesOf(inbox)).toEqual([])
  expect(messagesOf(inbox.replace('body: keep, contentType', 'contentType'))).toEqual([
    '`archive` needs `body`, which is not sent.',
  ])
  expect(messagesOf(inbox.replace(/fields: \{body.*\}\}/, 'message: "{{ event.body }}"}'))).toEqual([
    '`archive` passes a field on as it is, and takes fields.',
  ])
  expect(messagesOf(inbox.replace('X-Topic: topic}}}, recipient', 'Host: topic}}}, recipient'))).toEqual([
    "Header `Host` is the router's own, and no field can stand in it.",
  ])
  const keyed = inbox.replace('secret: app-key}', 'secret: app-key, header: x-topic}')
  expect(messagesOf(keyed)).toEqual(['Header `X-Topic` of source `app` holds the key that proves its sender.'])
  for (const signature of ['X-Hub-Signature-256', 'webhook-signature'])
    expect(messagesOf(inbox.replace('X-Topic: topic}}}}', `${signature}: topic}}}}`))).toEqual([])
  expect(messagesOf(inbox.replace('dedupe: {body: true}', 'split: {at: "*"}'))).toEqual([
    'Source `app` does not read its bodies, and cannot split them.',
  ])
})
