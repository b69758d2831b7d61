import type { EventStatus } from '../journal/port.ts'

/** The answer of `GET /v1/events/:id`: what became of an event, without anything of what is in it. */
export function statusBody(status: EventStatus): string {
  return JSON.stringify({
    id: status.id,
    tenant: status.tenant,
    event: status.type,
    receivedAt: time(status.receivedAt),
    expiresAt: time(status.expiresAt),
    deliveries: status.deliveries.map((each) => ({
      id: each.id,
      route: each.route,
      channel: each.channel,
      state: each.state,
      attempts: each.attempts,
      nextAt: time(each.nextAt),
      lastStatus: each.lastStatus,
      lastReason: each.lastReason,
      deliveredAt: time(each.deliveredAt),
    })),
  })
}

const time = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
