import type { Accepted, NewEvent } from '../core/stored-event.ts'
import type { Identity } from '../keys/identity.ts'
import type { AlteredEvent } from './altered.ts'
import type {
  Begun,
  ClaimRequest,
  Confirmation,
  DeliveryFilter,
  Disclosure,
  EventStatus,
  Lease,
  ListedDelivery,
  Outcome,
  Page,
  ReplayRequest,
} from './port/deliveries.ts'
import type { Records } from './port/records.ts'
import type { Heartbeat, Pulse } from './port/replicas.ts'
import type { Rescheduling, ScopeStore, SubjectStore } from './port/subjects.ts'

export type * from '../core/stored-event.ts'
export type * from './port/deliveries.ts'
export type * from './port/records.ts'
export type * from './port/replicas.ts'
export type * from './port/subjects.ts'

export interface SweepReport {
  readonly events: number
  /** Deleted events by type. */
  readonly types: Readonly<Record<string, number>>
  readonly dedupe: number
  readonly disclosures: number
  readonly records: number
  /** Data keys and links between identifiers of which nothing is left. */
  readonly keys: number
  /** `false`: what was deleted is still in a log that somebody else reads; the next sweep comes back to it. */
  readonly logCut: boolean
}

/** What is in a store at present. */
export interface StoreEvidence {
  /** `event <type>`, `dedupe`, `disclosure`, `record <kind>`. */
  readonly store: string
  readonly items: number
  /** When the oldest of them came in, where the store knows that; `null` otherwise. */
  readonly oldest: number | null
  /** When the next of them is deleted; `null` when none will be by itself. */
  readonly soonest: number | null
}

/** Where data keys stand by the epoch of the key that wraps them. */
export interface EpochUse {
  readonly epoch: number
  readonly keys: number
}

/** The journal's port: what any engine promises. Times are milliseconds since the epoch. */
export interface Journal {
  /** How often to look for work that another router has stored, milliseconds; absent where there is no other. */
  readonly pollMs?: number
  /** What is derived from the journal's root key. */
  readonly identity: Identity
  readonly records: Records
  readonly subjects: SubjectStore
  readonly scopes: ScopeStore
  /**
   * All of them or none, in one commit; resolves only after it has reached the disk.
   *
   * @param begun deliveries of theirs to lease at once, but for those of duplicates and those whose turn by their order
   * key has not come
   * @throws JournalUnavailable when nothing was stored
   */
  accept(events: readonly NewEvent[], begun?: readonly Begun[]): Promise<readonly Accepted[]>
  /** Leases deliveries that are due, never one of an expired event, nor one whose turn by its order key has not come. */
  claim(request: ClaimRequest): Promise<readonly Lease[]>
  /**
   * Ends an attempt, and its disclosure with it. The delivery stays as it is when the lease has been lost.
   *
   * @param waitMs how long it may wait for what else is to be stored, so that both are one commit; not at all by default
   */
  settle(lease: Lease, outcome: Outcome, now: number, waitMs?: number): Promise<void>
  /** What a provider said of a message; `false` when nobody knows it. */
  confirm(ref: Uint8Array, news: Confirmation, at: number): Promise<boolean>
  status(event: string): Promise<EventStatus | null>
  disclosures(event: string): Promise<readonly Disclosure[]>
  /** Newest events first. */
  deliveries(filter: DeliveryFilter, after: string | null, limit: number): Promise<Page<ListedDelivery>>
  /** Makes dead deliveries due again, with their attempts counted anew; answers how many. */
  redrive(filter: Omit<DeliveryFilter, 'state'>, now: number): Promise<number>
  /** Adds deliveries to stored events; answers how many. */
  replay(request: ReplayRequest, now: number): Promise<number>
  /** Deletes what is to be deleted, in bounded steps, and truncates the log so that nothing of it stays on disk. */
  sweep(now: number): Promise<SweepReport>
  /** Gives stored events other deadlines; answers how many have changed. */
  reschedule(change: Rescheduling): Promise<number>
  evidence(): Promise<readonly StoreEvidence[]>
  /** Wraps data keys of older epochs anew under the current one, in bounded steps; answers how many. */
  rewrap(): Promise<number>
  epochs(): Promise<readonly EpochUse[]>
  heartbeat(heartbeat: Heartbeat): Promise<Pulse>
  /** When the next delivery of these channels falls due (or its lease runs out); `null` when none waits. */
  nextDue(channels: readonly string[]): Promise<number | null>
  /** When `sweep` next has something to delete. */
  nextExpiry(): Promise<number | null>
  /** The latest time that a sweeper has trusted; `null` at first. */
  trustedTime(): Promise<number | null>
  trust(time: number): Promise<void>
  /**
   * Commits something that is of no use to anybody, and keeps at most one row of it: what is asked for next could be
   * stored.
   *
   * @throws JournalUnavailable
   */
  probe(): Promise<void>
  /** `told` of each event that is found to have been altered on disk, so that nothing of it can be opened. */
  onAltered(told: (event: AlteredEvent) => void): void
  /** Deliveries that are not at an end. */
  backlog(): number
  close(): Promise<void>
}
