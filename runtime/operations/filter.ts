import type { JsonSchema } from '../http/admin-route.ts'
import type { DeliveryFilter, DeliveryState } from '../journal/port.ts'
import { dateTime, id, name, timeOf } from './schemas.ts'

const states = ['queued', 'sending', 'retry', 'delivered', 'dead', 'expired', 'suppressed'] as const

/** By which deliveries are chosen; times are those of the event's receipt. */
export const filterSchema = {
  event: id,
  tenant: name,
  route: name,
  channel: name,
  /** Whole, or its beginning up to a `-`. */
  reason: name,
  from: dateTime,
  until: dateTime,
} satisfies Record<string, JsonSchema>

export const stateSchema: JsonSchema = { enum: states }

type Given = Readonly<Record<string, unknown>>

/** A filter from a query or a body of these schemas. */
export function filterOf(given: Given): DeliveryFilter {
  const text = (key: string): string | undefined => (typeof given[key] === 'string' ? given[key] : undefined)
  const entries: readonly (readonly [keyof DeliveryFilter, string | number | undefined])[] = [
    ['event', text('event')?.toLowerCase()],
    ['state', states.find((each) => each === given.state) satisfies DeliveryState | undefined],
    ['tenant', text('tenant')],
    ['route', text('route')],
    ['channel', text('channel')],
    ['reason', text('reason')],
    ['from', timeIn(text('from'))],
    ['until', timeIn(text('until'))],
  ]
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

const timeIn = (text: string | undefined): number | undefined => (text === undefined ? undefined : timeOf(text))
