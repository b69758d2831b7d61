import { describe, expect, test } from 'vitest'
import type { DeliveryPlan, RouterPlan } from '../contract/plan.ts'
import { createDeclared } from './declared.ts'
import { testLease } from './testing/lease.ts'
import { testPlan } from './testing/plan.ts'

const key = { ...testLease, digest: 'sha256:old' }

/** The test's declaration with another delivery to the archive, or none. */
function planWith(delivery: Partial<DeliveryPlan> | null, own: Partial<RouterPlan> = {}): RouterPlan {
  const routes = testPlan.routes.map((route) => ({
    ...route,
    to: route.to.flatMap((each) =>
      each.channel !== 'archive' ? [each] : delivery === null ? [] : [{ ...each, ...delivery }],
    ),
  }))
  return { ...testPlan, routes, ...own }
}

const look = (current: RouterPlan, accepted: RouterPlan | null) =>
  createDeclared({ current, accepted: () => accepted })(key)
const field = (path: string, protection: DeliveryPlan['fields'][number]['protection'] = 'keep') => ({
  path: path.split('.'),
  protection,
})

describe('an event of the declaration in force', () => {
  test('is delivered by it, and nobody is asked for another', () => {
    const accepted = () => {
      throw new Error('asked')
    }
    const declaredOf = createDeclared({ current: testPlan, accepted })
    const found = declaredOf(testLease)
    expect(found).toMatchObject({ ok: true, recipient: 'archivist', categories: ['contact.email', 'content.text'] })
    expect(declaredOf(testLease)).toBe(found)
  })
})

describe('an event that came in under another one', () => {
  test('is delivered by the narrower of both, under the current message', () => {
    const current = planWith({ message: 'now', fields: [field('title'), field('kind'), field('author.email')] })
    const accepted = planWith({ message: 'then', fields: [field('title'), field('author', 'keep')] })
    expect(look(current, accepted)).toMatchObject({
      ok: true,
      message: 'now',
      fields: [field('title'), field('author.email')],
    })
    const masked = planWith({ fields: [field('author.email', 'mask')] })
    for (const both of [look(current, masked), look(masked, current)]) {
      expect(both).toMatchObject({ fields: [field('author.email', 'mask')], categories: ['contact.email'] })
    }
  })

  test('is not, when one of both does not have it', () => {
    const others = testPlan.channels.map((each) => ({ ...each, recipient: 'somebody-else' }))
    const narrower: readonly RouterPlan[] = [
      planWith(null),
      planWith({}, { routes: [] }),
      planWith({}, { events: [] }),
      planWith({}, { channels: others }),
      planWith({ addressee: ['author', 'email'] }),
      planWith({}, { routes: testPlan.routes.map((each) => ({ ...each, events: ['other'] })) }),
      planWith({}, { routes: testPlan.routes.map((each) => ({ ...each, source: 'other' })) }),
    ]
    for (const plan of narrower) {
      for (const both of [look(plan, testPlan), look(testPlan, plan)]) {
        expect(both).toEqual({ ok: false, reason: 'not-declared' })
      }
    }
  })

  test('is not while nobody knows that, and is asked for again', () => {
    let known: RouterPlan | null = null
    const declaredOf = createDeclared({ current: testPlan, accepted: () => known })
    expect(declaredOf(key)).toEqual({ ok: false, reason: 'unknown-declaration' })
    known = { ...testPlan, digest: 'sha256:old' }
    expect(declaredOf(key)).toMatchObject({ ok: true })
  })
})

test('an addressee counts among what is looked at', () => {
  const plan = planWith({ fields: [field('title')], addressee: ['author', 'email'] })
  expect(look(plan, plan)).toMatchObject({ categories: ['contact.email', 'content.text'], fields: [field('title')] })
})
