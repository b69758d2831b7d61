import { createSecretKey } from 'node:crypto'
import { expect, test } from 'vitest'
import type { RouterPlan } from '../contract/plan.ts'
import { hexOf, keptId } from '../journal/people.ts'
import type { StoredEvent } from '../journal/port.ts'
import { createIdentity } from '../keys/identity.ts'
import { NO_END } from '../retention/deadlines.ts'
import type { NamedHold } from '../retention/facts.ts'
import { createExemptions } from './erasure-exemptions.ts'
import { plan as base } from './testing/plan.ts'

const identity = createIdentity(createSecretKey(Buffer.alloc(32, 7)))
const ada = identity.subjectId('acme', 'contact.email', 'ada@example.org')
const now = Date.UTC(2026, 0, 31)
const plan: RouterPlan = {
  ...base,
  retention: base.retention.map((rule) => ({ ...rule, holds: [{ ground: 'claim', until: null }] })),
}
const event: StoredEvent = {
  id: 'e',
  tenant: 'acme',
  source: 'github',
  type: 'github.push',
  receivedAt: now,
  expiresAt: now + 1,
  deleteAt: now + 1,
  digest: '',
  segments: [{ people: [[ada]], payload: Buffer.from('[]') }],
}
const hold = (own: Partial<NamedHold> = {}): NamedHold => ({
  name: 'h',
  tenant: 'acme',
  ground: 'claim',
  types: null,
  subjects: null,
  until: now + 10,
  reason: 'file 7',
  since: now,
  ...own,
})
const keep = (holds: readonly NamedHold[], own: RouterPlan = plan, people = [ada]) =>
  createExemptions(() => own, { holdsOf: () => holds }, identity)(event, now, new Set(people.map(hexOf)))

test('a hold keeps what it is for, to its end', () => {
  expect(keep([])).toBeNull()
  expect(keep([hold(), hold({ until: now + 20 })])).toEqual({ ground: 'claim', until: now + 20 })
  expect(keep([hold({ until: NO_END })])).toEqual({ ground: 'claim', until: null })
  expect(keep([hold({ until: now })])).toBeNull()
  expect(keep([hold({ types: ['order.paid'] })])).toBeNull()
  expect(keep([hold({ ground: 'tax' })])).toBeNull()
})

test('a hold on somebody keeps what is about them, also when it has been set apart', () => {
  const other = hexOf(identity.subjectId('acme', 'contact.email', 'bob@example.org'))
  expect(keep([hold({ subjects: [other] })])).toBeNull()
  expect(keep([hold({ subjects: [hexOf(ada)] })])).not.toBeNull()
  const apart = keptId(identity, 'acme', ada)
  const set = { ...event, segments: [{ people: [[apart]] as const, payload: Buffer.from('[]') }] }
  const exemptionOf = createExemptions(() => plan, { holdsOf: () => [hold({ subjects: [hexOf(ada)] })] }, identity)
  expect(exemptionOf(set, now, new Set([hexOf(apart)]))).not.toBeNull()
})

test('a statutory minimum keeps until it is over', () => {
  const minimum = { ...base, retention: base.retention.map((rule) => ({ ...rule, minimum: 'P10D' })) }
  expect(keep([], minimum)).toEqual({ ground: 'minimum of event-payload', until: now + 10 * 86_400_000 })
})
