import { expect, test } from 'vitest'
import { NO_END } from '../retention/deadlines.ts'
import { eventBody } from './views.ts'

const event = { id: 'e', tenant: 'acme', type: 'note', receivedAt: Date.UTC(2026, 0, 1), deliveries: [] }

test.each([
  [Date.UTC(2026, 0, 31), '2026-01-31T00:00:00.000Z'],
  [NO_END, null],
])('an event whose use ends at %i is shown with the end %s', (expiresAt, shown) => {
  expect(eventBody({ ...event, expiresAt })).toMatchObject({ receivedAt: '2026-01-01T00:00:00.000Z', expiresAt: shown })
})
