import { expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { createTestClock } from '../journal/testing/clock.ts'
import { createDeclared } from './declared.ts'
import { createDisclosureIntents } from './disclosure-intents.ts'
import { createReading } from './reading.ts'
import { testLease } from './testing/lease.ts'
import { testPlan } from './testing/plan.ts'

const clock = createTestClock()
const intentsOf = (plan: RouterPlan) =>
  createDisclosureIntents(
    plan,
    clock,
    createReading(createDeclared({ current: plan, accepted: () => null })),
    () => null,
  )

test('names the recipient, the categories that the projection shows, whose data it is, and its own expiry', () => {
  const [route] = testPlan.routes
  const [archive] = route?.to ?? []
  const plan: RouterPlan = {
    ...testPlan,
    events: [
      {
        name: 'note',
        retention: ['notes'],
        subjects: [],
        fields: [
          { path: 'title', categories: ['content.text'] },
          { path: 'people.*.email', categories: ['contact.email', 'identity.login'] },
          { path: 'people.*.phone', categories: ['contact.phone'] },
          { path: 'place.city', categories: ['location.city'] },
        ],
      },
    ],
    routes: testPlan.routes.map((each) => ({
      ...each,
      to: [
        {
          channel: archive?.channel ?? '',
          message: null,
          addressee: null,
          fields: [
            { path: ['people', null, 'email'], protection: 'pseudonymise' },
            { path: ['place'], protection: 'keep' },
          ],
        },
      ],
    })),
  }
  const [ada, bob] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)]
  const lease = {
    ...testLease,
    segments: [
      ...testLease.segments,
      { people: [[ada]] as const, payload: Buffer.from('[[["people",0],{"email":"ada@x.org"}]]') },
      { people: [[bob]] as const, payload: Buffer.from('[[["people",1],{"phone":"1"}]]') },
    ],
  }
  expect(intentsOf(plan)(lease)).toEqual({
    recipient: 'archivist',
    categories: ['contact.email', 'identity.login', 'location.city'],
    expiresAt: Date.UTC(2029, 0, 31, 12),
    subjects: [ada],
  })
})

test('is nothing where the declaration keeps no record', () => {
  expect(intentsOf({ ...testPlan, stores: { ...testPlan.stores, disclosures: null } })(testLease)).toBeNull()
})

test('is nothing for what no declaration allows', () => {
  expect(intentsOf(testPlan)({ ...testLease, route: 'gone' })).toBeNull()
})
