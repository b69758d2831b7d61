import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sign, signingKey } from '../../../runtime/delivery/connectors/signature.ts'
import { keyFor, send } from '../../../runtime/ingress/testing/client.ts'
import { generated } from '../../../runtime/ingress/testing/generated.ts'
import { type Running, secrets, startRouter } from '../../../runtime/ingress/testing/harness.ts'
import type { Received } from '../../../runtime/ingress/testing/sink.ts'
import { type PostgresServer, startPostgres } from '../../../runtime/journal/testing/postgres-server.ts'
import { compileText, edit, small } from '../../../test/small.ts'
import type { FlowGraph } from '../../flows/graph.ts'
import type { Model } from '../../model/model.ts'
import { evaluate } from '../testing/evaluate.ts'
import { generatedModule } from './generated-module.ts'
import { routerPlan } from './plan.ts'
import { routerReadme } from './readme.ts'

const headers = 'content-type: contentType, content-encoding: encoding, x-topic: topic'

/** An inbox for bytes, whose owner gets them as they came. */
const inbox = small
  .replace(
    / {4}http: \{path: \/in\/app.*\n/,
    `    http: {path: /in/app, verify: {scheme: bearer, secret: app-key}, body: {raw: {to: body, base64: bytes, headers: {${headers}}}}}\n`,
  )
  .replace('    dedupe: {header: webhook-id}\n', '')
  .replace('    subjects: {user: {at: user, keys: [email]}}\n', '')
  .replace(
    / {8}team:[\s\S]*?(?=channels:)/,
    `        body: {type: string, x-category: content.opaque}
        bytes: {type: string, x-category: content.opaque}
        contentType: {type: string, x-category: none}
        encoding: {type: string, x-category: none}
        topic: {type: string, x-category: none}
`,
  )
  .replace(
    'http: {url: "https://archive.example/hook", secret: archive-signing}',
    `http: {url: "https://archive.example/hook", secret: archive-signing, body: {from: body, base64: bytes, headers: {${headers}}}}`,
  )
  .replace(/fields: \{team.*\}\}/, 'fields: {body: keep, bytes: keep, contentType: keep, encoding: keep, topic: keep}}')
  .replace('      contact.email: {source: person}\n', '      content.opaque: {source: person}\n')
  .replace('archive: [person.name, contact.email]', 'archive: [content.opaque]')

const messagesOf = (text: string): string[] =>
  compileText(text)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message)

const compiled = compileText(inbox)
const plan = routerPlan(compiled.model as Model, compiled.graph as FlowGraph)
// The tenants of the harness have connected it.
const connected = generated.plan.channels.filter(({ name }) => name === 'team-slack')
const channels = [...plan.channels, ...connected]
const moduleOn = (engine: 'sqlite' | 'postgres') =>
  evaluate(generatedModule({ ...plan, channels, journal: { engine } }, (compiled.model as Model).events))

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
  await server.createDatabase('bytes')
}, 60_000)
afterAll(() => server.remove())

