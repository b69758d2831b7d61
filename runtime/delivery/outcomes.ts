import type { ChannelPlan } from '../contract/plan.ts'
import type { DeliveryReason } from '../core/delivery-reasons.ts'
import { REQUEST_MS } from '../core/limits.ts'
import { INTERRUPTED } from '../journal/interrupted.ts'
import type { Lease, Outcome } from '../journal/port.ts'
import type { Sent, Verdict } from './connector.ts'
import type { Permit } from './permission.ts'
import type { Unread } from './reading.ts'
import { nextAttempt } from './schedule.ts'

/** Until a delivery is looked at again whose address is stopped, rests or is full, milliseconds. */
export const LOOK_MS = 1000
/** Another router may have stored an event under a declaration that this one does not know yet. */
const UNKNOWN_MS = 15_000
const UNKNOWN_AGE_MS = 15 * 60_000

/** What ends or postpones an attempt before anything of the event is looked at; `null` for nothing. */
export function refusal(channel: ChannelPlan, lease: Lease, now: number): Outcome | null {
  const activeFrom = channel.activeFrom === null ? 0 : Date.parse(channel.activeFrom)
  if (now < activeFrom) return defer(Math.min(activeFrom, lease.expiresAt), 'not-active')
  if (lease.attempt > channel.schedule.length + 1) return unsent('dead', 'exhausted')
  if (lease.interrupted === true && channel.onAmbiguous === 'fail') return unsent('dead', INTERRUPTED)
  return now + REQUEST_MS >= lease.until ? defer(now) : null
}

/** Of a delivery that no declaration allows, or that cannot be read. */
export function unread(reason: Unread['reason'], lease: Lease, now: number): Outcome {
  if (reason === 'unreadable') return unsent('dead', reason)
  if (reason === 'unknown-declaration' && now - lease.receivedAt < UNKNOWN_AGE_MS)
    return defer(now + UNKNOWN_MS, reason)
  return unsent('suppressed', reason)
}

export const unpermitted = (permit: Exclude<Permit, { readonly kind: 'go' }>): Outcome =>
  permit.kind === 'hold' ? defer(permit.at, permit.reason) : unsent('suppressed', permit.reason)

export const defer = (at: number, reason?: DeliveryReason): Outcome =>
  reason === undefined ? { kind: 'defer', at } : { kind: 'defer', at, reason }

export const unsent = (kind: 'dead' | 'expired' | 'suppressed', reason: DeliveryReason): Outcome => ({
  kind,
  status: null,
  reason,
  reach: 'not-sent',
})

export const notSent = (verdict: Verdict): Sent => ({
  verdict,
  status: null,
  reach: 'not-sent',
  health: 'unclear',
  restMs: null,
})

/**
 * The verdict on one attempt as what becomes of the delivery. One that found its address gone waits with all that wait
 * for it, until the pause is over or somebody ends it, and is kept until its retention ends or its attempts are used up.
 *
 * @param random uniform in [0, 1)
 */
export function conclude(
  channel: ChannelPlan,
  { attempt, expiresAt }: Lease,
  { verdict, status, reach, ref, cut }: Sent,
  now: number,
  random: () => number,
): Outcome {
  if (verdict.kind === 'delivered')
    return { kind: 'delivered', status, ...(ref && { ref }), ...(cut === true && { reason: 'cut' as const }) }
  const { kind, reason } = verdict
  if (kind === 'permanent' || (kind === 'ambiguous' && channel.onAmbiguous === 'fail')) {
    return { kind: 'dead', status, reason, reach }
  }
  const afterMs = kind === 'retry' ? verdict.afterMs : null
  const next = nextAttempt(channel.schedule, { attempt, now, expiresAt, afterMs }, random)
  // Not after the pause of the schedule, nor at the end of the stop: it waits for that with all others of its address, and
  // goes on with them when somebody ends it before.
  if (next.kind === 'retry')
    return { kind: 'retry', status, reason, reach, at: kind === 'stop' ? Math.min(now + LOOK_MS, next.at) : next.at }
  if (next.kind === 'expired') return { kind: 'expired', status, reason, reach }
  const exhausted: DeliveryReason = `exhausted-${reason}`
  return { kind: 'dead', status, reason: exhausted, reach }
}
