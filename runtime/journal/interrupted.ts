import type { Lease } from './port.ts'

/**
 * Why a delivery waits of which an attempt was never settled, and that was given back when it came again: the next claim
 * has to know, because the recipient may have it. It goes before any other reason to wait, and ends with the next outcome.
 */
export const INTERRUPTED = 'interrupted'

/** What is stored as the reason of a delivery that is given back; `null` leaves what is there. */
export const reasonToWait = (lease: Lease, reason: string | undefined): string | null =>
  lease.interrupted === true ? INTERRUPTED : (reason ?? null)
