import { afterEach, expect, test } from 'vitest'
import type { AdminRoute } from '../http/admin-route.ts'
import { type AdminBench, startAdmin } from './testing/bench.ts'
import { route } from './testing/thing.ts'

let bench: AdminBench
afterEach(() => bench?.admin.close())

test('a key of a tenant can only act for it', async () => {
  const tenant = { type: 'string' }
  const seen: unknown[] = []
  const handle: AdminRoute['handle'] = async ({ query, body, params, actor }) => {
    seen.push([query.tenant, (body as { tenant?: string })?.tenant, params.tenant, actor.tenant])
    return { status: 200, body: {} }
  }
  const body = { type: 'object', properties: { tenant } }
  bench = await startAdmin(() => [
    route({ method: 'GET', path: '/v1/query', query: { tenant }, handle }),
    route({ path: '/v1/body', body, handle }),
    route({ path: '/v1/tenants/:tenant', body: { type: 'object' }, handle }),
    route({ path: '/v1/all', body: { type: 'object' }, handle }),
    route({ path: '/v1/own', body: { type: 'object' }, scoped: true, handle }),
  ])
  const { key } = await bench.key(['operator'], 'acme')
  const status = async (method: string, path: string, sent?: unknown): Promise<number> =>
    (await bench.call(method, path, { key, ...(sent === undefined ? {} : { body: sent }) })).status
  expect(await status('GET', '/v1/query')).toBe(200)
  expect(await status('GET', '/v1/query?tenant=acme')).toBe(200)
  expect(await status('GET', '/v1/query?tenant=globex')).toBe(403)
  expect(await status('POST', '/v1/body', {})).toBe(200)
  expect(await status('POST', '/v1/body', { tenant: 'globex' })).toBe(403)
  expect(await status('POST', '/v1/tenants/acme', {})).toBe(200)
  expect(await status('POST', '/v1/tenants/globex', {})).toBe(403)
  expect(await status('POST', '/v1/all', {})).toBe(403)
  expect(await status('POST', '/v1/own', {})).toBe(200)
  expect(seen).toEqual([
    ['acme', undefined, undefined, 'acme'],
    ['acme', undefined, undefined, 'acme'],
    [undefined, 'acme', undefined, 'acme'],
    [undefined, undefined, 'acme', 'acme'],
    [undefined, undefined, undefined, 'acme'],
  ])
})

test('a tenant that is not known is refused wherever a path takes one', async () => {
  const tenant = { type: 'string' }
  const body = { type: 'object', properties: { tenant } }
  bench = await startAdmin(() => [
    route({ method: 'GET', path: '/v1/query', query: { tenant } }),
    route({ path: '/v1/body', body }),
    route({ path: '/v1/tenants/:tenant', body: { type: 'object' } }),
  ])
  const { key } = await bench.key(['operator'])
  const asked = async (method: string, path: string, sent?: unknown) => {
    const { status, body } = await bench.call(method, path, { key, ...(sent === undefined ? {} : { body: sent }) })
    return [status, (body as { readonly type?: string }).type]
  }
  const refused = [422, 'tag:bylaw.dev,2026:problem/unknown-tenant']
  expect(await asked('GET', '/v1/query?tenant=acne')).toEqual(refused)
  expect(await asked('POST', '/v1/body', { tenant: 'acne' })).toEqual(refused)
  expect(await asked('POST', '/v1/tenants/acne', {})).toEqual(refused)
  expect((await asked('POST', '/v1/body', { tenant: 'acme' }))[0]).toBe(200)
  expect((await asked('POST', '/v1/body', {}))[0]).toBe(200)
})
