import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { secrets } from './ingress/testing/harness.ts'
import { type Pair, startPair } from './ingress/testing/pair.ts'
import { githubHeaders, push } from './ingress/testing/requests.ts'
import { type PostgresServer, startPostgres } from './journal/testing/postgres-server.ts'

let server: PostgresServer
let pair: Pair

beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server.remove())
beforeEach(async () => {
  pair = await startPair(server)
})
afterEach(() => pair.stop())

const PATIENT = { timeout: 20_000 }
const urlOf = (index: number): string => pair.routers[index]?.url ?? ''
const adminOf = (index: number): string => pair.routers[index]?.admin ?? ''

async function post(url: string, path: string, body: string, headers: Readonly<Record<string, string>>) {
  const response = await fetch(`${url}${path}`, { method: 'POST', headers, body })
  return {
    status: response.status,
    json: (await response.json()) as { readonly id: string; readonly duplicate: boolean },
  }
}
const sendReading = (url: string, value: number) =>
  post(url, '/in/meter', JSON.stringify({ value }), { 'content-type': 'application/json' })

const statesOf = async (url: string, id: string): Promise<readonly string[]> => {
  const headers = { authorization: `Bearer ${secrets['admin-key']}` }
  const status = (await (await fetch(`${url}/v1/events/${id}`, { headers })).json()) as {
    readonly deliveries: readonly { readonly state: string }[]
  }
  return status.deliveries.map((each) => each.state)
}

const ids = (): readonly unknown[] => pair.sink.received.map((each) => each.headers['webhook-id'])

test('what either takes is delivered once', async () => {
  const sent = await Promise.all(Array.from({ length: 200 }, (_, index) => sendReading(urlOf(index % 2), index)))
  expect(new Set(sent.map((each) => each.status))).toEqual(new Set([202]))
  await pair.sink.until(200)
  for (const { json } of sent) await expect.poll(() => statesOf(adminOf(0), json.id), PATIENT).toEqual(['delivered'])
  expect(new Set(ids()).size).toBe(200)
  expect(pair.sink.received).toHaveLength(200)
})

test('a delivery that comes to both is one event', async () => {
  const bodies = Array.from({ length: 20 }, (_, index) => JSON.stringify({ ...push, after: String(index) }))
  const answers = await Promise.all(
    bodies.flatMap((body, index) =>
      [0, 1].map((router) => post(urlOf(router), '/in/acme/github', body, githubHeaders(body, `d${index}`))),
    ),
  )
  for (let index = 0; index < answers.length; index += 2) {
    const pair = answers.slice(index, index + 2).map((each) => each.json)
    expect(pair[0]?.id).toBe(pair[1]?.id)
    expect(pair.map((each) => each.duplicate).sort()).toEqual([false, true])
  }
})

test('when one stops in the middle the other finishes, and nothing is sent twice', async () => {
  const first = Array.from({ length: 300 }, (_, index) => sendReading(urlOf(0), index))
  await pair.sink.until(20)
  const stopped = pair.routers[0].router.close()
  const outcomes = await Promise.allSettled(first)
  await stopped
  const accepted = outcomes.flatMap((each) =>
    each.status === 'fulfilled' && each.value.status === 202 ? [each.value] : [],
  )
  expect(accepted.length).toBeGreaterThan(20)
  for (const { json } of accepted)
    await expect.poll(() => statesOf(adminOf(1), json.id), PATIENT).toEqual(['delivered'])
  expect(new Set(ids()).size).toBe(pair.sink.received.length)
  expect(pair.sink.received.length).toBeGreaterThanOrEqual(accepted.length)
})

test('a character of the code 0 fails nowhere', async () => {
  const bearer = (key: string) => ({ authorization: `Bearer ${key}`, 'content-type': 'application/json' })
  const roles = ['operator', 'privacy-officer', 'auditor', 'owner']
  const made = await fetch(`${adminOf(0)}/v1/keys`, {
    method: 'POST',
    headers: bearer(secrets['admin-key']),
    body: JSON.stringify({ name: 'all', roles }),
  })
  const headers = bearer(((await made.json()) as { readonly key: string }).key)
  const document = (await (await fetch(`${adminOf(0)}/v1/openapi.json`, { headers })).json()) as OpenApi
  const answers: [string, number][] = []
  for (const [path, methods] of Object.entries(document.paths)) {
    if (!path.startsWith('/v1/')) continue
    for (const [method, { parameters = [], requestBody }] of Object.entries(methods)) {
      const ask = async (name: string, url: string, body?: unknown): Promise<void> => {
        const sent = body === undefined ? {} : { body: JSON.stringify(body) }
        const { status } = await fetch(`${adminOf(0)}${url}`, { method: method.toUpperCase(), headers, ...sent })
        answers.push([`${method} ${path} ${name}`, status])
      }
      const plain = path.replaceAll(/\{\w+\}/g, 'a')
      if (path.includes('{')) await ask('path', path.replaceAll(/\{\w+\}/g, 'a%00'), requestBody && {})
      for (const { in: place, name } of parameters) if (place === 'query') await ask(name, `${plain}?${name}=a%00`)
      const { properties = {} } = requestBody?.content['application/json'].schema ?? {}
      for (const name of Object.keys(properties)) await ask(name, plain, { [name]: 'a\u0000' })
    }
  }
  expect(answers.length).toBeGreaterThan(40)
  expect(answers.filter(([, status]) => status !== 404 && status !== 422)).toEqual([])
})

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[]
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: { readonly properties?: object } } }
  }
}

test('without its database a router answers 503 and is not ready, and takes events again when it is back', async () => {
  await server.stop()
  const refused = await fetch(`${urlOf(0)}/in/meter`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"value":1}',
  })
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('5')
  expect((await fetch(`${urlOf(0)}/readyz`)).status).toBe(503)
  expect((await fetch(`${urlOf(0)}/healthz`)).status).toBe(200)
  await server.start()
  await expect.poll(async () => (await fetch(`${urlOf(0)}/readyz`)).status, PATIENT).toBe(200)
  await expect.poll(async () => (await sendReading(urlOf(0), 1)).status, PATIENT).toBe(202)
  await pair.sink.until(1)
})
