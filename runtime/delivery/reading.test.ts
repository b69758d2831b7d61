import { describe, expect, test } from 'vitest'
import { onlyPresence } from '../contract/field-tree.ts'
import type { DeliveryPlan } from '../contract/plan.ts'
import type { Lease, Person } from '../journal/port.ts'
import { compileSplit } from '../segments/split.ts'
import type { DeclaredDelivery } from './declared.ts'
import { createReading, type Reading } from './reading.ts'
import { testLease } from './testing/lease.ts'

const identity = {
  subjectId: (_tenant: string, _type: string, value: string) => Buffer.from(value.padEnd(16, ' ').slice(0, 16)),
}
const split = compileSplit(
  [
    { name: 'owner', at: ['owner'], keys: [{ path: ['email'], type: 'email' }], about: [], class: null },
    { name: 'guest', at: ['guests', null], keys: [{ path: ['email'], type: 'email' }], about: [], class: null },
  ],
  identity,
)
const event = {
  title: 'Dinner',
  owner: { email: 'ada@x.org', phone: null },
  guests: [{ email: 'bob@x.org', diet: 'vegan' }, { email: 'eve@x.org' }],
}
const segments = split(event, 'default')
const namesOf = (people: readonly Person[]) => people.map(([id]) => Buffer.from(id).toString().trim())

function read(paths: readonly string[], own: Partial<Lease> = {}, to: Partial<DeclaredDelivery> = {}): Reading {
  const fields: DeliveryPlan['fields'] = paths.map((path) => ({
    path: path.split('.').map((step) => (step === '*' ? null : step === '#' ? onlyPresence : step)),
    protection: 'keep',
  }))
  const declared: DeclaredDelivery = {
    ok: true,
    kind: 'http',
    recipient: 'archivist',
    fields,
    message: null,
    addressee: null,
    read: fields,
    categories: [],
    ...to,
  }
  const reading = createReading(() => declared)({ ...testLease, segments, ...own })
  if (!reading.ok) throw new Error('not declared')
  return reading
}

describe('whom a projection shows', () => {
  test.each([
    [['title'], []],
    [[], []],
    [['owner.email'], ['ada@x.org']],
    [['owner'], ['ada@x.org']],
    [['owner.#'], ['ada@x.org']],
    [['owner.phone'], []],
    [['owner.city'], []],
    [['guests.*.diet'], ['bob@x.org']],
    [['guests.*.email'], ['bob@x.org', 'eve@x.org']],
    [['guests'], ['bob@x.org', 'eve@x.org']],
    [['guests.#'], ['bob@x.org', 'eve@x.org']],
    [['guests.diet'], []],
    [
      ['title', 'owner.email', 'guests.*.diet'],
      ['ada@x.org', 'bob@x.org'],
    ],
  ])('%j', (paths, people) => {
    expect(namesOf(read(paths).shown)).toEqual(people)
  })

  test('is read once for a lease', () => {
    const readOf = createReading(() => ({ ok: false, reason: 'not-declared' }))
    expect(readOf(testLease)).toBe(readOf(testLease))
  })
})

describe('an event', () => {
  test('is there as it came in', () => {
    expect(read([]).event([])).toEqual(event)
  })

  test('is there without those who are left out', () => {
    expect(read([]).event([Buffer.from('bob@x.org       ')])).toEqual({ ...event, guests: [null, event.guests[1]] })
    const reading = read([])
    // What the first one is given may be changed; the second one is given the same.
    Object.assign(reading.event([]), { title: 'Lunch', guests: [] })
    expect(reading.event([])).toEqual(event)
  })

  test('says when nobody is left of those whom it would show, and only then', () => {
    const left = segments.filter(({ people }) => !namesOf(people).includes('bob@x.org'))
    const erased = (...paths: readonly string[]) => read(paths, { segments: left }).erased
    // Eve has none.
    expect(erased('guests.*.diet')).toBe(true)
    expect([erased('title'), erased('owner.email'), erased()]).toEqual([false, false, false])
    expect(read(['guests.*.email']).erased).toBe(false)
    // Whoever is left is shown, as after an objection of the one.
    expect([erased('guests.*.email'), erased('guests.#'), erased('guests')]).toEqual([false, false, false])
    expect(namesOf(read(['guests.*.email'], { segments: left }).shown)).toEqual(['eve@x.org'])
  })
})

test('a message to somebody who was erased goes to nobody, whomever it shows', () => {
  const without = (email: string) => segments.filter(({ people }) => !namesOf(people).includes(email))
  const to = { addressee: ['owner', 'email'] }
  expect(read(['guests.*.email', 'owner.email'], { segments: without('ada@x.org') }, to).erased).toBe(true)
  expect(read(['guests.*.email', 'owner.email'], { segments: without('bob@x.org') }, to).erased).toBe(false)
})

test('what cannot be read is said to be so, and throws nothing', () => {
  const broken = { ...testLease, segments: [{ people: [[Buffer.alloc(16)]] as const, payload: Buffer.from('{') }] }
  const declared = read(['title']).declared
  expect(createReading(() => declared)(broken)).toEqual({ ok: false, reason: 'unreadable' })
})
