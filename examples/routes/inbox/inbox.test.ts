import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RouterProcess, startRouter } from '../../../compiler/cli/dev/router-process.ts'
import { createWorkspace, type Workspace, writeCredentials } from '../../../compiler/cli/dev/workspace.ts'
import { run } from '../../../compiler/cli/main.ts'
import type { Compilation } from '../../../compiler/compile.ts'
import { readExample } from '../testing/example.ts'

const folder = new URL('.', import.meta.url)
const instruction = { reference: 'Order of acme', date: '2026-11-01' }
const adminKey = randomBytes(32).toString('hex')

interface Taken {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let compilation: Compilation
let readme: string
let workspace: Workspace
let router: RouterProcess
let endpoint: Server
let operator: string
let officer: string
const taken: Taken[] = []
const logged: string[] = []

/** The endpoint of a customer, which echoes what it is challenged with. */
const customer = (): Server =>
  createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks)
    if (body.includes('endpoint.challenge')) return response.end(JSON.parse(body.toString()).data.challenge)
    taken.push({ headers: request.headers, body })
    return response.end()
  })

async function call(key: string, method: string, path: string, body?: object) {
  const response = await fetch(new URL(path, router.admin), {
    method,
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, json: (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>> }
}

async function keyOf(role: string, tenant?: string): Promise<string> {
  const name = `a-${role}`
  const { json } = await call(adminKey, 'POST', '/v1/keys', { name, roles: [role], ...(tenant && { tenant }) })
  return String(json.key)
}

const send = (headers: Readonly<Record<string, string>>, body: string | Buffer, tenant = 'acme') =>
  fetch(new URL(`/in/${tenant}/key`, router.url), { method: 'POST', headers, body })

beforeAll(async () => {
  ;({ compilation, readme } = await readExample(folder))
  workspace = createWorkspace()
  const said: string[] = []
  const io = {
    out: (text: string) => said.push(text),
    err: (text: string) => said.push(text),
    env: process.env,
    cwd: fileURLToPath(folder),
    terminal: null,
    today: () => '2026-11-21',
  }
  expect(await run(['build', '.', '--out', workspace.build], io), said.join('')).toBe(0)
  // No secret of any sender or recipient: all of these are made at run time.
  writeCredentials(
    workspace,
    new Map([
      ['journal-key', randomBytes(32).toString('hex')],
      ['admin-key', adminKey],
    ]),
  )
  writeFileSync(workspace.tenants, JSON.stringify({ acme: {}, globex: {} }))
  endpoint = customer()
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve))
  const here = `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`
  router = await startRouter(workspace, new Map([['https://hooks.acme.example', here]]), (line) => logged.push(line))
  operator = await keyOf('operator', 'acme')
  officer = await keyOf('privacy-officer')
}, 120_000)

afterAll(async () => {
  await router.stop()
  endpoint.closeAllConnections()
  await new Promise((resolve) => endpoint.close(resolve))
  workspace.remove()
})

describe('the declaration', () => {
  test('is found fault with as its README says, and rests on nothing that it cannot', () => {
    const found = compilation.diagnostics.map(({ rule, severity }) => `${rule} ${severity}`)
    expect(found.sort()).toEqual([
      'rights/unkeyed-subject warning',
      'rights/unkeyed-subject warning',
      'security/bearer-only note',
      'transfer/country-unknown warning',
    ])
    for (const rule of new Set(found.map((each) => each.split(' ')[0]))) expect(readme).toContain(`\`${rule}\``)
    expect([...(compilation.model?.exceptions.values() ?? [])]).toEqual([])
  })
})

