import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { sign } from '../../compiler/cli/dev/sign.ts'
import type { VerifyPlan } from '../../runtime/contract/plan.ts'

export const payloads = ['push', 'small'] as const

/** A push as GitHub sends it (7 kB), always by the same people, or an event of 700 bytes about one of 10,000. */
export type Payload = (typeof payloads)[number]

/** Where a request goes, and how it is signed. */
export interface Target {
  readonly port: number
  readonly path: string
  readonly verify: VerifyPlan
  readonly secret: string
  /** How many tenants send in turn, where it is more than one. */
  readonly tenants?: number
  /** What the event is wrapped in, where the server takes it so. */
  readonly envelope?: Envelope
}

export interface Envelope {
  /** Text before and after the event. */
  readonly before: string
  readonly after: string
  readonly headers: Readonly<Record<string, string>>
}

/** What tenants are called whose number matters. */
export const tenantNames = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `c${index}`)

/**
 * Requests as they go over the wire, each with a body, an id and a signature of its own.
 *
 * @param first the number of the first, so that no two rounds repeat one
 */
export function requestsOf(payload: Payload, target: Target, first: number, count: number): readonly Buffer[] {
  const body = bodyOf(payload)
  return Array.from({ length: count }, (_, index) => requestOf(payload, body, target, first + index))
}

function requestOf(payload: Payload, body: string, target: Target, number: number): Buffer {
  const { port, verify, secret, tenants = 1, envelope } = target
  const tenant = tenants === 1 ? 'default' : `c${number % tenants}`
  const path = target.path.replace('{tenant}', tenant)
  const unique = number.toString(16).padStart(40, '0')
  const event = body.replace(mark, unique).replace(somebody, personOf(number)).replace(team, teamOf(number))
  const own = envelope === undefined ? event : `${envelope.before}${event}${envelope.after}`
  const id = `bench-${unique}`
  const headers: Record<string, string> = {
    host: `127.0.0.1:${port}`,
    'content-type': 'application/json',
    'user-agent': 'GitHub-Hookshot/044aadd',
    'content-length': String(Buffer.byteLength(own)),
    ...(payload === 'push' && { 'x-github-event': 'push', 'x-github-delivery': id }),
    ...envelope?.headers,
    ...sign(verify, secret, { body: own, id, tenant, query: '' }, Date.now()),
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n${own}`)
}

/** Stands where each request has a text of its own, as long as it. */
const mark = '0123456789abcdef0123456789abcdef01234567'

export function bodyOf(payload: Payload): string {
  if (payload === 'small') return JSON.stringify(small)
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples/api.github.com/index.json')
  const webhooks = JSON.parse(readFileSync(file, 'utf8')) as { name: string; examples: { commits?: unknown[] }[] }[]
  const push = webhooks.find(({ name }) => name === 'push')?.examples.find(({ commits }) => (commits?.length ?? 0) > 0)
  return JSON.stringify({ ...push, after: mark })
}

const PEOPLE = 10_000
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** The address of whom the event of a number is about: some people often, most seldom. */
export function personOf(number: number): string {
  const share = (number * GOLDEN) % 1
  return `person-${String(Math.floor(PEOPLE * share ** 2)).padStart(5, '0')}@customer.example`
}

const somebody = personOf(0)

/** A field that every destination is shown, by which it knows the number of an event. */
const teamOf = (number: number): string => `team-${String(number).padStart(9, '0')}`
const team = teamOf(0)

const small = {
  id: mark,
  team,
  user: {
    name: 'Ada Lovelace',
    email: somebody,
    locale: 'en-GB',
    referrer: 'newsletter-2026-11',
  },
  text: 'The analytical engine weaves algebraical patterns just as the Jacquard loom weaves flowers and leaves. '.repeat(
    3,
  ),
  context: { ip: '203.0.113.7', agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)' },
}
