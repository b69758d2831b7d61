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
  readonly payload: Uint8Array
}

export type Outcome =
  | { readonly kind: 'delivered'; readonly status: number | null }
  | { readonly kind: 'retry'; readonly status: number | null; readonly reason: string; readonly at: number }
  | { readonly kind: 'dead'; readonly status: number | null; readonly reason: string }

export type DeliveryState = 'queued' | 'sending' | 'retry' | 'delivered' | 'dead' | 'expired'

export interface DeliveryStatus {
  readonly id: string
  readonly route: string
  readonly channel: string
  readonly state: DeliveryState
  readonly attempts: number
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

/** One row of the record of disclosures: written with intent before the send, completed after. */
export interface Disclosure {
  readonly event: string
  readonly delivery: string
  readonly recipient: string
  readonly categories: readonly string[]
  readonly intendedAt: number
  readonly outcome: string | null
  readonly expiresAt: number
}

export interface Journal {
  /** Resolves only after the commit has reached the disk. A duplicate answers with the id of the first. */
  accept(event: NewEvent): Promise<Accepted>
  /** Leases up to `limit` deliveries that are due, oldest first, skipping channels in `except`. */
  claim(now: number, limit: number, leaseMs: number, except: ReadonlySet<string>): Promise<readonly Lease[]>
  /** Writes the intent of the sends that follow, durably. */
  disclose(rows: readonly Omit<Disclosure, 'outcome'>[]): Promise<void>
  /** Ends an attempt, and its disclosure with it. Ignored when the lease has been lost. */
  settle(lease: Lease, outcome: Outcome, now: number): Promise<void>
  status(event: string): Promise<EventStatus | null>
  /** Deletes what has expired, in bounded steps, and truncates the log so that nothing of it stays on disk. */
  sweep(now: number): Promise<SweepReport>
  /** When the next lease, retry or expiry falls due; `null` when nothing waits. */
  nextDue(): Promise<number | null>
  backlog(): number
  close(): Promise<void>
}
