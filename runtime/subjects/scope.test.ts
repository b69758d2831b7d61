import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestClock } from '../journal/testing/clock.ts'
import { textOf } from '../journal/testing/events.ts'
import { known } from '../register/stored.ts'
import { eraseEvents, eraseTenant } from './erase-scope.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import { ERASURE, type ErasureRecord, parseErasure } from './erasure-record.ts'
import { receiptView } from './present.ts'
import { asked } from './testing/call.ts'
import { Killed, mortal } from './testing/crash.ts'
import { copyOf, discard, type Home, openHome, putBack } from './testing/home.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { plan, pushBy } from './testing/plan.ts'

const home = homeForEach()
const DAY = 86_400_000
const parts = (one: Home = home) => ({ journal: one.journal, erasures: one.erasures, wake: () => {} })

async function drive(id: string, one: Home = home): Promise<ErasureRecord> {
  expect(await one.erasures.drive(id)).toBe(true)
  return recordOf(id, one)
}

async function recordOf(id: string, one: Home = home): Promise<ErasureRecord> {
  const record = known(await one.journal.records.get(ERASURE, id), parseErasure)
  if (record === null) throw new TypeError('There is no such erasure.')
  return record.value
}

const events = (...ids: readonly string[]): Promise<string> =>
  eraseEvents(parts(), { tenant: 'acme', request: null, events: ids })
const tenant = (name = 'acme', one: Home = home): Promise<string> =>
  eraseTenant(parts(one), { tenant: name, request: null })
const storedOf = async (name = 'acme', one: Home = home) =>
  (await one.journal.scopes.stored({ tenant: name, events: null }, null, 100)).items

/** An event in which nobody stands by an identifier. */
const opaque = (text: string) => ({ ref: text })

test('an event is erased that no identifier finds, and nothing else of the tenant', async () => {
  const one = await home.accept(opaque('about somebody'))
  const other = await home.accept(opaque('about nobody'))
  await home.deliver()
  const receipt = receiptView('', await drive(await events(one)))
  expect(receipt).toMatchObject({
    of: 'events',
    events: [one],
    state: 'done',
    erased: { events: 1, segments: 1 },
    remains: 0,
    kept: [],
    disclosed: [{ recipient: 'slack', received: 1 }],
    tombstone: true,
  })
  expect(Object.keys((receipt as { steps: object }).steps)).toHaveLength(9)
  expect((await storedOf()).map(({ id }) => id)).toEqual([other])
  expect(await home.journal.status(one)).toBeNull()
})

test('whoever stands in another event keeps it, with their key and what they asked for', async () => {
  const one = await home.accept(pushBy('ada', ['bob']))
  await home.accept(pushBy('ada'))
  await home.bodyOf('/v1/subjects/restrict', asked('ada', { ground: 'claims' }))
  await home.bodyOf('/v1/subjects/restrict', asked('bob', { ground: 'claims' }))
  await drive(await events(one))
  expect(await home.journal.subjects.remains([home.idOf('bob')])).toBe(0)
  expect((await storedOf()).map(textOf).join()).toContain('ada@example.org')
  const left = await home.journal.records.list('suppression')
  expect(left.map(({ value }) => JSON.parse(Buffer.from(value ?? []).toString()))).toMatchObject([
    { restricted: { ground: 'claims' }, fences: [] },
    { restricted: { ground: 'claims' }, fences: [] },
  ])
})

test('events of another tenant, and what is no event, are none', async () => {
  const other = await home.accept(opaque('other'), { tenant: 'globex' })
  expect(receiptView('', await drive(await events(other, 'nonsense')))).toMatchObject({
    erased: { events: 0 },
    remains: 0,
  })
  expect(await storedOf('globex')).toHaveLength(1)
})

test('nothing that is being erased is sent, nor anything of a tenant taken', async () => {
  const one = await home.accept(opaque('one'))
  await home.accept(opaque('two'))
  const { permission, admittance } = home.subjects
  const permits = async () => {
    const leases = await home.claim()
    return leases.map((lease) => [lease.event === one, permission(plan)(lease, []).kind])
  }
  const id = await events(one)
  await home.heart.pulse()
  expect((await permits()).sort()).toEqual([
    [false, 'go'],
    [true, 'hold'],
  ])
  expect(admittance(plan).takes('acme')).toBe(true)
  await drive(id)

  const all = await tenant()
  await home.heart.pulse()
  expect([admittance(plan).takes('acme'), admittance(plan).takes('globex')]).toEqual([false, true])
  const free = admittance(plan).whenFree([], ['acme'])
  await drive(all)
  await home.heart.pulse()
  expect(await free).toBe(true)
  await home.accept(opaque('new'))
  expect((await permits()).map(([, kind]) => kind)).toEqual(['go'])
})

