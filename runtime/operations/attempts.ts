import type { JsonSchema } from '../http/admin-route.ts'
import type { Disclosure, EventStatus, Reach } from '../journal/port.ts'
import { count, dateTime, iso, isoOrNull, listOf, name, object, orNull } from './schemas.ts'

const reach: JsonSchema = { enum: ['received', 'unknown', 'not-sent', null] }

export const attemptsSchema: JsonSchema = object({
  event: name,
  tenant: orNull(name),
  recorded: { type: 'boolean' },
  attempts: listOf(
    object({
      delivery: name,
      route: orNull(name),
      channel: orNull(name),
      recipient: name,
      categories: listOf(name),
      attempt: count,
      beganAt: dateTime,
      endedAt: orNull(dateTime),
      outcome: reach,
      status: orNull({ type: 'integer' }),
      mayRepeat: { enum: ['received', 'unknown', null] },
    }),
  ),
})

/** What of an event's attempts the record of disclosures holds, the earliest first. */
export interface Recorded {
  readonly event: string
  /** `null` when the event is deleted: the record outlives it where its own period is longer. */
  readonly status: EventStatus | null
  readonly disclosures: readonly Disclosure[]
  /** Whether the declaration has such a record. */
  readonly recorded: boolean
}

/**
 * The attempts to deliver an event, across redrives: what is known of each, and whether the recipient may have had it by
 * an earlier attempt of the same delivery (`mayRepeat`: what that said last, `received` before `unknown`). The outcome of
 * one that never ended is `unknown`, unless it is under way.
 */
export function attemptsBody({ event, status, disclosures, recorded }: Recorded) {
  const deliveries = new Map(status?.deliveries.map((each) => [each.id, each]))
  const before = new Map<string, 'received' | 'unknown'>()
  const sorted = disclosures.toSorted((a, b) => a.intendedAt - b.intendedAt || a.attempt - b.attempt)
  const attempts = sorted.map((each, index) => {
    const delivery = deliveries.get(each.delivery)
    const newest = !sorted.slice(index + 1).some((other) => other.delivery === each.delivery)
    const underWay = each.outcome === null && newest && delivery?.state === 'sending'
    const outcome: Reach | null = underWay ? null : (each.outcome ?? 'unknown')
    const mayRepeat = before.get(each.delivery) ?? null
    if (outcome === 'received' || (outcome === 'unknown' && mayRepeat === null)) before.set(each.delivery, outcome)
    return {
      delivery: each.delivery,
      route: delivery?.route ?? null,
      channel: delivery?.channel ?? null,
      recipient: each.recipient,
      categories: each.categories,
      attempt: each.attempt,
      beganAt: iso(each.intendedAt),
      endedAt: isoOrNull(each.endedAt),
      outcome,
      status: each.status,
      mayRepeat,
    }
  })
  return { event, tenant: status?.tenant ?? null, recorded, attempts }
}