describe.each(['sqlite', 'postgres'] as const)('on %s', (engine) => {
  let running: Running
  let asked = 0
  beforeAll(async () => {
    running = await startRouter(
      moduleOn(engine),
      {},
      {
        'app-key': 'key-of-an-application',
        ...(engine === 'postgres' && { 'database-url': server.url('bytes') }),
      },
    )
  }, 60_000)
  afterAll(() => running.stop())

  const post = (body: Buffer, own: Record<string, string> = {}) =>
    send(running, {
      path: '/in/app',
      method: 'POST',
      body,
      headers: { authorization: 'Bearer key-of-an-application', 'x-topic': `t${++asked}`, ...own },
    })

  /** What came to the archive of the last request. */
  async function arrived(): Promise<Received> {
    await expect.poll(() => running.sink.received.at(-1)?.headers['x-topic'], { timeout: 20_000 }).toBe(`t${asked}`)
    return running.sink.received.at(-1) as Received
  }

  async function administration(role: string, method: string, path: string, body?: object) {
    const authorization = `Bearer ${await keyFor(running, role)}`
    return send(
      { url: running.admin },
      {
        path,
        method,
        headers: { authorization, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      },
    )
  }

  function expectSigned({ headers: got, bytes }: Received): void {
    const key = signingKey(Buffer.from(secrets['archive-signing'])) ?? Buffer.alloc(0)
    const signed = sign(key, String(got['webhook-id']), String(got['webhook-timestamp']), bytes)
    expect(got['webhook-signature']).toBe(`v1,${signed}`)
  }

  const kinds = fc.constantFrom('application/x-protobuf', 'image/png', 'multipart/form-data; boundary=b', 'text/plain')

  test('whatever bytes come in go out, with their headers, and signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), kinds, async (given, type) => {
        const bytes = Buffer.from(given)
        expect((await post(bytes, { 'content-type': type })).json).toMatchObject({ stored: true, dropped: [] })
        const got = await arrived()
        expect(got.bytes.equals(bytes)).toBe(true)
        expect(got.headers).toMatchObject({ 'content-type': type })
        expectSigned(got)
      }),
      { numRuns: 20 },
    )
  })

  test('a body that came compressed goes out compressed, with what says so', async () => {
    const packed = gzipSync('{"id": 115310627314723954}')
    await post(packed, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
    const got = await arrived()
    expect(got.headers['content-encoding']).toBe('gzip')
    expect(got.bytes.equals(packed)).toBe(true)
    expect(gunzipSync(got.bytes).toString()).toBe('{"id": 115310627314723954}')
  })

  test('a replay sends the same bytes, and an export says that they stand in base64', async () => {
    const bytes = Buffer.from([0, 0xff, 0xfe, 0x80, 0x0a, 0xc3])
    const { json } = await post(bytes, { 'content-type': 'application/x-protobuf' })
    await arrived()
    const before = running.sink.received.length
    const replayed = await administration('operator', 'POST', '/v1/replays', { event: json.id })
    expect(replayed.status, replayed.text).toBeLessThan(300)
    await expect.poll(() => running.sink.received.length, { timeout: 20_000 }).toBe(before + 1)
    const again = await arrived()
    expect(again.bytes.equals(bytes)).toBe(true)
    expectSigned(again)
    const instruction = { reference: 'Order of 2026-11-01', date: '2026-11-01' }
    const handed = await administration('privacy-officer', 'POST', `/v1/events/${json.id}/export`, { instruction })
    expect(handed.json.events).toMatchObject([
      { base64: 'bytes', data: { bytes: bytes.toString('base64'), contentType: 'application/x-protobuf' } },
    ])
    expect(handed.text).not.toContain('"body"')
  })
})

test('the README says what the source takes', () => {
  expect(routerReadme(plan)).toContain(
    'A body at `app` may be of any type and is kept as it came: as text where it is UTF-8, else as `bytes` in base64, which may be compressed and stays so.',
  )
})

test('what would lose bytes is found by the check', () => {
  expect(messagesOf(inbox)).toEqual([])
  const changed = (from: string, to: string) => messagesOf(edit(inbox, from, to))
  expect(changed('bytes: keep, ', '')).toEqual(['`archive` needs `bytes`, which is not sent.'])
  expect(changed('bytes: keep, ', 'bytes: mask, ')).toEqual([
    '`archive` sends the bytes that `bytes` holds in base64, and `mask` leaves none.',
  ])
  expect(changed('raw: {to: body, base64: bytes, ', 'raw: {to: body, ')).toEqual([
    'Source `app` keeps how a body is compressed, and takes none that is.',
  ])
  expect(changed('body: {from: body, base64: bytes, ', 'body: {from: body, ')).toEqual([
    "Header `content-encoding` is the router's own, and no field can stand in it.",
  ])
  expect(changed('raw: {to: body, base64: bytes, ', 'raw: {to: body, base64: octets, ')).toEqual([
    'Source `app` puts what it gets into `octets`, which is not a text of `user.joined`.',
  ])
  expect(changed('        body: {type: string', '        body: {type: integer')).toContain(
    'Source `app` puts what it gets into `body`, which is not a text of `user.joined`.',
  )
  expect(changed('      properties:\n        body', '      required: [body]\n      properties:\n        body')).toEqual(
    ['A body at `app` is in `body` or in `bytes`, and `user.joined` requires `body`.'],
  )
})
