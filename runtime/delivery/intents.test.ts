import { expect, test } from 'vitest'
import { createTestClock } from '../journal/testing/clock.ts'
import type { RouterPlan } from '../plan.ts'
import { createIntents } from './intents.ts'
import { testLease } from './testing/lease.ts'
import { testPlan } from './testing/plan.ts'

const clock = createTestClock()

test('names the recipient, the categories that the projection shows, and its own expiry', () => {
  const [route] = testPlan.routes
  const [archive] = route?.to ?? []
  const plan: RouterPlan = {
    ...testPlan,
    events: [
      {
        name: 'note',
        retention: ['notes'],
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
          fields: [
            { path: ['people', null, 'email'], protection: 'pseudonymise' },
            { path: ['place'], protection: 'keep' },
          ],
        },
      ],
    })),
  }
  expect(createIntents(plan, clock, () => null)(testLease)).toEqual({
    recipient: 'archivist',
    categories: ['contact.email', 'identity.login', 'location.city'],
    expiresAt: Date.UTC(2029, 0, 31, 12),
  })
})

test('is nothing where the declaration keeps no record', () => {
  const plan = { ...testPlan, stores: { dedupe: null, disclosures: null } }
  expect(createIntents(plan, clock, () => null)(testLease)).toBeNull()
})
