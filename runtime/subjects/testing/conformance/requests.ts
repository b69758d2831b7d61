import { expect, test } from 'vitest'
import { until } from '../../../delivery/testing/until.ts'
import { asked, call } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { generated, plan, processorPlan } from '../plan.ts'

/** The requests themselves: who may open one, on whose instruction, and their clocks. */
export function describeRequests(home: TestHome): void {
  const DAY = 86_400_000

  test('where the tenant is the controller, nothing is done without its instruction', async () => {
    await home.close()
    await home.open({ own: { generated: () => ({ ...generated, plan: processorPlan }) } })
    for (const [path, more] of [
      ['export', {}],
      ['erase', {}],
      ['restrict', { ground: 'claims' }],
      ['object', { activity: 'notify' }],
      ['rectify', { set: [{ path: 'pusher.name', value: 'x' }] }],
    ] as const) {
      const { status, body } = await home.post(`/v1/subjects/${path}`, asked('ada', more))
      expect([path, status, (body as { detail: string }).detail]).toEqual([
        path,
        409,
        expect.stringContaining('instruction'),
      ])
    }
    const instruction = { reference: 'ticket 7', date: '2026-01-30' }
    const { request } = await home.bodyOf('/v1/subjects/export', asked('ada', { instruction }))
    expect(await call(home, 'GET', `/v1/requests/${request}`)).toMatchObject({ body: { instruction } })
    const tomorrow = { ...instruction, date: '2026-02-02' }
    expect(await home.post('/v1/subjects/export', asked('ada', { instruction: tomorrow }))).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('in-the-future') },
    })
    // The one of the request holds for the rest of it.
    await home.bodyOf('/v1/subjects/export', asked('ada', { request }))
  })

  test('who it is has to be said in types that events know, for a tenant that is known', async () => {
    const identifiers = [{ type: 'person.shoe', value: '43' }]
    expect(await home.post('/v1/subjects/search', { tenant: 'acme', identifiers })).toMatchObject({ status: 422 })
    for (const [path, more] of [
      ['subjects/search', {}],
      ['subjects/export', {}],
      ['subjects/erase', {}],
      ['subjects/restrict', { ground: 'claims' }],
      ['subjects/lift', { informed: '2026-01-30' }],
      ['subjects/object', { activity: 'notify' }],
      ['subjects/rectify', { set: [{ path: 'pusher.name', value: 'x' }] }],
      ['subjects/consent', { activity: 'news', state: 'given', at: '2026-01-31T10:00:00Z', evidence: 'x' }],
      ['requests', { type: 'access' }],
    ] as const) {
      const { status, body } = await home.post(`/v1/${path}`, asked('ada', { ...more, tenant: 'unknown' }))
      expect([path, status, (body as { type: string }).type]).toEqual([
        path,
        422,
        expect.stringContaining('unknown-tenant'),
      ])
    }
    expect(await home.post('/v1/subjects/export', asked('ada', { regime: 'mars' }))).toMatchObject({ status: 422 })
    expect(await home.post('/v1/subjects/export', asked('ada', { receivedAt: '2027-01-01T00:00:00Z' }))).toMatchObject({
      status: 422,
    })
    expect(await home.post('/v1/subjects/object', asked('ada', { activity: 'none' }))).toMatchObject({ status: 422 })
  })

  test('a request has a clock, can be extended once, is closed when the person was told, and expires', async () => {
    const opened = await home.bodyOf(
      '/v1/requests',
      asked('ada', { type: 'access', receivedAt: '2026-01-20T09:00:00Z' }),
    )
    const { id } = opened as { id: string }
    expect(opened).toMatchObject({
      state: 'open',
      due: '2026-02-20',
      clocks: [{ regime: 'eu-gdpr', state: 'running' }],
    })
    const act = (verb: string, body: object = {}) => home.post(`/v1/requests/${id}/${verb}`, body)
    expect(await act('pause', { reason: 'identity' })).toMatchObject({ status: 409 })
    expect(await act('extend', { reason: 'complexity', informed: '2026-01-31' })).toMatchObject({
      body: { due: '2026-04-20' },
    })
    expect(await act('extend', { reason: 'complexity', informed: '2026-01-31' })).toMatchObject({ status: 409 })
    expect(await act('close', { outcome: 'refused', informed: '2026-01-31' })).toMatchObject({ status: 422 })
    expect(
      await act('close', { outcome: 'refused', reason: 'manifestly unfounded', informed: '2026-01-31' }),
    ).toMatchObject({
      status: 200,
      body: { state: 'closed', due: null },
    })
    expect(await act('close', { outcome: 'fulfilled', informed: '2026-01-31' })).toMatchObject({ status: 409 })
    expect(await home.post('/v1/subjects/export', asked('ada', { request: id }))).toMatchObject({ status: 409 })
    await home.heart.pulse()
    const closed = async () =>
      (await call(home, 'GET', '/v1/requests?state=closed')).body as { items: { id: string }[] }
    await until(async () => (await closed()).items.some((each) => each.id === id))
    expect(await closed()).toMatchObject({ items: [{ id }], next: null })
    expect(home.subjects.requestCounts().open).toBe(0)
    expect(await call(home, 'GET', '/v1/requests?state=open')).toMatchObject({ body: { items: [] } })

    home.clock.advance(400 * DAY)
    await home.journal.sweep(home.clock.now())
    expect(await call(home, 'GET', `/v1/requests/${id}`)).toMatchObject({ status: 404 })
  })

  test('where its regime lets it, a clock stops while the person is asked', async () => {
    await home.close()
    const uk = {
      ...plan,
      regimes: ['eu-gdpr', 'uk-gdpr'],
      clocks: [{ regime: 'uk-gdpr', months: 1, extension: 2, pauses: true }],
    }
    await home.open({ own: { generated: () => ({ ...generated, plan: uk }) } })
    const open = async (more: object) => {
      const { id } = (await home.bodyOf('/v1/requests', asked('ada', { type: 'access', ...more }))) as { id: string }
      return (verb: string, body: object = {}) => home.post(`/v1/requests/${id}/${verb}`, body)
    }
    const any = await open({})
    expect(await any('pause', { reason: 'clarification' })).toMatchObject({ status: 409 })
    const act = await open({ regime: 'uk-gdpr' })
    expect(await act('resume')).toMatchObject({ status: 409 })
    expect(await act('pause', { reason: 'clarification' })).toMatchObject({ body: { clocks: [{ state: 'paused' }] } })
    expect(await act('pause', { reason: 'clarification' })).toMatchObject({ status: 409 })
    home.clock.advance(10 * DAY)
    await home.heart.pulse()
    expect(await act('resume')).toMatchObject({ body: { due: '2026-03-10', clocks: [{ state: 'running' }] } })
  })

  test('an extension comes too late after the first period', async () => {
    const { id } = await home.bodyOf('/v1/requests', asked('ada', { type: 'access' }))
    home.clock.advance(40 * DAY)
    await home.heart.pulse()
    expect(await home.post(`/v1/requests/${id}/extend`, { reason: 'number', informed: '2026-02-01' })).toMatchObject({
      status: 409,
    })
    await until(async () => home.subjects.requestCounts().overdue === 1)
  })
}
