import type { RouterPlan, SourcePlan } from '../../contract/plan.ts'
import { schemeFacts } from '../../contract/scheme-facts.ts'

/** The paths of the public listener for the OpenAPI document: what senders, probes and operators call. */

type Item = Readonly<Record<string, unknown>>

const servers = [{ url: '/', description: 'The public listener.' }]
const refused = { $ref: '#/components/responses/Problem' }
const text = { type: 'string' } as const
const texts = { type: 'array', items: text } as const

const receipt = {
  type: 'object',
  required: ['id', 'stored', 'duplicate', 'event', 'routes', 'dropped'],
  properties: {
    id: { type: ['string', 'null'] },
    stored: { type: 'boolean' },
    duplicate: { type: 'boolean' },
    event: { type: ['string', 'null'] },
    routes: texts,
    dropped: { ...texts, description: 'Paths of the fields that were not kept.' },
  },
} as const

const receipts = {
  type: 'object',
  required: ['events'],
  properties: { events: { type: 'array', items: receipt } },
} as const

export function publicPaths(plan: RouterPlan): ReadonlyMap<string, Item> {
  const paths = new Map<string, Item>()
  paths.set('/healthz', open('getHealthz', 'Whether the process is alive.', 'Alive.'))
  paths.set('/readyz', open('getReadyz', 'Whether events are taken.', 'Ready.'))
  paths.set(
    '/.well-known/bylaw',
    open('getWellKnownBylaw', 'Project and digest of the declaration.', 'The declaration.'),
  )
  for (const source of plan.sources) paths.set(source.path, sourceItem(source, plan))
  return paths
}

const json = (description: string, schema: Item) => ({ description, content: { 'application/json': { schema } } })
const parameter = (name: string) => ({ name, in: 'path', required: true, schema: text })

const open = (operationId: string, summary: string, description: string): Item => ({
  servers,
  get: {
    operationId,
    summary,
    security: [],
    responses: { 200: json(description, { type: 'object' }), default: refused },
  },
})

function sourceItem(source: SourcePlan, { events, routes }: RouterPlan): Item {
  const { name, path, verify, split } = source
  const { status, body } = source.answer ?? schemeFacts[verify.scheme].answer
  const named = path.includes('{tenant}') ? { parameters: [parameter('tenant')] } : {}
  const types = new Set(routes.filter((route) => route.source === name).flatMap((route) => route.events))
  const known = events.filter((event) => types.has(event.name)).map((event) => event.name)
  const id = name.replaceAll(/[^A-Za-z0-9]+(.)?/g, (_, letter: string = '') => letter.toUpperCase())
  const post = {
    operationId: `postSource_${id}`,
    summary: `Events of the source \`${name}\`${known.length === 0 ? '' : `: ${known.join(', ')}`}.`,
    description: `Signatures: \`${verify.scheme}\`. An answer of ${status} means that the event is on disk.`,
    security: [],
    requestBody: {
      required: true,
      content: contentOf(source),
    },
    responses: {
      [status]:
        body === null
          ? json('Stored, or known already.', split === null ? receipt : receipts)
          : { description: 'Stored, or known already.' },
      default: refused,
    },
  }
  const head =
    source.probe?.plain === undefined
      ? {}
      : {
          head: {
            ...asked(`headSource_${id}`),
            responses: { 200: { description: 'There is such an address.' }, default: refused },
          },
        }
  if (verify.verifyToken === null && source.probe === undefined) return { servers, ...named, post }
  const get = {
    ...asked(`getSource_${id}`),
    responses: {
      200: { description: 'The challenge.', content: { 'text/plain': { schema: text } } },
      default: refused,
    },
  }
  return { servers, ...named, get, ...head, post }
}

/** What is asked of a source before anything is sent there. */
const asked = (operationId: string) => ({
  operationId,
  summary: 'Answers what is asked of the address before events are sent there.',
  security: [],
})

function contentOf({ fields, form, list, raw, split }: SourcePlan): Item {
  if (raw !== undefined) return { '*/*': {} }
  if ((fields ?? form) !== undefined) return { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } }
  return { 'application/json': { schema: { type: list !== undefined || split?.[0] === null ? 'array' : 'object' } } }
}
