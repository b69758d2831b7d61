import { expect, test } from 'vitest'
import { hexOf } from '../../../journal/people.ts'
import { textOf } from '../../../journal/testing/events.ts'
import { asked, call } from '../call.ts'
import type { TestHome } from '../home-for-each.ts'
import { pushBy } from '../plan.ts'

/** What an erasure takes, and what it leaves. */
export function describeErasure(home: TestHome): void {
  test('erases one person and leaves the others whole', async () => {
    const event = await home.accept(pushBy('ada', ['ada', 'bob']))
    await home.accept(pushBy('bob', ['ada']))
    home.subjects.start()
    const { status, body } = await home.post('/v1/subjects/erase', asked('Ada'))
    expect(status).toBe(202)
    const receipt = await finished(body as { readonly erasure: string })
    expect(receipt).toMatchObject({ state: 'done', tenant: 'acme', erased: { events: 2, segments: 2 }, remains: 0 })
    expect(Object.keys(receipt.steps as object)).toEqual([
      'requested',
      'fenced',
      'surveyed',
      'held',
      'entombed',
      'destroyed',
      'purged',
      'verified',
      'done',
    ])
    const texts = (await home.claim()).map(textOf)
    expect(texts.join()).toContain('bob@example.org')
    expect(texts.join()).not.toMatch(/\bada\b/)
    expect((await home.journal.status(event))?.id).toBe(event)
    expect(JSON.stringify(receipt)).not.toMatch(/\bada\b|example\.org|[0-9a-f]{32}/)
  })

  test('takes the person out of what other records say, and leaves what is about others', async () => {
    const id = (name: string): string => hexOf(home.idOf(name))
    const record = (name: string, subjects: readonly string[] | null) => ({
      kind: 'lifecycle',
      id: name,
      value: Buffer.from(JSON.stringify({ tenant: 'acme', event: 'account.closed', subjects, at: 1 })),
      expiresAt: null,
    })
    await home.journal.records.write([
      record('both', [id('ada'), id('bob')]),
      record('hers', [id('ada')]),
      record('tenant', null),
    ])
    const opened = await home.post('/v1/requests', asked('ada', { type: 'access' }))
    home.subjects.start()
    await finished((await home.post('/v1/subjects/erase', asked('ada'))).body as { readonly erasure: string })
    const left = await home.journal.records.list('lifecycle')
    expect(left.map((each) => [each.id, JSON.parse(Buffer.from(each.value ?? []).toString()).subjects])).toEqual([
      ['both', [id('bob')]],
      ['tenant', null],
    ])
    const request = await home.journal.records.get('request', (opened.body as { id: string }).id)
    expect(Buffer.from(request?.value ?? []).toString()).not.toContain(id('ada'))
  })

  test('what an erasure had to keep goes when its ground is released, and not an hour later', async () => {
    let held = true
    await home.close()
    await home.open({ own: { exemptionOf: () => (held ? { ground: 'Claims', until: null } : null) } })
    await home.accept(pushBy('ada'))
    home.subjects.start()
    const { body } = await home.post('/v1/subjects/erase', asked('ada'))
    const answer = body as { readonly erasure: string }
    expect(await finished(answer)).toMatchObject({ kept: [{ ground: 'Claims' }], released: false })
    held = false
    await home.heart.pulse()
    await expect
      .poll(async () => {
        home.subjects.review()
        return (await finished(answer)).released
      })
      .toBe(true)
  })

  test('what is about others outlives what was kept beside it, until its own time has come', async () => {
    let held = true
    await home.close()
    await home.open({ own: { exemptionOf: () => (held ? { ground: 'Claims', until: null } : null) } })
    const now = Date.UTC(2026, 0, 31, 12)
    const both = await home.accept(pushBy('ada', ['ada', 'bob']), { deleteAt: now + 90_000 })
    const hers = await home.accept(pushBy('ada'), { deleteAt: now + 90_000 })
    home.subjects.start()
    const answer = (await home.post('/v1/subjects/erase', asked('ada'))).body as { readonly erasure: string }
    expect(await finished(answer)).toMatchObject({ kept: [{ event: both }, { event: hers }] })
    held = false
    await home.heart.pulse()
    await expect
      .poll(async () => {
        home.subjects.review()
        return (await finished(answer)).released
      })
      .toBe(true)

    await home.journal.sweep(now + 60_000)
    expect(await home.journal.status(hers)).toBeNull()
    const { events } = await home.bodyOf('/v1/subjects/export', asked('bob'))
    expect(events).toMatchObject([{ id: both }])
    expect(JSON.stringify(events)).not.toMatch(/\bada\b/)
    await home.journal.sweep(now + 91_000)
    expect(await home.journal.status(both)).toBeNull()
  })

  test('what was kept goes too when its ground is released while recipients are being told', async () => {
    let held = true
    let telling = false
    const told = Promise.withResolvers<{ readonly kind: 'told' }>()
    await home.close()
    await home.open({
      own: {
        exemptionOf: () => (held ? { ground: 'Claims', until: null } : null),
        sendNotice: () => {
          telling = true
          return told.promise
        },
      },
    })
    const looked = async (): Promise<void> => {
      await home.heart.pulse()
      home.subjects.start()
    }
    await home.accept(pushBy('ada'))
    await home.deliver()
    home.subjects.start()
    const answer = (await home.post('/v1/subjects/erase', asked('ada'))).body as { readonly erasure: string }
    await finished(answer)
    await expect.poll(() => looked().then(() => telling)).toBe(true)
    held = false
    home.subjects.review()
    await looked()
    told.resolve({ kind: 'told' })
    await expect.poll(() => looked().then(async () => (await finished(answer)).released)).toBe(true)
  })

  async function finished(answer: { readonly erasure: string }): Promise<Record<string, unknown>> {
    for (;;) {
      const { status, body } = await call(home, 'GET', `/v1/erasures/${answer.erasure}/receipt`)
      if (status === 200) return body as Record<string, unknown>
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
}
