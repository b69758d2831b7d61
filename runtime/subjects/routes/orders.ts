import type { AdminAnswer, AdminCall, AdminRoute } from '../../http/admin-route.ts'
import { anObject, cursorOfEvents, object, ordered, text } from '../../http/schemas.ts'
import type { Disclosure, Scope } from '../../journal/port.ts'
import { change } from '../../register/stored.ts'
import { eraseEvents, eraseTenant } from '../erase-scope.ts'
import { activitiesFor, disclosureOf, exportedWhole } from '../export.ts'
import { type Order, openOrder } from '../order.ts'
import type { RouteParts } from '../parts.ts'
import { refusals, refuse } from '../problems.ts'
import { hasReached } from '../recipients.ts'

const EVENT = '/v1/events/:id'
const TENANT = '/v1/tenants/:tenant'
const MOST = 200
const DISCLOSED = 1000

const begun = object({
  request: text(36),
  due: { type: ['string', 'null'] },
  erasure: text(36),
  receipt: text(100),
})

/**
 * Erasure and export of events as a whole, by order of the controller: of people whom no identifier finds, because what
 * was sent is opaque (Art. 15, 17, 28(3)(e)).
 */
export function orderRoutes(parts: RouteParts): readonly AdminRoute[] {
  const { journal, plan } = parts

  /** Which event a call is about, and whose it is. */
  async function eventOf({ params: { id = '' }, actor }: AdminCall): Promise<Whose> {
    const status = await journal.status(id.toLowerCase())
    if (status === null || (actor.tenant !== undefined && actor.tenant !== status.tenant)) {
      return refuse(refusals.unknownEvent)
    }
    return { tenant: status.tenant, types: [status.type], event: status.id }
  }

  const tenantOf = ({ params: { tenant = '' } }: AdminCall): Whose => ({ tenant, types: null, event: null })

  async function erase(call: AdminCall, whose: Whose): Promise<AdminAnswer> {
    const { tenant, event } = whose
    const order = await openOrder(parts, call, { type: 'erasure', ...whose })
    const asked = {
      tenant,
      request: order.request,
      by: call.actor.key,
      changes: async (erasure: string) => [order.change('erase', event === null ? {} : { event }, erasure)],
    }
    const erasure = await (event === null
      ? eraseTenant(parts, asked)
      : eraseEvents(parts, { ...asked, events: [event] }))
    return {
      status: 202,
      body: { request: order.request, due: order.due, erasure, receipt: `/v1/erasures/${erasure}/receipt` },
      audited: { ...auditedOf(order, whose), erasure },
    }
  }

  async function hand(call: AdminCall, whose: Whose): Promise<AdminAnswer> {
    const { after = null, limit = MOST } = call.body as { readonly after?: string; readonly limit?: number }
    const order = await openOrder(parts, call, { type: 'access', ...whose })
    const { tenant, event } = whose
    const scope: Scope = { tenant, events: event === null ? null : [event] }
    const page = await journal.scopes.stored(scope, after, limit)
    const current = plan()
    const events = page.items.map((each) => exportedWhole(current, each))
    const names = new Set(page.items.flatMap((each) => activitiesFor(current, each).map(({ name }) => name)))
    const disclosures: Disclosure[] = []
    for (const { id } of page.items) disclosures.push(...(await journal.disclosures(id)).filter(hasReached))
    await change(journal.records, async () => [order.change('export', { events: events.length })])
    return {
      status: 200,
      body: {
        request: order.request,
        due: order.due,
        activities: current.activities
          .filter(({ name }) => names.has(name))
          .map(({ name, role, purpose, bases }) => ({ name, role, purpose, bases })),
        categories: [...new Set(events.flatMap(({ categories }) => categories))].sort(),
        disclosures: disclosures.slice(0, DISCLOSED).map(disclosureOf),
        moreDisclosures: disclosures.length > DISCLOSED,
        events,
        altered: events.filter(({ altered }) => altered).length,
        next: page.next,
      },
      audited: { ...auditedOf(order, whose), events: events.length },
    }
  }

  const roles = ['privacy-officer'] as const
  return [
    {
      method: 'POST',
      path: `${EVENT}/erase`,
      roles,
      summary: 'Erases an event as a whole, by order of the controller; answers where the receipt will be.',
      scoped: true,
      body: ordered(),
      answers: { 202: begun },
      audit: 'event.erase',
      handle: async (call) => erase(call, await eventOf(call)),
    },
    {
      method: 'POST',
      path: `${EVENT}/export`,
      roles,
      summary: 'Hands out an event as a whole, and who received it, by order of the controller.',
      scoped: true,
      body: ordered(),
      answers: { 200: anObject },
      audit: 'event.export',
      handle: async (call) => hand(call, await eventOf(call)),
    },
    {
      method: 'POST',
      path: `${TENANT}/erase`,
      roles,
      summary: 'Erases all that is a tenant’s, whoever it is about, with what they made here at run time.',
      body: ordered(),
      answers: { 202: begun },
      audit: 'tenant.erase',
      handle: (call) => erase(call, tenantOf(call)),
    },
    {
      method: 'POST',
      path: `${TENANT}/export`,
      roles,
      summary: 'Hands out all stored events of a tenant, a page at a time, and who received them.',
      body: ordered({ after: cursorOfEvents, limit: { type: 'integer', minimum: 1, maximum: 1000 } }),
      answers: { 200: anObject },
      audit: 'tenant.export',
      handle: (call) => hand(call, tenantOf(call)),
    },
  ]
}

interface Whose {
  readonly tenant: string
  readonly types: readonly string[] | null
  /** `null`: all of the tenant's. */
  readonly event: string | null
}

const auditedOf = ({ request }: Order, { tenant, event }: Whose) => ({
  tenant,
  request,
  ...(event !== null && { event }),
})
