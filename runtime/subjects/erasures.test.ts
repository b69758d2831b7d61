import { expect, test } from 'vitest'
import type { Journal } from '../journal/port.ts'
import { createErasures } from './erasures.ts'
import { type Death, Killed, mortal } from './testing/crash.ts'
import { homeForEach } from './testing/home-for-each.ts'
import { plan, pushBy } from './testing/plan.ts'

const home = homeForEach()

/** One of several routers on the journal. */
function router(replica: string, death: Death = null) {
  const shared = (journal: Journal): Journal => ({ ...journal, pollMs: 100 })
  return createErasures({
    journal: shared(mortal(death).wrap(home.journal)),
    replicas: home.heart,
    clock: home.clock,
    plan: () => plan,
    exemptionOf: () => null,
    tombstones: null,
    reminders: null,
    recordReminders: null,
    forget: async () => 0,
    forgetTenant: async () => 0,
    replica,
    expiry: () => null,
  })
}

test('of several routers one drives an erasure; when it has died another takes over', async () => {
  await home.accept(pushBy('ada'))
  const ada = home.idOf('ada')
  const id = await router('a').begin({ tenant: 'acme', subjects: [ada], request: null })
  await expect(router('a', { write: 3, when: 'after' }).drive(id)).rejects.toThrow(Killed)
  const other = router('b')
  expect(await other.drive(id)).toBe(false)
  home.clock.advance(60_000)
  await home.heart.pulse()
  expect(await other.drive(id)).toBe(true)
  expect(await home.journal.subjects.remains([ada])).toBe(0)
  expect(await router('a').drive(id)).toBe(true)
})

test('two that drive at the same time do not both write', async () => {
  await home.accept(pushBy('ada'))
  const ada = home.idOf('ada')
  const id = await router('a').begin({ tenant: 'acme', subjects: [ada], request: null })
  const driven = await Promise.all([router('a').drive(id), router('b').drive(id)])
  expect(driven.filter((each) => each)).toHaveLength(1)
  expect(await home.journal.subjects.remains([ada])).toBe(0)
})

test('whoever is erased twice at the same time is erased', async () => {
  await home.accept(pushBy('ada'))
  const ada = home.idOf('ada')
  const login = home.journal.identity.subjectId('acme', 'account.name', 'ada-login')
  const ids = await Promise.all(
    [ada, login].map((subject) => home.erasures.begin({ tenant: 'acme', subjects: [subject], request: null })),
  )
  expect(await Promise.all(ids.map((id) => home.erasures.drive(id)))).toEqual([true, true])
  expect(await home.journal.subjects.remains([ada, login])).toBe(0)
  expect(await home.journal.records.list('suppression')).toEqual([])
})
