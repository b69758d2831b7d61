import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import type { RouterPlan, SourcePlan } from '../../contract/plan.ts'
import type { AdminRoute } from '../../http/admin-route.ts'
import { plan } from '../../ingress/testing/generated.ts'
import { auditRoutes } from '../audit-routes.ts'
import { keyRoutes } from '../keys/routes.ts'
import { statusRoutes } from '../status/routes.ts'
import { openApiDocument } from './document.ts'
import { faultsOf } from './testing/rules.ts'

const none = null as never
const routes: readonly AdminRoute[] = [
  ...keyRoutes({ records: none, keys: none, use: none, passed: none, knowsTenant: none }),
  ...auditRoutes(none, () => true),
  ...statusRoutes({ snapshot: none, epochs: none, sweeper: none, nextExpiry: none }),
]
const document = openApiDocument(routes, plan)
const paths = document.paths as Record<string, Record<string, Record<string, unknown>>>

test('the document is sound', () => {
  expect(faultsOf(document)).toEqual([])
})

test('the rules find what is not sound', () => {
  const operation = (own: object) => ({ ...paths['/v1/keys']?.get, ...own })
  const faults = (item: object) => faultsOf({ ...document, paths: { ...paths, '/v1/x/{id}': item } })
  expect(faults({ get: operation({}) })).toEqual([
    'get /v1/x/{id}: parameter `id` is not described',
    'get /v1/x/{id}: operationId `getKeys` is taken',
  ])
  expect(faults({ get: operation({ operationId: 'x', responses: {} }) })).toContain('get /v1/x/{id}: no responses')
  expect(faultsOf({ ...document, components: {} })).toContain('unresolved #/components/responses/Problem')
})

test('every schema is a JSON Schema of 2020-12 that ajv takes', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateFormats: false })
  for (const route of routes) {
    const schemas = [route.body, ...Object.values(route.query ?? {}), ...Object.values(route.answers)]
    for (const schema of schemas) if (schema !== undefined && schema !== null) ajv.compile(schema)
  }
})

test('the same plan and paths give the same bytes, in any order', () => {
  expect(JSON.stringify(openApiDocument([...routes].reverse(), plan))).toBe(JSON.stringify(document))
  expect(Object.keys(paths)).toEqual(Object.keys(paths).toSorted())
})

test('an administrative path names its roles, its parameters and the problem of every refusal', () => {
  expect(paths['/v1/keys/{id}/rotate']?.post).toMatchObject({
    operationId: 'postKeysIdRotate',
    description: 'Roles: owner.',
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    requestBody: { required: false, description: 'At most 1048576 bytes.' },
    responses: { default: { $ref: '#/components/responses/Problem' } },
  })
})

test('public paths are under a server of their own, and take no key', () => {
  expect(paths['/healthz']).toMatchObject({ servers: [{ description: 'The public listener.' }], get: { security: [] } })
  const [source] = plan.sources as readonly [SourcePlan]
  expect(paths[source.path]?.post).toMatchObject({ operationId: 'postSource_github', security: [] })
})

test('a source that is asked before it is used has what it answers, and says of what type its bodies are', () => {
  const [first] = plan.sources as readonly [SourcePlan]
  const source = (name: string, own: Partial<SourcePlan>): SourcePlan => ({
    ...first,
    name,
    path: `/in/${name}`,
    ...own,
  })
  const found = openApiDocument([], {
    ...plan,
    sources: [
      source('asked', { probe: { plain: true, challenge: 'validationToken' }, fields: true }),
      source('raw', { raw: { to: 'body', headers: {} } }),
      source('list', { list: 'lines' }),
    ],
  })
  expect(faultsOf(found)).toEqual([])
  const of = found.paths as Record<string, { post: { requestBody: { content: object } } }>
  expect(Object.keys(of['/in/asked'] ?? {})).toEqual(['servers', 'get', 'head', 'post'])
  expect(['asked', 'raw', 'list'].map((name) => of[`/in/${name}`]?.post.requestBody.content)).toEqual([
    { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
    { '*/*': {} },
    { 'application/json': { schema: { type: 'array' } } },
  ])
})

test('a source whose webhook is subscribed by a GET request has both', () => {
  const [first] = plan.sources as readonly [SourcePlan]
  const meta = { ...first, name: 'whatsapp-in', path: '/in/wa', verify: { ...first.verify, verifyToken: 'token' } }
  const changed: RouterPlan = { ...plan, sources: [meta] }
  const found = openApiDocument([], changed)
  expect(faultsOf(found)).toEqual([])
  expect(Object.keys((found.paths as typeof paths)['/in/wa'] ?? {})).toEqual(['servers', 'get', 'post'])
})