test('a tenant is erased with all who stand in its events, and nothing of another', async () => {
  const forgotten: string[] = []
  await home.close()
  await home.open({ own: { forgetTenant: async (name) => void forgotten.push(name) } })
  const keys = async () => (await home.journal.epochs()).reduce((sum, { keys }) => sum + keys, 0)
  const before = await keys()
  await home.accept(pushBy('ada', ['bob']))
  await home.accept(opaque('about somebody'))
  await home.accept(opaque('kept by another'), { tenant: 'globex' })
  await home.bodyOf('/v1/subjects/consent', {
    ...asked('ada', { activity: 'news', state: 'given', at: '2026-01-30T10:00:00Z', evidence: 'form' }),
  })
  const receipt = receiptView('', await drive(await tenant()))
  expect(receipt).toMatchObject({ of: 'tenant', state: 'done', erased: { events: 2 }, remains: 0 })
  expect(receipt).not.toHaveProperty('events')
  expect(await storedOf()).toEqual([])
  expect(await storedOf('globex')).toHaveLength(1)
  expect(await home.journal.subjects.remains([home.idOf('ada'), home.idOf('bob')])).toBe(0)
  expect(await home.journal.records.list('consent')).toEqual([])
  // That of what is common to another tenant's.
  expect(await keys()).toBe(before + 1)
  expect(forgotten).toEqual(['acme'])
})

test('a journal from a backup forgets them again, and once', async () => {
  const one = await home.accept(opaque('one'))
  await home.accept(pushBy('ada'), { tenant: 'globex' })
  const backup = copyOf(home.directory, ['data'])
  const ids = [await events(one), await tenant('globex')]
  for (const id of ids) await drive(id)
  await home.close()
  putBack(home.directory, backup)
  await home.open()
  expect(await home.subjects.replayTombstones()).toBe(2)
  for (const id of ids)
    expect(await recordOf(id)).toMatchObject({ state: 'done', restored: true, found: { events: 1 } })
  expect([...(await storedOf()), ...(await storedOf('globex'))]).toEqual([])
  await home.accept(opaque('new'), { tenant: 'globex' })
  expect(await home.subjects.replayTombstones()).toBe(0)
  expect(await storedOf('globex')).toHaveLength(1)
  discard(backup)
})

test('what a hold keeps stays, unused, is said with its ground, and goes when that is gone', async () => {
  let held: string | null = null
  const exemptionOf: ExemptionOf = ({ id }) => (id === held ? { ground: 'claim', until: null } : null)
  await home.close()
  await home.open({ own: { exemptionOf } })
  held = await home.accept(pushBy('ada'))
  await home.accept(pushBy('ada'))
  const id = await tenant()
  expect(receiptView('', await drive(id))).toMatchObject({
    state: 'done',
    erased: { events: 1 },
    kept: [{ event: held, ground: 'claim', until: null }],
    released: false,
  })
  expect(await home.claim()).toEqual([])
  expect((await storedOf()).map(textOf).join()).toContain('ada@example.org')
  const later = await home.accept(opaque('later'), { receivedAt: home.clock.now() + 1 })
  expect(await home.erasures.review(id)).toBe(false)

  const was = held
  held = null
  expect(await home.erasures.review(id)).toBe(true)
  const left = await storedOf()
  expect(left.find((event) => event.id === was)?.segments).toEqual([])
  await home.journal.sweep(home.clock.now())
  expect((await storedOf()).map((event) => event.id)).toEqual([later])
  expect(receiptView('', await recordOf(id))).toMatchObject({ released: true })
})

test('many that are kept are counted, and not all listed', async () => {
  await home.close()
  await home.open({ own: { exemptionOf: (_, now) => ({ ground: 'minimum of ledger', until: now + 400 * DAY }) } })
  for (let count = 0; count < 1005; count++) await home.accept(opaque('a'))
  const receipt = receiptView('', await drive(await tenant())) as { readonly kept: readonly object[] }
  expect(receipt).toMatchObject({ erased: { events: 0 }, keptMore: 5, remains: 0 })
  expect(receipt.kept).toHaveLength(1000)
  expect(await storedOf()).toHaveLength(100)
})

