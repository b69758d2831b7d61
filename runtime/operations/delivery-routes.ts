import type { AdminCall, AdminRoute } from '../http/admin-route.ts'
import type { DeliveryFilter, EventStatus, Journal } from '../journal/port.ts'
import { attemptsBody, attemptsSchema } from './attempts.ts'
import { filterOf, filterSchema, stateSchema } from './filter.ts'
import { findEvent } from './find-event.ts'
import { refusals, refuse } from './problems.ts'
import { body, count, cursorOfDeliveries, listOf, name, object, orNull } from './schemas.ts'
import { eventBody, eventSchema, listedBody, listedSchema } from './views.ts'

export interface DeliveryRoutesOptions {
  readonly journal: Pick<Journal, 'deliveries' | 'disclosures' | 'redrive' | 'status'>
  /** Whether the declaration keeps a record of disclosures. */
  readonly keepsDisclosures: () => boolean
  /** Deliveries are due. */
  readonly notify: () => void
}

const EVENT = '/v1/events/:id'
const readers = ['operator', 'privacy-officer', 'auditor'] as const
const DEFAULT_LIMIT = 100
const MOST = 1000
/** A dry run counts no further. */
const COUNTED = 100_000

/** Deliveries: looking at them, one event's, and making dead ones due again. */
export function deliveryRoutes({ journal, keepsDisclosures, notify }: DeliveryRoutesOptions): readonly AdminRoute[] {
  async function countDead(filter: DeliveryFilter): Promise<number> {
    let found = 0
    let after: string | null = null
    do {
      const page = await journal.deliveries({ ...filter, state: 'dead' }, after, MOST)
      found += page.items.length
      after = page.next
    } while (after !== null && found < COUNTED)
    return found
  }

  const eventOf = ({ params: { id = '' }, actor }: AdminCall): Promise<EventStatus> =>
    findEvent(journal, id, actor.tenant)

  return [
    {
      method: 'GET',
      path: '/v1/deliveries',
      roles: readers,
      summary: 'Lists deliveries by their state, newest events first.',
      query: {
        ...filterSchema,
        state: stateSchema,
        after: cursorOfDeliveries,
        limit: { type: 'integer', minimum: 1, maximum: MOST },
      },
      answers: { 200: object({ items: listOf(listedSchema), next: orNull(name) }) },
      audit: null,
      async handle({ query }) {
        const limit = query.limit === undefined ? DEFAULT_LIMIT : Number(query.limit)
        const page = await journal.deliveries(filterOf(query), query.after ?? null, limit)
        return { status: 200, body: { items: page.items.map(listedBody), next: page.next } }
      },
    },
    {
      method: 'GET',
      path: EVENT,
      roles: readers,
      scoped: true,
      summary: 'Says what became of an event, without anything of what is in it.',
      answers: { 200: eventSchema },
      audit: null,
      handle: async (call) => ({ status: 200, body: eventBody(await eventOf(call)) }),
    },
    {
      method: 'GET',
      path: `${EVENT}/attempts`,
      roles: readers,
      scoped: true,
      summary: 'Lists the attempts to deliver an event, and whether the recipient may have had it before.',
      answers: { 200: attemptsSchema },
      audit: null,
      async handle({ params: { id = '' }, actor }) {
        const event = id.toLowerCase()
        const disclosures = await journal.disclosures(event)
        // What is left of a deleted event says nothing of its tenant.
        const gone = disclosures.length > 0 && actor.tenant === undefined
        const status = gone ? await journal.status(event) : await findEvent(journal, event, actor.tenant)
        const recorded = disclosures.length > 0 || keepsDisclosures()
        return { status: 200, body: attemptsBody({ event, status, disclosures, recorded }) }
      },
    },
    {
      method: 'POST',
      path: '/v1/deliveries/redrive',
      roles: ['operator'],
      summary: 'Makes dead deliveries due again, with their attempts counted anew; a dry run only counts them.',
      body: body({ ...filterSchema, dryRun: { type: 'boolean' } }),
      answers: { 200: object({ deliveries: count, dryRun: { type: 'boolean' } }) },
      audit: 'delivery.redrive',
      async handle({ body: given, now }) {
        const asked = (given ?? {}) as Readonly<Record<string, unknown>>
        const filter = filterOf(asked)
        if (filter.from !== undefined && filter.until !== undefined && filter.from >= filter.until) {
          return refuse(refusals.emptyPeriod)
        }
        const dryRun = asked.dryRun === true
        const deliveries = dryRun ? await countDead(filter) : await journal.redrive(filter, now)
        if (!dryRun && deliveries > 0) notify()
        const { event } = filter
        const audited = { deliveries, dryRun, ...(event === undefined ? null : { event }) }
        return { status: 200, body: { deliveries, dryRun }, audited }
      },
    },
    {
      method: 'POST',
      path: `${EVENT}/deliveries/:delivery/redrive`,
      roles: ['operator'],
      scoped: true,
      summary: 'Makes one delivery of an event due again if it is dead, with its attempts counted anew.',
      answers: { 200: object({ deliveries: count }) },
      audit: 'delivery.redrive',
      async handle(call) {
        const event = await eventOf(call)
        const delivery = event.deliveries.find(({ id }) => id === call.params.delivery?.toLowerCase())
        if (delivery === undefined) return refuse(refusals.unknownDelivery)
        const { id, state } = delivery
        if (state !== 'dead') return refuse(refusals.notDead)
        if (event.expiresAt <= call.now) return refuse(refusals.eventExpired)
        const deliveries = await journal.redrive({ event: event.id, delivery: id }, call.now)
        // Somebody else was faster.
        if (deliveries === 0) return refuse(refusals.notDead)
        notify()
        const audited = { tenant: event.tenant, event: event.id, delivery: id, deliveries }
        return { status: 200, body: { deliveries }, audited }
      },
    },
  ]
}
