import type { JsonSchema } from '../http/admin-route.ts'
import type { DeliveryStatus, EventStatus, ListedDelivery } from '../journal/port.ts'
import { knownEnd } from '../retention/deadlines.ts'
import { stateSchema } from './filter.ts'
import { count, dateTime, iso, isoOrNull, listOf, name, object, orNull } from './schemas.ts'

/** What the administration shows of events and deliveries: nothing of what is in them. */

const deliveryProperties: Readonly<Record<string, JsonSchema>> = {
  id: name,
  route: name,
  channel: name,
  state: stateSchema,
  attempts: count,
  nextAt: orNull(dateTime),
  lastStatus: orNull({ type: 'integer' }),
  lastReason: orNull(name),
  deliveredAt: orNull(dateTime),
  confirmed: { enum: ['sent', 'delivered', 'read', 'failed', null] },
}

export const listedSchema: JsonSchema = object({
  ...deliveryProperties,
  event: name,
  type: name,
  tenant: name,
  receivedAt: dateTime,
})

export const eventSchema: JsonSchema = object({
  id: name,
  tenant: name,
  event: name,
  receivedAt: dateTime,
  // `null` while it waits for a lifecycle event that has not come.
  expiresAt: orNull(dateTime),
  deliveries: listOf(object(deliveryProperties)),
})

export const deliveryBody = (each: DeliveryStatus) => ({
  id: each.id,
  route: each.route,
  channel: each.channel,
  state: each.state,
  attempts: each.attempts,
  nextAt: isoOrNull(each.nextAt),
  lastStatus: each.lastStatus,
  lastReason: each.lastReason,
  deliveredAt: isoOrNull(each.deliveredAt),
  confirmed: each.confirmed,
})

export const listedBody = (each: ListedDelivery) => ({
  ...deliveryBody(each),
  event: each.event,
  type: each.type,
  tenant: each.tenant,
  receivedAt: iso(each.receivedAt),
})

export const eventBody = (status: EventStatus) => ({
  id: status.id,
  tenant: status.tenant,
  event: status.type,
  receivedAt: iso(status.receivedAt),
  expiresAt: isoOrNull(knownEnd(status.expiresAt)),
  deliveries: status.deliveries.map(deliveryBody),
})
