import type { RouterPlan } from '../../contract/plan.ts'
import type { AdminRoute, JsonSchema } from '../../http/admin-route.ts'
import { ROLES } from '../keys/key.ts'
import { BODY_BYTES } from '../limits.ts'
import { querySchema } from '../validate.ts'
import { publicPaths } from './public-paths.ts'

/** An OpenAPI document as plain JSON. */
export type OpenApi = Readonly<Record<string, unknown>>

export type Operation = Readonly<Record<string, unknown>>

/** The answer of everything that is refused, RFC 9457. */
const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string', format: 'uri', description: 'Under which the log tells more.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

/**
 * The OpenAPI 3.1 document of a router: the administration's paths, and those of the public listener under a server of
 * their own. The same plan and paths give the same document.
 */
export function openApiDocument(routes: readonly AdminRoute[], plan: RouterPlan): OpenApi {
  const paths = new Map<string, Record<string, unknown>>()
  const byMethod = routes.toSorted((one, other) => (one.method < other.method ? -1 : 1))
  for (const route of byMethod) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths.set(path, { ...paths.get(path), [route.method.toLowerCase()]: operationOf(route) })
  }
  for (const [path, item] of publicPaths(plan)) paths.set(path, { ...paths.get(path), ...item })
  return {
    openapi: '3.1.1',
    info: {
      title: plan.project,
      version: plan.digest,
      description: 'A privacy router: the version is the digest of its declaration.',
    },
    servers: [{ url: '/', description: 'The administration.' }],
    security: [{ key: [] }],
    paths: Object.fromEntries([...paths].sort(([one], [other]) => (one < other ? -1 : 1))),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: `A key with a role: ${ROLES.join(', ')}.` },
      },
      schemas: { Problem: problemSchema },
      responses: { Problem: problemResponse },
    },
  }
}

const problemResponse = {
  description: 'Why it was refused.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function operationOf(route: AdminRoute): Operation {
  const { method, path, summary, roles, query = {}, body, media = 'application/json', answers } = route
  const parameters = [
    ...[...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...Object.entries(querySchema(query).properties as object).map(([name, schema]) => ({ name, in: 'query', schema })),
  ]
  const responses = Object.entries(answers).map(([status, schema]) => {
    const described = { description: Number(status) < 300 ? summary : 'See the summary.' }
    return [status, schema === null ? described : { ...described, content: { [media]: { schema } } }]
  })
  return {
    operationId: operationId(method, path),
    summary,
    description: `Roles: ${[...roles].sort().join(', ')}.`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined ? {} : { requestBody: requestBody(body) }),
    responses: { ...Object.fromEntries(responses), default: { $ref: '#/components/responses/Problem' } },
  }
}

const requestBody = (schema: JsonSchema) => ({
  description: `At most ${BODY_BYTES} bytes.`,
  required: Array.isArray(schema.required) && schema.required.length > 0,
  content: { 'application/json': { schema } },
})

/** `postKeysIdRotate`. */
const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path
    .replace(/^\/v1/, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((step) => step !== '')
    .map((step) => step[0]?.toUpperCase() + step.slice(1))
    .join('')