describe('served from its build folder', () => {
  let key: string

  test('a customer makes a key for a sender and connects an endpoint', async () => {
    const path = '/v1/tenants/acme/sources/keyed/credentials'
    const made = await call(operator, 'POST', path, { name: 'shop', header: 'X-Api-Key' })
    expect(made).toMatchObject({ status: 201, json: { kind: 'key', header: 'x-api-key' } })
    key = String(made.json.secret)
    // What stays in the event would go to the endpoint.
    expect((await call(operator, 'POST', path, { name: 'other', header: 'X-Topic' })).status).toBe(422)
    const url = 'https://hooks.acme.example/in'
    const connected = await call(operator, 'PUT', '/v1/tenants/acme/connections/endpoint', {
      url,
      headers: { 'X-Acme-Key': 'key of acme' },
    })
    expect(connected).toMatchObject({ status: 201, json: { host: 'hooks.acme.example', headers: ['x-acme-key'] } })
    expect((await call(operator, 'POST', path.replace('acme', 'globex'), { name: 'shop' })).status).toBe(403)
  })

  test.each(['order.json', 'list.json', 'packed.json'])(
    'what %s holds reaches it to the byte, with its headers, signed',
    async (name) => {
      const sample = JSON.parse(readFileSync(new URL(`events/samples/${name}`, folder), 'utf8'))
      const before = taken.length
      const body = sample.bytes === undefined ? Buffer.from(sample.body) : Buffer.from(sample.bytes, 'base64')
      const encoding = sample.contentEncoding && { 'content-encoding': sample.contentEncoding }
      const headers = { 'x-api-key': key, 'content-type': sample.contentType, 'x-other': 'is dropped', ...encoding }
      const answer = await send({ ...headers, ...(sample.topic && { 'x-topic': sample.topic }) }, body)
      expect(answer.status).toBe(202)
      await expect.poll(() => taken.length, { timeout: 20_000 }).toBe(before + 1)
      const got = taken[before]
      expect(got?.body.equals(body)).toBe(true)
      expect(got?.headers).toMatchObject({
        'content-type': sample.contentType,
        'webhook-signature': expect.any(String),
      })
      expect(got?.headers['x-topic']).toBe(sample.topic)
      expect(got?.headers['content-encoding']).toBe(sample.contentEncoding)
      expect(got?.headers['x-acme-key']).toBe('key of acme')
      expect(JSON.stringify(got?.headers)).not.toMatch(/byi_|is dropped/)
    },
  )

  test('nobody else gets in, and nobody learns who is a customer', async () => {
    const said = async (tenant: string, headers: Readonly<Record<string, string>>) => {
      const answer = await send({ 'content-type': 'application/json', ...headers }, '{}', tenant)
      const { instance: _, ...problem } = (await answer.json()) as Record<string, unknown>
      return [answer.status, problem]
    }
    const refused = await said('acme', { 'x-api-key': 'another' })
    expect(refused[0]).toBe(401)
    for (const tenant of ['globex', 'nobody']) expect(await said(tenant, { 'x-api-key': key })).toEqual(refused)
    expect(await said('acme', { authorization: `Bearer ${key}` })).toEqual(refused)
  })

  test('the people in a body are shown and erased by event, on the order of the customer', async () => {
    const headers = { 'x-api-key': key, 'content-type': 'application/json' }
    const { id } = (await (await send(headers, '{"buyer": "Nora"}')).json()) as { readonly id: string }
    expect((await call(officer, 'POST', `/v1/events/${id}/erase`, {})).status).toBe(409)
    const handed = await call(officer, 'POST', `/v1/events/${id}/export`, { instruction })
    expect(handed.json).toMatchObject({ events: [{ id, data: { body: '{"buyer": "Nora"}' } }] })
    const begun = await call(officer, 'POST', `/v1/events/${id}/erase`, { instruction })
    expect(begun.status).toBe(202)
    const receipt = () => call(officer, 'GET', String(begun.json.receipt))
    await expect.poll(async () => (await receipt()).status, { timeout: 20_000 }).toBe(200)
    expect((await receipt()).json).toMatchObject({ of: 'events', events: [id], erased: { events: 1 }, remains: 0 })
    expect((await call(officer, 'POST', `/v1/events/${id}/export`, { instruction })).status).toBe(404)
  })

  test('and all of a customer goes with it: events, keys and the endpoint', async () => {
    const begun = await call(officer, 'POST', '/v1/tenants/acme/erase', { instruction })
    expect(begun.status).toBe(202)
    const receipt = () => call(officer, 'GET', String(begun.json.receipt))
    await expect.poll(async () => (await receipt()).status, { timeout: 20_000 }).toBe(200)
    expect((await receipt()).json).toMatchObject({ of: 'tenant', tenant: 'acme', erased: { events: 3 }, remains: 0 })
    expect((await send({ 'x-api-key': key, 'content-type': 'application/json' }, '{}')).status).toBe(401)
    expect((await call(operator, 'GET', '/v1/tenants/acme/connections')).json).toEqual({ items: [] })
    expect(logged.join()).not.toMatch(/Nora|byi_|whsec_|key of acme/)
  })
})
