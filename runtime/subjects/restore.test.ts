import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textOf } from '../journal/testing/events.ts'
import { known } from '../register/stored.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import { ERASURE, parseErasure } from './erasure-record.ts'
import { copyOf, discard, putBack } from './testing/home.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { pushBy } from './testing/plan.ts'

const DAY = 86_400_000
const home = homeForEach()

async function erase(name: string): Promise<string> {
  const id = await home.erasures.begin({ tenant: 'acme', subjects: [home.idOf(name)], request: null })
  expect(await home.erasures.drive(id)).toBe(true)
  return id
}

/** Puts a backup in the place of the journal, and starts again. */
async function restore(backup: string, exemptionOf?: ExemptionOf): Promise<number> {
  await home.close()
  putBack(home.directory, backup)
  await home.open({ own: exemptionOf === undefined ? {} : { exemptionOf } })
  return home.subjects.replayTombstones()
}

test('a journal from a backup forgets the erased person again, before anything is delivered', async () => {
  await home.accept(pushBy('ada', ['bob']))
  const backup = copyOf(home.directory, ['data'])
  const id = await erase('ada')
  expect(await restore(backup)).toBe(1)
  const stored = await home.journal.records.get(ERASURE, id)
  expect(known(stored, parseErasure)?.value).toMatchObject({ state: 'done', restored: true, found: { events: 1 } })
  const texts = (await home.claim()).map(textOf).join()
  expect([texts.includes('bob'), texts.includes('ada@')]).toEqual([true, false])
  expect(await home.journal.subjects.remains([home.idOf('ada')])).toBe(0)
  expect(home.logged.join()).toContain('erasures-replayed')

  // Once is enough: what comes in afterwards is new, and stays over the next start.
  await home.accept(pushBy('ada'))
  expect(await home.subjects.replayTombstones()).toBe(0)
  expect((await home.journal.subjects.concerning([home.idOf('ada')], null, 10)).items).toHaveLength(1)
  discard(backup)
})

test('a backup from the middle of an erasure is finished as well', async () => {
  await home.accept(pushBy('ada'))
  const id = await home.erasures.begin({ tenant: 'acme', subjects: [home.idOf('ada')], request: null })
  const backup = copyOf(home.directory, ['data'])
  await home.erasures.drive(id)
  expect(await restore(backup)).toBe(1)
  expect(await home.journal.subjects.remains([home.idOf('ada')])).toBe(0)
  discard(backup)
})

test('tombstones go when no backup can bring the person back', async () => {
  await erase('ada')
  const tombstones = (): number => readdirSync(join(home.directory, 'tombstones')).length
  home.clock.advance(96 * DAY)
  await home.subjects.replayTombstones()
  expect(tombstones()).toBe(1)
  home.clock.advance(2 * DAY)
  await home.subjects.replayTombstones()
  expect(tombstones()).toBe(0)
})

test('what a hold keeps is set apart, and goes when the hold is over', async () => {
  let ground: string | null = 'claim'
  const exemptionOf: ExemptionOf = (_, now) => (ground === null ? null : { ground, until: now + 900 * DAY })
  await home.close()
  await home.open({ own: { exemptionOf } })
  const event = await home.accept(pushBy('ada', ['bob']))
  const id = await erase('ada')
  const erasure = async () => known(await home.journal.records.get(ERASURE, id), parseErasure)?.value
  expect(await erasure()).toMatchObject({ found: { events: 0 }, kept: [{ event, ground: 'claim' }], subjects: [] })
  expect(await home.journal.subjects.remains([home.idOf('ada')])).toBe(0)
  expect(await home.claim()).toEqual([])
  const keptAs = (await erasure())?.keptAs.map((each) => Buffer.from(each, 'hex')) ?? []
  const held = await home.journal.subjects.concerning(keptAs, null, 10)
  expect(held.items.map((each) => [textOf(each).includes('ada@example.org'), each.deleteAt])).toEqual([
    [true, home.clock.now() + 900 * DAY],
  ])
  home.clock.advance(31 * DAY)
  await home.journal.sweep(home.clock.now())
  expect(await home.erasures.review(id)).toBe(false)
  expect((await home.journal.subjects.concerning(keptAs, null, 10)).items).toHaveLength(1)

  ground = null
  expect(await home.erasures.review(id)).toBe(true)
  expect(await home.journal.subjects.remains(keptAs)).toBe(0)
  expect(await erasure()).toMatchObject({ keptAs: [] })
  expect(await home.journal.records.list('suppression')).toEqual([])
})
