import { expect, test } from 'vitest'
import { hexOf } from '../../../journal/people.ts'
import { textOf } from '../../../journal/testing/events.ts'
import { NO_END } from '../../../retention/deadlines.ts'
import { asked, call } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { generated, plan, pushBy } from '../plan.ts'

/** Search, access, portability, rectification, restriction and objection. */
export function describeRights(home: TestHome): void {
  test('search counts, and shows nothing but what stands beside', async () => {
    await home.accept(pushBy('ada', ['bob']))
    await home.accept(pushBy('bob', ['ada']))
    await home.deliver()
    await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'offers' }))
    const { status, body, audited } = await home.post('/v1/subjects/search', asked('ada'))
    expect([status, body]).toMatchObject([
      200,
      {
        identifiers: 1,
        events: { 'github.push': 2 },
        disclosures: { slack: 2 },
        restricted: false,
        erasing: false,
        objections: { offers: 'upheld' },
        consents: [],
      },
    ])
    expect(audited).toEqual({ tenant: 'acme', events: 2, identifiers: 1, confirmed: 0, candidates: 1 })
    expect(await home.post('/v1/subjects/search', asked('eve'))).toMatchObject({
      body: { events: {}, disclosures: {} },
    })
  })

  test('access hands out what is about the person, to whom it went and until when; others are left out', async () => {
    const event = await home.accept(pushBy('ada', ['bob', 'ada']))
    await home.deliver()
    const { body, audited, about } = await home.post('/v1/subjects/export', asked('ada'))
    expect(body).toMatchObject({
      activities: [
        { name: 'notify', role: 'controller', purpose: 'to notify' },
        { name: 'news', bases: [{ name: 'opt-in', type: 'consent' }] },
        { name: 'offers' },
      ],
      categories: ['account.name', 'contact.email', 'content.opaque', 'person.name'],
      disclosures: [
        {
          event,
          recipient: 'slack',
          categories: ['contact.email'],
          at: '2026-01-31T12:00:00.000Z',
          outcome: 'received',
        },
      ],
      events: [
        {
          id: event,
          type: 'github.push',
          source: 'github',
          receivedAt: '2026-01-31T12:00:00.000Z',
          deletedAt: '2026-03-02T12:00:00.000Z',
          foundBy: [{ type: 'contact.email', value: 'ada@example.org' }],
          kept: false,
          alsoAboutOthers: false,
          data: {
            ref: 'refs/heads/main',
            pusher: { name: 'ada', email: 'ada@example.org', login: 'ada-login' },
            commits: [{ author: null }, { message: 'by ada', author: { email: 'ada@example.org' } }].map(
              (each, index) => (index === 0 ? expect.anything() : each),
            ),
          },
        },
      ],
      next: null,
    })
    expect(JSON.stringify(body)).not.toContain('bob')
    expect(JSON.stringify([audited, home.logged])).not.toMatch(/\bada\b|example\.org/)
    expect(about).toContain(hexOf(home.idOf('ada')))
  })

  test('access names no end where there is none yet', async () => {
    const ends = Date.UTC(2026, 1, 1)
    await home.accept(pushBy('ada'), { expiresAt: NO_END, deleteAt: NO_END })
    await home.accept(pushBy('ada'), { expiresAt: ends, deleteAt: NO_END })
    const { body } = await home.post('/v1/subjects/export', asked('ada'))
    expect(body).toMatchObject({
      events: [
        { usedUntil: null, deletedAt: null },
        { usedUntil: new Date(ends).toISOString(), deletedAt: null },
      ],
    })
  })

  test('access goes page by page, on one request', async () => {
    for (let count = 0; count < 3; count++) await home.accept(pushBy('ada'))
    const first = await home.bodyOf('/v1/subjects/export', asked('ada', { limit: 2 }))
    const { request, next } = first as { request: string; next: string }
    const second = await home.bodyOf('/v1/subjects/export', asked('ada', { limit: 2, request, after: next }))
    expect([first, second].map(({ events }) => (events as readonly unknown[]).length)).toEqual([2, 1])
    expect(second.request).toBe(request)
    expect(await call(home, 'GET', `/v1/requests/${request}`)).toMatchObject({
      body: { type: 'access', done: [{ what: 'export', by: 'test' }, { what: 'export' }] },
    })
  })

  test('portability is for what the person gave, under consent or contract, and holds nothing else', async () => {
    await home.accept(pushBy('ada', ['bob']))
    const { events } = await home.bodyOf('/v1/subjects/export', asked('ada', { portable: true }))
    expect((events as { data: unknown }[]).map(({ data }) => data)).toEqual([
      { pusher: { name: 'ada', email: 'ada@example.org', login: 'ada-login' } },
    ])
    await home.close()
    const others = { ...plan, sources: plan.sources.map((each) => ({ ...each, origin: 'third-party' as const })) }
    await home.open({ own: { generated: () => ({ ...generated, plan: others }) } })
    expect(await home.bodyOf('/v1/subjects/export', asked('ada', { portable: true }))).toMatchObject({ events: [] })
  })

  test('rectification sets values of the person alone, in what waits to be sent too', async () => {
    await home.accept(pushBy('ada', ['ada', 'bob']))
    await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'offers' }))
    const set = [
      { path: 'pusher.email', value: 'ada@new.example' },
      { path: 'commits.*.author.email', value: 'ada@new.example' },
    ]
    expect(await home.bodyOf('/v1/subjects/rectify', asked('ada', { set }))).toMatchObject({ events: 1, toTell: 0 })
    const texts = (await home.claim()).map(textOf).join()
    expect([
      texts.includes('ada@new.example'),
      texts.includes('bob@example.org'),
      texts.includes('ada@example.org'),
    ]).toEqual([true, true, false])
    // Both addresses find it now, and what was objected to under the one holds for the other.
    for (const value of ['ada@new.example', 'ada@example.org']) {
      const identifiers = [{ type: 'contact.email', value }]
      expect(await home.bodyOf('/v1/subjects/search', { tenant: 'acme', identifiers })).toMatchObject({
        identifiers: 1,
        events: { 'github.push': 1 },
        objections: { offers: 'upheld' },
      })
    }
  })

  test.each(['pusher.email', 'commits.*.author.email'])(
    'what is set at %s is found by, and erased with, its new value',
    async (path) => {
      const event = await home.accept(pushBy('ada', ['ada', 'ada']))
      const set = [{ path, value: 'new@example.org' }]
      expect(await home.bodyOf('/v1/subjects/rectify', asked('ada', { set }))).toMatchObject({ events: 1 })
      expect(await home.bodyOf('/v1/subjects/export', asked('new'))).toMatchObject({
        events: [{ id: event, foundBy: [{ value: 'new@example.org' }] }],
      })
      const { erasure } = await home.bodyOf('/v1/subjects/erase', asked('new'))
      await home.erasures.drive(String(erasure))
      expect(await call(home, 'GET', `/v1/erasures/${erasure}/receipt`)).toMatchObject({
        body: { erased: { events: 1 }, remains: 0 },
      })
      expect((await home.claim()).map(textOf).join()).not.toContain('new@example.org')
    },
  )

  test('an address that is not there for rectification: who has it already in the event is found by it too', async () => {
    const event = await home.accept(pushBy('ada', ['bob']))
    const set = [{ path: 'pusher.email', value: 'bob@example.org' }]
    await home.bodyOf('/v1/subjects/rectify', asked('ada', { set }))
    const { events } = await home.bodyOf('/v1/subjects/export', asked('bob'))
    expect(events).toMatchObject([{ id: event, data: { pusher: { email: 'bob@example.org' } } }])
  })

  test('a key is not set to what nobody could be found by', async () => {
    await home.accept(pushBy('ada'))
    const set = [{ path: 'pusher.login', value: ' ' }]
    expect(await home.post('/v1/subjects/rectify', asked('ada', { set }))).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/pusher/login' }] },
    })
    await home.bodyOf('/v1/subjects/rectify', asked('ada', { set: [{ path: 'pusher.login', value: null }] }))
  })

  test("rectification changes nothing when an event would not be valid, or the field is not the person's", async () => {
    await home.accept(pushBy('ada', ['bob']))
    const rectify = (path: string, value: unknown) =>
      home.post('/v1/subjects/rectify', asked('ada', { set: [{ path, value }] }))
    expect(await rectify('pusher.email', 'nowhere')).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/pusher/email' }] },
    })
    expect(await rectify('commits.*.author.email', 'x@example.org')).toMatchObject({ status: 422 })
    expect(await rectify('ref', 'x')).toMatchObject({ status: 422 })
    expect(await rectify('pusher', 'x')).toMatchObject({ status: 422 })
    expect((await home.claim()).map(textOf).join()).toContain('ada@example.org')
  })

  test('a restriction and an objection say how many stored events they hold', async () => {
    await home.accept(pushBy('ada'))
    await home.accept(pushBy('bob', ['ada']))
    await home.accept(pushBy('bob'))
    expect(await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground: 'claims' }))).toMatchObject({ events: 2 })
    expect(await home.bodyOf('/v1/subjects/object', asked('ada', { activity: 'offers' }))).toMatchObject({ events: 2 })
    expect(await home.bodyOf('/v1/subjects/restrict', asked('eve', { ground: 'claims' }))).toMatchObject({ events: 0 })
  })

  test.each([
    ['unlawful', 'accuracy-contested', true],
    ['claims', 'objection', true],
    ['objection', 'claims', true],
    ['accuracy-contested', 'objection', false],
  ] as const)('grounds of a restriction add up: %s, then %s (rather than erasure: %s)', async (one, other, wished) => {
    await home.accept(pushBy('ada'))
    for (const ground of [one, other]) await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground }))
    // So it is under an address that is new.
    const set = [{ path: 'pusher.email', value: 'new@example.org' }]
    await home.bodyOf('/v1/subjects/rectify', asked('ada', { set }))
    for (const name of ['ada', 'new'])
      expect((await home.post('/v1/subjects/erase', asked(name))).status).toBe(wished ? 409 : 202)
    if (!wished) return
    for (const name of ['ada', 'new']) {
      await home.bodyOf('/v1/subjects/lift', asked(name, { informed: '2026-01-31' }))
      expect((await home.post('/v1/subjects/erase', asked(name))).status).toBe(202)
    }
  })
}
