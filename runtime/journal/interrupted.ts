import type { DeliveryState, Lease } from './port.ts'

/**
 * Why a delivery waits of which an attempt was never settled, and that was given back when it came again: the next claim
 * has to know, because the recipient may have it. Behind it stands what it waits for (`interrupted-restricted`). It ends
 * with the next outcome.
 */
export const INTERRUPTED = 'interrupted'

/** What is stored as the reason of a delivery that is given back; `null` leaves what is there. */
export function reasonToWait(lease: Lease, reason: string | null = null): string | null {
  if (lease.interrupted !== true) return reason
  return reason === null ? INTERRUPTED : afterInterruption(reason)
}

export const afterInterruption = (reason: string): string => `${INTERRUPTED}-${reason}`

/**
 * Whether an attempt before a claim was never settled.
 *
 * @param state of the delivery before the claim
 */
export const wasInterrupted = (state: DeliveryState, lastReason: string | null): boolean =>
  state === 'sending' || (state === 'retry' && lastReason !== null && /^interrupted(-|$)/.test(lastReason))
