import { expect, test } from 'vitest'
import { NOTHING_KEPT } from '../delivery/room.ts'
import { JournalUnavailable } from '../journal/errors.ts'
import type { Accepted, Lease, NewEvent, Person } from '../journal/port.ts'
import type { Admittance } from '../subjects/permission.ts'
import { createCommit } from './commit.ts'
import type { Prepared } from './prepared.ts'
import type { MatchedRoute } from './routes.ts'

const route = (name: string, activity = 'tell'): MatchedRoute => ({
  name,
  json: JSON.stringify(name),
  activity,
  channels: ['archive'],
  orderBy: null,
})

/** An event by its id, for some routes. */
const prepared = (id: string, ...routes: readonly MatchedRoute[]): Prepared => {
  const people: readonly Person[] = [[Buffer.from(id)]]
  const eventFor = (taken: readonly MatchedRoute[]) =>
    ({ id, deliveries: taken.map((each) => ({ route: each.name })) }) as unknown as NewEvent
  return { kind: {} as Prepared['kind'], tenant: 'acme', value: {}, routes, dropped: [], people, eventFor }
}

const free: Admittance = { admit: () => 'yes', takes: () => true, whenFree: async () => true }

/** A journal that knows `known` already, or is full. */
function start({ admittance = free, known = [] as readonly string[], full = false, attached = true } = {}) {
  const log: string[] = []
  const handed: string[] = []
  const commit = createCommit({
    journal: {
      async accept(events, begun = []) {
        handed.push(...begun.map(({ lease }) => lease.delivery))
        if (full) throw new JournalUnavailable('disk-full')
        log.push(events.map(({ id, deliveries }) => `${id}:${deliveries.map((each) => each.route)}`).join(' '))
        return events.map(({ id }): Accepted => ({ id, duplicate: known.includes(id) }))
      },
    },
    replicas: {
      begin() {
        if (!attached) return null
        log.push('begin')
        return () => log.push('end')
      },
    },
    admittance,
    keep: () => NOTHING_KEPT,
    offer: (events) => ({
      begun: events.map(({ id }) => ({ lease: { delivery: id } as Lease, intent: null, at: 0 })),
      stored: (accepted) => log.push(`stored ${accepted.map(({ duplicate }) => (duplicate ? 0 : 1)).join('')}`),
      refused: () => log.push('refused'),
    }),
  })
  return { commit, log, handed }
}

test('all of a request is one commit, answered in its order, and what is begun begins before it ends', async () => {
  const { commit, log, handed } = start({ known: ['b'] })
  const committed = await commit([prepared('b', route('x')), prepared('none'), prepared('a', route('x'), route('y'))])
  expect(committed).toEqual([
    { accepted: { id: 'b', duplicate: true }, routes: [route('x')] },
    { accepted: null, routes: [] },
    { accepted: { id: 'a', duplicate: false }, routes: [route('x'), route('y')] },
  ])
  expect(log).toEqual(['begin', 'b:x a:x,y', 'stored 01', 'end'])
  expect(handed).toEqual(['b', 'a'])
})

test('nothing is asked of the journal for nothing', async () => {
  const { commit, log } = start({ known: ['b'] })
  await commit([prepared('b', route('x'))])
  await commit([prepared('c')])
  expect(log).toEqual(['begin', 'b:x', 'stored 0', 'end', 'begin', 'end'])
})

test('fails as a whole, and is over then', async () => {
  const { commit, log } = start({ full: true })
  await expect(commit([prepared('a', route('x'))])).rejects.toThrow(JournalUnavailable)
  expect(log).toEqual(['begin', 'refused', 'end'])
})

test('is refused where nothing may begin', async () => {
  const { commit, log } = start({ attached: false })
  expect([await commit([prepared('a', route('x'))]), log]).toEqual(['no-lease', []])
})

test('routes that its people do not allow are left out, and with the last of them the event', async () => {
  const admittance: Admittance = { ...free, admit: (_, activity) => (activity === 'sell' ? 'no' : 'yes') }
  const { commit, log } = start({ admittance })
  const committed = await commit([prepared('a', route('x', 'sell'), route('y')), prepared('b', route('x', 'sell'))])
  expect(committed).toMatchObject([{ routes: [{ name: 'y' }] }, { accepted: null, routes: [] }])
  expect(log).toEqual(['begin', 'a:y', 'stored 1', 'end'])
})

test('waits for an erasure outside of what the erasure waits for, and then asks anew', async () => {
  let erasing = true
  const log: string[] = []
  const admittance: Admittance = {
    admit: () => (erasing ? 'wait' : 'yes'),
    takes: () => true,
    async whenFree(people) {
      log.push(`waits for ${people.length}`)
      erasing = false
      return true
    },
  }
  const started = start({ admittance })
  expect(await started.commit([prepared('a', route('x')), prepared('b', route('x'))])).toHaveLength(2)
  expect(started.log).toEqual(['begin', 'end', 'begin', 'a:x b:x', 'stored 11', 'end'])
  expect(log).toEqual(['waits for 2'])

  const patient = start({ admittance: { ...free, admit: () => 'wait', whenFree: async () => false } })
  expect(await patient.commit([prepared('a', route('x'))])).toBe('erasing')
})

test('what has been revoked since it was verified stores nothing', async () => {
  const { commit, log } = start()
  expect(await commit([prepared('a', route('x'))], () => false)).toBe('revoked')
  expect(log).toEqual(['begin', 'end'])
})

test('waits while all of a tenant is erased, whoever an event is about, and for nothing that no route takes', async () => {
  let erasing = true
  const tenants: (readonly string[])[] = []
  const admittance: Admittance = {
    ...free,
    takes: () => !erasing,
    async whenFree(_, names) {
      tenants.push(names)
      erasing = false
      return true
    },
  }
  const { commit, log } = start({ admittance })
  expect(await commit([prepared('none')])).toMatchObject([{ accepted: null }])
  expect(await commit([prepared('a', route('x')), prepared('b', route('x'))])).toHaveLength(2)
  expect(tenants).toEqual([['acme']])
  expect(log).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'a:x b:x', 'stored 11', 'end'])
})
