import type { Lease, Outcome } from '../journal/port.ts'

/**
 * Where ingress and delivery tell what is traced: names of the declaration, ids of events and statuses. Never a tenant, a
 * value, an address or anything of a person.
 */
export interface Traces {
  /** @param traceparent the header as it came, which may be anything */
  request(source: string, traceparent: unknown): RequestTrace
  /** An attempt has ended; one that was only put off is none. The duration is in milliseconds. */
  attempted(lease: Lease, outcome: Outcome, duration: number): void
}

/** What becomes known of one request. */
export interface RequestTrace {
  /** One of its events is on disk, or was already. */
  stored(id: string, type: string, duplicate: boolean): void
  /** @param reason the last step of the problem's type */
  refused(reason: string): void
  /** It was answered with this status, once. */
  answered(status: number): void
}
