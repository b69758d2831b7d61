/** The journal's port: what any engine promises. Times are milliseconds since the epoch. */

/** An event on its way in, already verified, validated and minimised. */
export interface NewEvent {
  /** UUIDv7, so that keys are ordered by time. */
  readonly id: string
  readonly tenant: string
  readonly source: string
  readonly type: string
  readonly receivedAt: number
  /** The earliest deadline of the fields that it holds. */
  readonly expiresAt: number
  /** Keyed hash of the sender's delivery id; `null` when the source declares none. */
  readonly dedupe: { readonly key: Uint8Array; readonly expiresAt: number } | null
  /** Declaration digest under which it came in. */
  readonly digest: string
  /** The kept fields as JSON in UTF-8, in plain text: the engine encrypts before it writes. */
  readonly payload: Uint8Array
  /** Ids are UUIDv7 too. */
  readonly deliveries: readonly { readonly id: string; readonly route: string; readonly channel: string }[]
}

export type Accepted = { readonly id: string; readonly duplicate: boolean }

/** A delivery that this process holds a lease on. */
export interface Lease {
  readonly delivery: string
  readonly event: string
  readonly tenant: string
  readonly type: string
  readonly route: string
  readonly channel: string
  /** 1 for the first try. Counted when it is claimed, so that a crash counts too. */
  readonly attempt: number
  readonly receivedAt: number
  readonly expiresAt: number
  /** When the lease runs out and somebody else may claim it. */
  readonly until: number
  /** The attempt before it was never settled: its process died, and nobody knows what it sent. */
  readonly interrupted?: true
  readonly payload: Uint8Array
}

/** Whether personal data left: the recipient answered, nobody knows (a timeout, a crash), or nothing was sent. */
export type Reach = 'received' | 'unknown' | 'not-sent'

export type Outcome =
  | { readonly kind: 'delivered'; readonly status: number | null }
  | {
      readonly kind: 'retry'
      readonly status: number | null
      readonly reason: string
      readonly reach: Reach
      readonly at: number
    }
  | {
      readonly kind: 'dead' | 'expired'
      readonly status: number | null
      readonly reason: string
      readonly reach: Reach
    }
  /** Given back without an attempt: the address is paced or its breaker is open. Takes the intent back with it. */
  | { readonly kind: 'defer'; readonly at: number }

export type DeliveryState = 'queued' | 'sending' | 'retry' | 'delivered' | 'dead' | 'expired'

export interface DeliveryStatus {
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly state: DeliveryState
  readonly attempts: number
  /** When it is tried next, or while it is sending when its lease runs out. */
  readonly nextAt: number | null
  readonly lastStatus: number | null
  readonly lastReason: string | null
  readonly deliveredAt: number | null
}

export interface EventStatus {
  readonly id: string
  readonly tenant: string
  readonly type: string
  readonly receivedAt: number
  readonly expiresAt: number
  readonly deliveries: readonly DeliveryStatus[]
}

export interface SweepReport {
  readonly events: number
  readonly dedupe: number
  readonly disclosures: number
}

/** Who is about to receive what; `null` where the declaration has no record of disclosures. */
export interface Intent {
  readonly recipient: string
  readonly categories: readonly string[]
  readonly expiresAt: number
}

/** One row of the record of disclosures, one for each attempt: written with intent before the send, completed after. */
export interface Disclosure extends Intent {
  readonly event: string
  readonly delivery: string
  readonly attempt: number
  readonly intendedAt: number
  readonly endedAt: number | null
  /** `null` while it is under way, and for ever when the process died: then it counts as `unknown`. */
  readonly outcome: Reach | null
  readonly status: number | null
}

export interface ClaimRequest {
  readonly now: number
  readonly leaseMs: number
  /** How many deliveries of which channels, so that one with a long queue cannot hide the others. */
  readonly channels: readonly { readonly name: string; readonly limit: number }[]
  /** Asked for each lease; its answer is stored in the same commit. */
  readonly intend: (lease: Lease) => Intent | null
}

export interface Journal {
  /** How often to look for work that another router has stored, milliseconds; absent where there is no other. */
  readonly pollMs?: number
  /**
   * Resolves only after the commit has reached the disk. A duplicate answers with the id of the first.
   *
   * @throws JournalUnavailable when nothing was stored
   */
  accept(event: NewEvent): Promise<Accepted>
  /** Leases deliveries that are due, the longest due first in each channel; never one of an expired event. */
  claim(request: ClaimRequest): Promise<readonly Lease[]>
  /** Ends an attempt, and its disclosure with it. The delivery stays as it is when the lease has been lost. */
  settle(lease: Lease, outcome: Outcome, now: number): Promise<void>
  status(event: string): Promise<EventStatus | null>
  disclosures(event: string): Promise<readonly Disclosure[]>
  /** Deletes what has expired, in bounded steps, and truncates the log so that nothing of it stays on disk. */
  sweep(now: number): Promise<SweepReport>
  /** When the next delivery of these channels falls due (or its lease runs out); `null` when none waits. */
  nextDue(channels: readonly string[]): Promise<number | null>
  /** When `sweep` next has something to delete. */
  nextExpiry(): Promise<number | null>
  /** The latest time that a sweeper has trusted; `null` at first. */
  trustedTime(): Promise<number | null>
  trust(time: number): Promise<void>
  /** Deliveries that are not at an end. */
  backlog(): number
  close(): Promise<void>
}
