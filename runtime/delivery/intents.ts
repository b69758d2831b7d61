import type { Clock } from '../journal/clock.ts'
import type { Intent, Lease } from '../journal/port.ts'
import type { DeliveryPlan, EventPlan, RouterPlan } from '../plan.ts'
import { createDeadlines } from '../retention/expiry.ts'

/**
 * What the record of disclosures says of a delivery: the recipient behind the channel and the categories of the fields
 * that the projection shows it. `null` when the declaration has no such record.
 *
 * @param planOf plan of a tenant, for periods that depend on it
 */
export function createIntents(
  plan: RouterPlan,
  clock: Clock,
  planOf: (tenant: string) => string | null,
): (lease: Lease) => Intent | null {
  const rule = plan.stores.disclosures
  if (rule === null) return () => null
  const deadlines = createDeadlines(plan.retention)
  const recipients = new Map(plan.channels.map((channel) => [channel.name, channel.recipient]))
  const categories = new Map<string, readonly string[]>()
  for (const route of plan.routes) {
    for (const event of plan.events.filter((each) => route.events.includes(each.name))) {
      for (const delivery of route.to) {
        categories.set(keyOf(route.name, delivery.channel, event.name), categoriesOf(delivery, event))
      }
    }
  }
  return ({ route, channel, type, tenant }) => ({
    recipient: recipients.get(channel) ?? channel,
    categories: categories.get(keyOf(route, channel, type)) ?? [],
    expiresAt: deadlines([rule], planOf(tenant), clock.now()),
  })
}

const keyOf = (route: string, channel: string, type: string): string => JSON.stringify([route, channel, type])

function categoriesOf(delivery: DeliveryPlan, event: EventPlan): readonly string[] {
  const shown = delivery.fields.map(({ path }) => path.map((name) => name ?? '*').join('.'))
  const found = event.fields
    .filter(({ path }) => shown.some((each) => path === each || path.startsWith(`${each}.`)))
    .flatMap((field) => field.categories)
  return [...new Set(found)].sort()
}
