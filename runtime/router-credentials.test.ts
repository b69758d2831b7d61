import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, expectProblem, keyFor, send, storedEvents } from './ingress/testing/client.ts'
import { type Running, startRouter } from './ingress/testing/harness.ts'
import { listLogger } from './ingress/testing/logger.ts'
import { type Ask, bearer, ofTenants, operatorOf, read } from './ingress/testing/of-tenants.ts'
import { type Pair, shared, startPair } from './ingress/testing/pair.ts'
import { signStandard } from './ingress/testing/signatures.ts'
import { type PostgresServer, startPostgres } from './journal/testing/postgres-server.ts'
import { createRouter } from './router.ts'

const METER = '/v1/tenants/acme/sources/meter/credentials'
const ORDERS = '/v1/tenants/acme/sources/orders/credentials'

describe('keys and secrets of tenants', () => {
  let router: Running
  let ask: Ask
  beforeEach(async () => {
    router = await startRouter(ofTenants)
    ask = await operatorOf(router)
  })
  afterEach(() => router.stop())

  const made = async (path = METER, body: object = { name: 'shop' }): Promise<Readonly<Record<string, unknown>>> => {
    const answer = await ask('POST', path, body)
    expect(answer.status, answer.text).toBe(201)
    return answer.json
  }

  function order(secret: string, id: string): Promise<Answer> {
    const body = JSON.stringify({ type: 'paid', data: { id, total: 1000 } })
    const at = Math.floor(Date.now() / 1000)
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(at),
      'webhook-signature': signStandard(secret, id, at, body),
    }
    return send(router, {
      path: '/in/acme/orders',
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })
  }

  test('a key lets in for its tenant and its source alone, and is shown once and stored as a hash', async () => {
    const { secret, id, ...shown } = await made()
    expect(shown).toMatchObject({ name: 'shop', kind: 'key', scheme: 'bearer', header: null, live: 1 })
    expect(await read(router, bearer(secret))).toMatchObject({ status: 202, json: { stored: true } })
    expectProblem(await read(router, bearer(secret), 'globex'), 401, 'unauthenticated')
    const listed = await ask('GET', METER)
    expect(listed.json).toMatchObject({ items: [{ id, name: 'shop', live: 1, previousUntil: null }] })
    expect(listed.text).not.toContain(secret)
    const { dataDir } = router.place.settings
    for (const file of readdirSync(dataDir))
      expect(readFileSync(join(dataDir, file)).includes(String(secret))).toBe(false)
    expect(router.log.join()).not.toContain(secret)
  })

  test('whoever is no tenant, has registered nothing, or sends another key is answered alike', async () => {
    await made()
    const said = async (headers: Readonly<Record<string, string>>, tenant: string) => {
      const { status, json, type, headers: own } = await read(router, headers, tenant)
      const { instance: _, ...problem } = json
      return { status, type, problem, names: [...own.keys()].sort() }
    }
    const first = await said(bearer('x'.repeat(47)), 'acme')
    expect(first).toMatchObject({ status: 401, problem: { type: expect.stringContaining('unauthenticated') } })
    for (const tenant of ['globex', 'nobody', 'default'])
      expect(await said(bearer('x'.repeat(47)), tenant)).toEqual(first)
    for (const tenant of ['acme', 'globex', 'nobody']) expect(await said({}, tenant)).toEqual(first)
    expect(storedEvents(router)).toBe(0)
  })

  test('each may stand in a header of its own, where the declaration lets it', async () => {
    const { secret, header } = await made(METER, { name: 'own', header: 'X-Api-Key' })
    expect(header).toBe('x-api-key')
    expect((await read(router, { 'x-api-key': String(secret) })).status).toBe(202)
    expect((await read(router, bearer(secret))).status).toBe(401)
    const other = await made(METER, { name: 'usual' })
    expect((await read(router, bearer(other.secret))).status).toBe(202)
    expect((await read(router, { 'x-api-key': String(other.secret) })).status).toBe(401)
    expectProblem(await ask('POST', ORDERS, { name: 'own', header: 'X-Sig' }), 422, 'header-declared')
    for (const taken of ['Content-Type', 'host']) {
      expectProblem(await ask('POST', METER, { name: 'bad', header: taken }), 422, 'header-taken')
    }
  })

  test('a signing secret is made here or given, and signs', async () => {
    const { secret, kind } = await made(ORDERS)
    expect([kind, String(secret).slice(0, 6)]).toEqual(['secret', 'whsec_'])
    expect((await order(String(secret), 'a')).status).toBe(202)
    const given = `whsec_${Buffer.from('a secret of a provider, 32 bytes').toString('base64')}`
    expect(await made(ORDERS, { name: 'given', secret: given })).not.toHaveProperty('secret')
    expect((await order(given, 'b')).status).toBe(202)
    expect((await order(String(secret), 'c')).status).toBe(202)
    const other = `whsec_${Buffer.from('a secret of somebody else, 32 by').toString('base64')}`
    expect((await order(other, 'd')).status).toBe(401)
    expectProblem(await ask('POST', ORDERS, { name: 'bad', secret: 'no secret of standard' }), 422, 'invalid-request')
    expectProblem(await ask('POST', ORDERS, { name: 'bad', secret: 'no-secret-of-standard' }), 422, 'secret-unfit')
    expectProblem(await ask('POST', METER, { name: 'bad', secret: 'a-key-that-i-made-up' }), 422, 'key-is-made-here')
  })

  test('after a rotation the one before counts for a while, or not at all', async () => {
    const { secret: first, id } = await made()
    const rotated = await ask('POST', `${METER}/${id}/rotate`, {})
    expect(rotated).toMatchObject({ status: 200, json: { id, live: 2, previousUntil: expect.any(String) } })
    const second = rotated.json.secret
    expect([(await read(router, bearer(first))).status, (await read(router, bearer(second))).status]).toEqual([
      202, 202,
    ])
    const last = await ask('POST', `${METER}/${id}/rotate`, { overlapHours: 0 })
    expect(last.json).toMatchObject({ live: 1, previousUntil: null })
    for (const [key, status] of [
      [first, 401],
      [second, 401],
      [last.json.secret, 202],
    ] as const) {
      expect((await read(router, bearer(key))).status).toBe(status)
    }
  })

  test('a key that is revoked is refused when the call answers, and others go on', async () => {
    const [one, other] = [await made(METER, { name: 'one' }), await made(METER, { name: 'other' })]
    expect((await ask('DELETE', `${METER}/${one.id}`)).status).toBe(204)
    expect([
      (await read(router, bearer(one.secret))).status,
      (await read(router, bearer(other.secret))).status,
    ]).toEqual([401, 202])
    expectProblem(await ask('DELETE', `${METER}/${one.id}`), 404, 'unknown-credential')
  })

  test('there are at most ten of a tenant for a source, each under a name of its own', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `n${index}`)
    for (const name of names) await made(METER, { name })
    expectProblem(await ask('POST', METER, { name: 'more' }), 409, 'too-many-credentials')
    await made(ORDERS)
    expectProblem(await ask('POST', ORDERS, { name: 'shop' }), 409, 'name-taken')
    expectProblem(
      await ask('POST', '/v1/tenants/nobody/sources/meter/credentials', { name: 'a' }),
      422,
      'unknown-tenant',
    )
    expectProblem(
      await ask('POST', '/v1/tenants/acme/sources/nothing/credentials', { name: 'a' }),
      404,
      'unknown-source',
    )
    const github = '/v1/tenants/acme/sources/github/credentials'
    expectProblem(await ask('POST', github, { name: 'a' }), 422, 'source-not-connected-by-tenants')
  })

  test('what changes them is in the audit log, and no key is', async () => {
    const { id, secret } = await made()
    await ask('POST', `${METER}/${id}/rotate`, {})
    await ask('DELETE', `${METER}/${id}`)
    const headers = bearer(await keyFor(router, 'auditor'))
    const text = await (await fetch(`${router.admin}/v1/audit/export`, { headers })).text()
    for (const action of ['credential.create', 'credential.rotate', 'credential.revoke']) expect(text).toContain(action)
    expect(text).toContain(id)
    expect(text).not.toContain(secret)
  })

  test('they outlive the process, and go with their tenant', async () => {
    // Another one had been revoked before: what remembers that leaves this one alone.
    const { id } = await made()
    expect((await ask('DELETE', `${METER}/${id}`)).status).toBe(204)
    const { secret } = await made()
    const other = await ask('POST', '/v1/tenants/globex/sources/meter/credentials', { name: 'a' })
    await router.router.close()
    const { logger } = listLogger()
    const next = await createRouter({ generated: ofTenants, settings: router.place.settings, logger })
    const addresses = await next.listen()
    try {
      expect((await read(addresses, bearer(secret))).status).toBe(202)
      const headers = { ...bearer(await keyFor(addresses, 'privacy-officer')), 'content-type': 'application/json' }
      const admin = { url: addresses.admin }
      const begun = await send(admin, { path: '/v1/tenants/acme/erase', method: 'POST', headers, body: '{}' })
      expect(begun.status, begun.text).toBe(202)
      const receipt = async () => (await send(admin, { path: String(begun.json.receipt), headers })).json
      await expect.poll(async () => (await receipt()).state, { timeout: 20_000 }).toBe('done')
      expect(await receipt()).toMatchObject({ of: 'tenant', erased: { events: 1 }, remains: 0 })
      expect((await read(addresses, bearer(secret))).status).toBe(401)
      expect((await read(addresses, bearer(other.json.secret), 'globex')).status).toBe(202)
    } finally {
      await next.close()
    }
  })
})

