import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect } from 'vitest'
import { type Running, secrets } from './harness.ts'
import { githubHeaders, pushBody } from './requests.ts'
import { signStandard } from './signatures.ts'

interface Send {
  readonly path?: string
  readonly body?: string | Buffer
  readonly headers?: Readonly<Record<string, string | undefined>>
  readonly method?: string
}

export type Answer = Awaited<ReturnType<typeof send>>

export async function send(to: Pick<Running, 'url'>, { path = '/', body, headers = {}, method = 'GET' }: Send) {
  const given = Object.entries(headers).filter((each): each is [string, string] => each[1] !== undefined)
  const response = await fetch(`${to.url}${path}`, { method, headers: given, ...(body === undefined ? {} : { body }) })
  const text = await response.text()
  return {
    status: response.status,
    type: response.headers.get('content-type')?.split(';')[0],
    headers: response.headers,
    text,
    json: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  }
}

let deliveries = 0

/** A delivery from GitHub, signed, to the tenant acme unless said otherwise. */
export const sendGithub = (to: Running, body: string | Buffer = pushBody, rest: Send = {}): Promise<Answer> =>
  send(to, {
    path: '/in/acme/github',
    method: 'POST',
    body,
    ...rest,
    headers: { ...githubHeaders(body, `delivery-${++deliveries}`), ...rest.headers },
  })

/** A delivery in Standard Webhooks, signed. */
export function sendOrder(to: Running, value: object, { id = 'msg_1', at = Math.floor(Date.now() / 1000) } = {}) {
  const body = JSON.stringify(value)
  const signature = signStandard(secrets['orders-webhook'], id, at, body)
  const headers = { 'webhook-id': id, 'webhook-timestamp': String(at), 'webhook-signature': signature }
  return send(to, {
    path: '/in/orders',
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

/** A delivery to the source that verifies nothing. */
export const sendMeter = (to: Running, body: string, type = 'application/json'): Promise<Answer> =>
  send(to, { path: '/in/meter', method: 'POST', body, headers: { 'content-type': type } })

/** Whoever has the file looks, and makes keys for everything else. */
export const adminHeaders = { authorization: `Bearer ${secrets['admin-key']}` }

/** What the administration says of an event. */
export const statusOf = (to: Pick<Running, 'admin'>, id: unknown): Promise<Answer> =>
  send({ url: to.admin }, { path: `/v1/events/${id}`, headers: adminHeaders })

/** Events in the journal, counted beside the router. */
export function storedEvents(to: Pick<Running, 'place'>): number {
  const database = new DatabaseSync(join(to.place.settings.dataDir, 'journal.db'), { readOnly: true })
  const row = database.prepare('SELECT count(*) AS count FROM event').get()
  database.close()
  return Number(row?.count)
}

/** A problem as RFC 9457 has it, which repeats nothing of what was sent. */
export function expectProblem(answer: Answer, status: number, name: string): void {
  expect(answer.type).toBe('application/problem+json')
  expect({ answered: answer.status, ...answer.json }).toMatchObject({
    answered: status,
    status,
    type: `tag:bylaw.dev,2026:problem/${name}`,
    title: expect.any(String),
    detail: expect.any(String),
    instance: expect.stringMatching(/^urn:uuid:/),
  })
  expect(answer.text).not.toMatch(/Codertocat|delivery-\d/)
}

/** A new key of the administration with one role. */
export async function keyFor(to: Pick<Running, 'admin'>, role: string): Promise<string> {
  const response = await fetch(`${to.admin}/v1/keys`, {
    method: 'POST',
    headers: { ...adminHeaders, 'content-type': 'application/json' },
    body: JSON.stringify({ name: `a-${role}`, roles: [role] }),
  })
  return ((await response.json()) as { readonly key: string }).key
}
