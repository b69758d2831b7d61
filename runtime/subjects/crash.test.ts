import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestClock, type TestClock } from '../journal/testing/clock.ts'
import { textOf } from '../journal/testing/events.ts'
import { known } from '../register/stored.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import { ERASURE, parseErasure } from './erasure-record.ts'
import { receiptView } from './present.ts'
import { asked, call } from './testing/call.ts'
import { type Death, Killed, mortal } from './testing/crash.ts'
import { copyOf, discard, type Home, openHome } from './testing/home.ts'
import { pushBy } from './testing/plan.ts'

const DAY = 86_400_000
const ERASED = '00000000-0000-4000-8000-000000000001'
let base: string
let kept = ''

/** One event has to be kept. */
const exemptionOf: ExemptionOf = ({ id }, now) => (id === kept ? { ground: 'claim', until: now + 400 * DAY } : null)

beforeAll(async () => {
  const home = await openHome({ clock: createTestClock(), own: { exemptionOf } })
  await home.accept(pushBy('ada', ['bob']))
  await home.deliver()
  await home.accept(pushBy('bob', ['ada', 'eve']))
  kept = await home.accept(pushBy('ada', ['eve']))
  const consent = { activity: 'news', state: 'given', at: '2026-01-30T10:00:00Z', evidence: 'form' }
  for (const [right, about] of Object.entries({ object: { activity: 'offers' }, consent })) {
    expect(await call(home, 'POST', `/v1/subjects/${right}`, asked('ada', about))).toMatchObject({ status: 200 })
  }
  await home.close()
  base = home.directory
})
afterAll(() => discard(base))

/** The one erasure of the journal, begun if nobody has, to its end. */
async function erase(home: Home): Promise<void> {
  await home.subjects.replayTombstones()
  const [begun] = await home.journal.records.list(ERASURE)
  const id = begun?.id ?? ERASED
  if (begun === undefined) {
    await home.erasures.begin({ id, tenant: 'acme', subjects: [home.idOf('ada')], request: null })
  }
  expect(await home.erasures.drive(id)).toBe(true)
}

/** Erases through any number of deaths; answers the directory, and how many writes the last life had. */
async function eraseThrough(deaths: readonly Death[], clock: TestClock): Promise<{ home: Home; writes: number }> {
  let directory = copyOf(base)
  for (const death of [...deaths, null]) {
    const { wrap, writes } = mortal(death)
    const home = await openHome({ clock, directory, wrap, own: { exemptionOf } })
    try {
      await erase(home)
      return { home, writes: writes() }
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      const left = copyOf(directory)
      await home.close()
      discard(directory)
      directory = left
    }
  }
  throw new TypeError('The last life has no death.')
}

/** What there is in the end, without times and random ids. */
async function endOf(home: Home): Promise<unknown> {
  const { journal } = home
  const [stored, ...others] = await journal.records.list(ERASURE)
  const erasure = known(stored ?? null, parseErasure)?.value
  if (erasure === undefined) throw new TypeError('There is no erasure.')
  const { erasure: _, steps, ...receipt } = receiptView('', erasure) as { erasure: string; steps: object }
  const leases = await home.claim()
  const bytes = ['data', 'tombstones'].flatMap((folder) =>
    readdirSync(join(home.directory, folder)).map((file) => readFileSync(join(home.directory, folder, file))),
  )
  const reminded = new Set<string>()
  for await (const [, { kind }] of home.reminders.all()) reminded.add(kind)
  const keptUnder = await journal.subjects.concerning(
    erasure.keptAs.map((id) => Buffer.from(id, 'hex')),
    null,
    10,
  )
  return {
    receipt,
    steps: Object.keys(steps),
    others: others.length,
    subjects: erasure.subjects,
    remains: await journal.subjects.remains([home.idOf('ada')]),
    stored: (await journal.subjects.concerning([home.idOf('ada')], null, 10)).items.length,
    leased: leases.map(textOf).sort(),
    kept: keptUnder.items.map((event) => [event.id, textOf(event), event.expiresAt <= Date.now()]),
    suppressions: (await journal.records.list('suppression')).map(({ id, value }) => [id, String(value)]),
    consents: (await journal.records.list('consent')).length,
    reminded: [...reminded],
    onDisk: bytes.some((each) => each.includes(Buffer.from(home.idOf('ada')))),
    // Only what is not finished is run again.
    replayed: await home.subjects.replayTombstones(),
  }
}

test('whenever the process dies, the erasure comes to the same end, once', async () => {
  const { home, writes } = await eraseThrough([], createTestClock())
  const expected = await endOf(home)
  expect(expected).toMatchObject({
    receipt: {
      state: 'done',
      remains: 0,
      erased: { events: 2, segments: 2 },
      kept: [{ event: kept, ground: 'claim' }],
      disclosed: [{ recipient: 'slack', received: 1, unknown: 0 }],
    },
    others: 0,
    subjects: [],
    remains: 0,
    stored: 0,
    consents: 0,
    reminded: ['objection'],
    onDisk: false,
    replayed: 0,
  })
  await home.close()
  discard(home.directory)

  // After one write is before the next.
  const deaths = Array.from({ length: writes }, (_, write) => ({ write, when: 'before' as const }))
  for (const death of [...deaths, { write: writes - 1, when: 'after' as const }]) {
    const again = await eraseThrough([death], createTestClock())
    expect(await endOf(again.home), `${death.when} write ${death.write}`).toEqual(expected)
    await again.home.close()
    discard(again.home.directory)
  }
}, 120_000)

test('nor does it matter how often it dies', async () => {
  const death = fc.record({ write: fc.nat(12), when: fc.constantFrom('before' as const, 'after' as const) })
  const first = await eraseThrough([], createTestClock())
  const expected = await endOf(first.home)
  await first.home.close()
  discard(first.home.directory)
  await fc.assert(
    fc.asyncProperty(fc.array(death, { minLength: 2, maxLength: 5 }), async (deaths) => {
      const { home } = await eraseThrough(deaths, createTestClock())
      try {
        expect(await endOf(home)).toEqual(expected)
      } finally {
        await home.close()
        discard(home.directory)
      }
    }),
    { numRuns: 6 },
  )
}, 120_000)
