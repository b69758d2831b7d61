import { expect, test } from 'vitest'
import { callerOf } from '../../../admin/testing/call.ts'
import { call } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { generated, pushBy } from '../plan.ts'

/** Erasure and export of events and tenants, by order of the controller. */
export function describeOrders(home: TestHome): void {
  const instruction = { reference: 'Ticket 7', date: '2026-01-30' }

  async function receiptOf(answer: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>> {
    for (;;) {
      const { status, body } = await call(home, 'GET', String(answer.receipt))
      if (status === 200) return body as Readonly<Record<string, unknown>>
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }

  test('an event is handed out whole, with who received it, and erased on a request of its own', async () => {
    const id = await home.accept({ ref: 'about somebody' })
    await home.deliver()
    home.subjects.start()
    const handed = await home.bodyOf(`/v1/events/${id.toUpperCase()}/export`, { instruction })
    expect(handed).toMatchObject({
      request: expect.any(String),
      due: expect.any(String),
      disclosures: [{ event: id, recipient: 'slack', outcome: 'received' }],
      events: [{ id, type: 'github.push', people: 0, altered: false, data: { ref: 'about somebody' } }],
      altered: 0,
      next: null,
    })
    const begun = await home.bodyOf(`/v1/events/${id}/erase`, { instruction })
    expect(await receiptOf(begun)).toMatchObject({ of: 'events', events: [id], request: begun.request, remains: 0 })
    const { status, body } = await call(home, 'GET', `/v1/requests/${begun.request}`)
    expect([status, body]).toMatchObject([
      200,
      {
        type: 'erasure',
        tenant: 'acme',
        state: 'open',
        instruction,
        erasure: begun.erasure,
        done: [{ what: 'erase' }],
      },
    ])
    expect(await home.post(`/v1/events/${id}/erase`, {})).toMatchObject({ status: 404 })
    expect(await home.post(`/v1/events/${id}/export`, {})).toMatchObject({ status: 404 })
  })

  test('all of a tenant is handed out in pages, and erased', async () => {
    for (const name of ['ada', 'bob', 'eve']) await home.accept(pushBy(name))
    await home.accept(pushBy('ada'), { tenant: 'globex' })
    home.subjects.start()
    const first = await home.bodyOf('/v1/tenants/acme/export', { limit: 2 })
    const second = await home.bodyOf('/v1/tenants/acme/export', { after: first.next, request: first.request })
    const events = [first, second].flatMap(
      ({ events }) => events as { readonly data: object; readonly people: number }[],
    )
    expect(events.map(({ data }) => JSON.stringify(data)).join()).toMatch(/ada@.*bob@.*eve@/)
    expect(events.map(({ people }) => people)).toEqual([1, 1, 1])
    expect([second.next, second.request]).toEqual([null, first.request])
    // It would be answered as the end, and nothing as all there is.
    expect(await home.post('/v1/tenants/acme/export', { after: 'nonsense' })).toMatchObject({ status: 422 })
    const begun = await home.bodyOf('/v1/tenants/acme/erase', {})
    expect(await receiptOf(begun)).toMatchObject({ of: 'tenant', tenant: 'acme', erased: { events: 3 }, remains: 0 })
    expect((await home.bodyOf('/v1/tenants/globex/export', {})).events).toHaveLength(1)
  })

  test('a key of a tenant reaches its own alone', async () => {
    const id = await home.accept({ ref: 'a' })
    const asked = callerOf(home.subjects.routes, () => 0)
    for (const what of ['erase', 'export']) {
      expect(await asked('POST', `/v1/events/${id}/${what}`, { tenant: 'globex' })).toMatchObject({ status: 404 })
      expect(await asked('POST', `/v1/tenants/acme/${what}`, { tenant: 'globex' })).toMatchObject({ status: 403 })
      expect(await asked('POST', `/v1/tenants/unknown/${what}`)).toMatchObject({ status: 422 })
    }
    expect(await asked('POST', `/v1/events/${id}/export`, { tenant: 'acme' })).toMatchObject({ status: 200 })
  })

  test('where the tenant is the controller, nothing is done without their instruction', async () => {
    const id = await home.accept({ ref: 'a' })
    const { plan } = generated
    const activities = plan.activities.map((each) => ({ ...each, role: 'processor' as const }))
    await home.close()
    await home.open({ own: { generated: () => ({ ...generated, plan: { ...plan, activities } }) } })
    for (const path of [`/v1/events/${id}`, '/v1/tenants/acme']) {
      for (const what of ['erase', 'export']) {
        const refused = await home.post(`${path}/${what}`, {})
        expect(refused).toMatchObject({ status: 409, body: { type: expect.stringContaining('instruction-missing') } })
      }
      const tomorrow = new Date(home.clock.now() + 86_400_000).toISOString().slice(0, 10)
      expect(await home.post(`${path}/export`, { instruction: { ...instruction, date: tomorrow } })).toMatchObject({
        status: 422,
        body: { type: expect.stringContaining('in-the-future') },
      })
      expect(await home.post(`${path}/export`, { instruction })).toMatchObject({ status: 200 })
    }
  })

  test('a request that is another one is refused', async () => {
    const id = await home.accept({ ref: 'a' })
    const { request } = await home.bodyOf(`/v1/events/${id}/export`, {})
    expect(await home.post(`/v1/events/${id}/erase`, { request })).toMatchObject({ status: 409 })
    expect(await home.post(`/v1/events/${id}/erase`, { request: crypto.randomUUID() })).toMatchObject({ status: 404 })
    const tomorrow = new Date(home.clock.now() + 86_400_000).toISOString()
    expect(await home.post(`/v1/events/${id}/erase`, { receivedAt: tomorrow })).toMatchObject({ status: 422 })
  })
}
