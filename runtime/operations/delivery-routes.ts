import type { AdminRoute } from '../admin/route.ts'
import type { DeliveryFilter, Journal } from '../journal/port.ts'
import { filterOf, filterSchema, stateSchema } from './filter.ts'
import { refusals, refuse } from './problems.ts'
import { body, count, listOf, name, object, orNull } from './schemas.ts'
import { eventBody, eventSchema, listedBody, listedSchema } from './views.ts'

export interface DeliveryRoutesOptions {
  readonly journal: Pick<Journal, 'deliveries' | 'redrive' | 'status'>
  /** Deliveries are due. */
  readonly notify: () => void
}

const readers = ['operator', 'privacy-officer', 'auditor'] as const
const DEFAULT_LIMIT = 100
const MOST = 1000
/** A dry run counts no further. */
const COUNTED = 100_000

/** Deliveries: looking at them, one event's, and making dead ones due again. */
export function deliveryRoutes({ journal, notify }: DeliveryRoutesOptions): readonly AdminRoute[] {
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

  return [
    {
      method: 'GET',
      path: '/v1/deliveries',
      roles: readers,
      summary: 'Lists deliveries by their state, newest events first.',
      query: {
        ...filterSchema,
        state: stateSchema,
        after: name,
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
      path: '/v1/events/:id',
      roles: readers,
      scoped: true,
      summary: 'Says what became of an event, without anything of what is in it.',
      answers: { 200: eventSchema },
      audit: null,
      async handle({ params, actor }) {
        const { id = '' } = params
        const status = UUID.test(id) ? await journal.status(id.toLowerCase()) : null
        const hidden = status !== null && actor.tenant !== undefined && actor.tenant !== status.tenant
        if (status === null || hidden) return refuse(refusals.unknownEvent)
        return { status: 200, body: eventBody(status) }
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
        return { status: 200, body: { deliveries, dryRun }, audited: { deliveries, dryRun } }
      },
    },
  ]
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
