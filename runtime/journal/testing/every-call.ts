import type { Journal, NewDelivery, NewEvent } from '../port.ts'
import type { TestClock } from './clock.ts'
import { about, beginning, claimNow, common, createEvents, subject } from './events.ts'

const DAY = 86_400_000
const TENANT = 'acme'

/** Calls whatever a journal offers, each with something to do, so that every statement of an engine is run. */
export async function callEverything(journal: Journal, clock: TestClock): Promise<void> {
  const make = createEvents(clock)
  const people = [[subject(1), subject(2)]] as const
  const segments = [common({ a: 1 }), about(people, [[['b'], 2]])]
  const ref = Buffer.alloc(16, 9)
  const order = Buffer.alloc(16, 7)
  let marks = 0
  const eventOf = (own: Partial<NewEvent> = {}): NewEvent => {
    const dedupe = [1, 2].map(() => ({ key: Buffer.alloc(16, ++marks), expiresAt: clock.now() + DAY }))
    return make({ tenant: TENANT, segments, dedupe, ...own })
  }
  const ordered = (): NewEvent => {
    const [delivery] = make().deliveries
    return eventOf({ deliveries: [{ ...(delivery as NewDelivery), orderKey: order }] })
  }

  const begun = eventOf()
  await journal.accept([begun], [beginning(clock, begun, begun.deliveries[0] as NewDelivery)])
  const events = [eventOf(), eventOf(), eventOf(), ordered(), ordered()]
  await journal.accept(events)
  const gone = { status: 404, reason: 'gone', reach: 'received' } as const
  for (const [index, lease] of (await journal.claim(claimNow(clock))).entries()) {
    const now = clock.now()
    if (index === 0) await journal.settle(lease, { kind: 'delivered', status: 200, ref }, now)
    else if (index === 1) await journal.settle(lease, { kind: 'defer', at: now + DAY, reason: 'restricted' }, now)
    else await journal.settle(lease, { kind: 'dead', ...gone }, now)
  }
  await journal.confirm(ref, 'sent', clock.now())
  for (const { id } of events) {
    await journal.status(id)
    await journal.disclosures(id)
  }
  await journal.deliveries({}, null, 10)
  const filter = { tenant: TENANT, route: 'pushes', channel: 'ops', reason: 'gone', from: 0, until: clock.now() + 1 }
  await journal.deliveries({ ...filter, state: 'dead' }, null, 2)
  await journal.deliveries({ event: events[0]?.id ?? '' }, null, 10)
  await journal.redrive({ tenant: TENANT }, clock.now())
  const deliveriesOf = () => make().deliveries
  await journal.replay({ types: ['github.push'], tenant: TENANT, deliveriesOf }, clock.now())
  await journal.replay({ types: ['github.push'], event: events[0]?.id ?? '', deliveriesOf }, clock.now())

  const { subjects, scopes, records } = journal
  const ids = [subject(1)]
  const later = { decide: () => ({ expiresAt: clock.now() + 40 * DAY, deleteAt: clock.now() + 40 * DAY }) }
  await journal.reschedule({ tenant: TENANT, types: ['github.push'], ...later })
  await journal.reschedule({ subjects: ids, ...later })
  await subjects.linked(subject(1), 10)
  await subjects.concerning(ids, null, 10)
  await subjects.disclosed(ids, null, 10)
  await subjects.wake(ids, 'restricted', clock.now())
  await subjects.rewrite(begun.id, segments)
  await journal.rewrap()
  await journal.epochs()
  await journal.evidence()
  await subjects.remains(ids)
  await subjects.destroyKeys(ids)
  await subjects.purge(ids)

  const some = { tenant: TENANT, events: [begun.id] }
  for (const scope of [some, { tenant: TENANT, events: null }]) {
    await scopes.stored(scope, null, 10)
    const left = await scopes.gone(scope, () => true)
    await scopes.drop(scope, () => true, left)
    await scopes.remains(scope, () => true)
  }
  await journal.accept([eventOf()])

  const value = Buffer.from('{}')
  await records.write([{ kind: 'hold', id: 'a', value, expiresAt: clock.now() + DAY }])
  await records.get('hold', 'a')
  await records.list('hold')
  await records.changes(0, 10)
  await records.write([{ kind: 'hold', id: 'a', value: null, expiresAt: null }])

  await journal.heartbeat({ replica: 'r', leaseMs: 1000, acked: 0, digest: 'sha256:0' })
  await journal.nextDue(['ops'])
  await journal.nextExpiry()
  await journal.trust(clock.now())
  await journal.trustedTime()
  await journal.probe()
  clock.advance(400 * DAY)
  await journal.sweep(clock.now())
}