test.each(['events', 'tenant'] as const)(
  'whenever the process dies, an erasure of %s comes to the same end',
  async (of) => {
    const clock = createTestClock()
    let kept = ''
    const exemptionOf: ExemptionOf = ({ id }, now) => (id === kept ? { ground: 'claim', until: now + 400 * DAY } : null)
    const base = await openHome({ clock, own: { exemptionOf } })
    const first = await base.accept(pushBy('ada', ['bob']))
    await base.deliver()
    kept = await base.accept(pushBy('bob'))
    const third = await base.accept(pushBy('eve', ['ada']))
    await base.close()

    /** How it ends when it dies at a write; `null` lets it live. */
    async function through(write: number | null): Promise<{ readonly end: unknown; readonly writes: number }> {
      let directory = copyOf(base.directory)
      for (const death of write === null ? [null] : [{ write, when: 'before' as const }, null]) {
        const { wrap, writes } = mortal(death)
        const one = await openHome({ clock, directory, wrap, own: { exemptionOf } })
        try {
          await one.subjects.replayTombstones()
          const [begun] = await one.journal.records.list(ERASURE)
          const order = { tenant: 'acme', request: null }
          const id =
            begun?.id ??
            (of === 'tenant'
              ? await eraseTenant(parts(one), order)
              : await eraseEvents(parts(one), { ...order, events: [first, kept, third] }))
          const { steps, ...receipt } = receiptView('', await drive(id, one)) as { steps: object }
          const end = {
            receipt,
            steps: Object.keys(steps),
            stored: (await storedOf('acme', one)).map((event) => [event.id, textOf(event)]),
            remains: await one.journal.subjects.remains([one.idOf('ada'), one.idOf('eve')]),
            suppressions: await one.journal.records.list('suppression'),
            keys: await one.journal.epochs(),
            replayed: await one.subjects.replayTombstones(),
          }
          await one.close()
          discard(directory)
          return { end, writes: writes() }
        } catch (error) {
          if (!(error instanceof Killed)) throw error
          const left = copyOf(directory)
          await one.close()
          discard(directory)
          directory = left
        }
      }
      throw new TypeError('The last life has no death.')
    }

    const { end: expected, writes } = await through(null)
    expect(expected).toMatchObject({
      receipt: { state: 'done', erased: { events: 2 }, kept: [{ event: kept }], remains: 0 },
      stored: [[kept, expect.stringContaining('bob@example.org')]],
      remains: 0,
      suppressions: [],
      replayed: 0,
    })
    expect(writes).toBeGreaterThan(9)
    for (let write = 0; write < writes; write++) expect((await through(write)).end, `write ${write}`).toEqual(expected)
    discard(base.directory)
  },
  120_000,
)

test('for any events, what is ordered to go goes and nothing else, and nobody loses a key that they need', async () => {
  const people = fc.uniqueArray(fc.constantFrom('ada', 'bob', 'eve'), { minLength: 1, maxLength: 3 })
  const event = fc.record({ people: fc.option(people), goes: fc.boolean(), tenant: fc.constantFrom('acme', 'globex') })
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 8 }), fc.boolean(), async (all, whole) => {
      const one = await openHome({ clock: createTestClock() })
      try {
        const stored: { readonly id: string; readonly text: string; readonly goes: boolean; readonly of: string }[] = []
        for (const { people, goes, tenant: of } of all) {
          const [first, ...others] = people ?? []
          const id = await one.accept(first === undefined ? opaque('x') : pushBy(first, others), { tenant: of })
          const text = textOf((await storedOf(of, one)).find((each) => each.id === id))
          stored.push({ id, text, of, goes: of === 'acme' && (whole || goes) })
        }
        const going = stored.filter(({ goes }) => goes).map(({ id }) => id)
        const order = { tenant: 'acme', request: null }
        const id = whole
          ? await eraseTenant(parts(one), order)
          : await eraseEvents(parts(one), { ...order, events: going })
        expect(await drive(id, one)).toMatchObject({ state: 'done', found: { events: going.length } })
        const left = [...(await storedOf('acme', one)), ...(await storedOf('globex', one))]
        const expected = stored.filter(({ goes }) => !goes)
        expect(left.map((each) => [each.id, textOf(each)]).sort()).toEqual(
          expected.map((each) => [each.id, each.text]).sort(),
        )
      } finally {
        await one.close()
        discard(one.directory)
      }
    }),
    { numRuns: 40 },
  )
}, 60_000)