describe('several routers', () => {
  let server: PostgresServer
  let pair: Pair
  beforeAll(async () => {
    server = await startPostgres()
    pair = await startPair(server, { ...ofTenants, plan: { ...ofTenants.plan, journal: shared.plan.journal } })
  })
  afterAll(async () => {
    await pair.stop()
    await server.remove()
  })

  test('all of them know a key, and that it is revoked, when the call answers', async () => {
    const [one, other] = pair.routers
    const asks = [await operatorOf(one), await operatorOf(other)] as const
    for (let round = 0; round < 4; round++) {
      const [ask, takes] = round % 2 === 0 ? [asks[0], other] : [asks[1], one]
      const { json } = await ask('POST', METER, { name: `n${round}` })
      expect((await read(takes, bearer(json.secret))).status).toBe(202)
      const rotated = await ask('POST', `${METER}/${json.id}/rotate`, { overlapHours: 0 })
      expect((await read(takes, bearer(json.secret))).status).toBe(401)
      expect((await read(takes, bearer(rotated.json.secret))).status).toBe(202)
      expect((await ask('DELETE', `${METER}/${json.id}`)).status).toBe(204)
      expect((await read(takes, bearer(rotated.json.secret))).status).toBe(401)
    }
  })

  test('none of ten calls at once is lost, and not more than ten are kept', async () => {
    const ask = await operatorOf(pair.routers[0])
    const also = await operatorOf(pair.routers[1])
    const path = '/v1/tenants/globex/sources/meter/credentials'
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? ask : also)('POST', path, { name: `n${index}` })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(201), 409, 409])
    expect((await ask('GET', path)).json.items).toHaveLength(10)
  })
})
