import type { NewDelivery, Segment, StoredEvent, SubjectId } from '../../core/stored-event.ts'

/** A delivery that this process holds a lease on. */
export interface Lease {
  readonly delivery: string
  readonly event: string
  readonly tenant: string
  readonly type: string
  readonly source: string
  /** Declaration digest under which the event came in. */
  readonly digest: string
  readonly route: string
  readonly channel: string
  /** 1 for the first try. Counted when it is claimed, so that a crash counts too. */
  readonly attempt: number
  readonly receivedAt: number
  readonly expiresAt: number
  /** When the lease runs out and somebody else may claim it. */
  readonly until: number
  /** Others of its order key wait until it has ended. */
  readonly ordered?: true
  /** An attempt before it was never settled: its process died, and nobody knows what it sent. Being given back leaves it so. */
  readonly interrupted?: true
  /** What can be opened: parts about erased people are absent. */
  readonly segments: readonly Segment[]
}

/** Whether personal data left: the recipient answered, nobody knows (a timeout, a crash), or nothing was sent. */
export type Reach = 'received' | 'unknown' | 'not-sent'

export type Outcome =
  | {
      readonly kind: 'delivered'
      readonly status: number | null
      /** Keyed hash of the id that the provider gave the message, by which later news of it are matched. */
      readonly ref?: Uint8Array
      /** The text was longer than the channel takes, and was cut. */
      readonly reason?: 'cut'
    }
  | {
      readonly kind: 'retry'
      readonly status: number | null
      readonly reason: string
      readonly reach: Reach
      readonly at: number
    }
  | {
      /** `suppressed`: somebody's erasure, objection or withdrawal ended it. */
      readonly kind: 'dead' | 'expired' | 'suppressed'
      readonly status: number | null
      readonly reason: string
      readonly reach: Reach
    }
  /** Given back without an attempt: paced, broken or restricted. Takes the intent back with it. */
  | { readonly kind: 'defer'; readonly at: number; readonly reason?: string }

export type DeliveryState = 'queued' | 'sending' | 'retry' | 'delivered' | 'dead' | 'expired' | 'suppressed'

/** What a provider said of a message later. It only goes forward; `failed` after `delivered` changes nothing. */
export type Confirmation = 'sent' | 'delivered' | 'read' | 'failed'

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
  readonly confirmed: Confirmation | null
}

export interface EventStatus {
  readonly id: string
  readonly tenant: string
  readonly type: string
  readonly receivedAt: number
  readonly expiresAt: number
  readonly deliveries: readonly DeliveryStatus[]
}

/** A delivery beside the event that it belongs to. */
export interface ListedDelivery extends DeliveryStatus {
  readonly event: string
  readonly tenant: string
  readonly type: string
  readonly receivedAt: number
}

/** Which deliveries; what is absent does not matter. */
export interface DeliveryFilter {
  /** Those of one event: no others are looked at. */
  readonly event?: string
  /** One delivery: all are looked through for it, unless its event is named too. */
  readonly delivery?: string
  readonly state?: DeliveryState
  readonly tenant?: string
  readonly route?: string
  readonly channel?: string
  /** Whole, or its beginning up to a `-`. */
  readonly reason?: string
  /** Of the event's receipt: from, inclusive, and until, exclusive. */
  readonly from?: number
  readonly until?: number
}

export interface Page<T> {
  readonly items: readonly T[]
  /** Where the next page begins; `null` at the end. */
  readonly next: string | null
}

/** Who is about to receive what; `null` where the declaration has no record of disclosures. */
export interface Intent {
  readonly recipient: string
  readonly categories: readonly string[]
  readonly expiresAt: number
  /** Whose data is among it. */
  readonly subjects: readonly SubjectId[]
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

/**
 * A first attempt that its router begins as soon as the event is stored: the delivery is stored leased, with its intent
 * in the same commit, and nobody has to claim and open what was sealed a moment ago.
 */
export interface Begun {
  readonly lease: Lease
  readonly intent: Intent | null
  /** When the lease begins. */
  readonly at: number
}

export interface ClaimRequest {
  readonly now: number
  readonly leaseMs: number
  /**
   * How many deliveries of which channels. Tenants take turns within a channel, so that one with a long queue cannot
   * hide the others, and at least half of the places go to first tries while any wait.
   */
  readonly channels: readonly ChannelRequest[]
  /** Asked for each lease; its answer is stored in the same commit. */
  readonly intend: (lease: Lease) => Intent | null
}

export interface ChannelRequest {
  readonly name: string
  readonly limit: number
  /** Tenants that are left out this time, because their own address rests. */
  readonly except?: readonly string[]
}

/** Which events are delivered once more, and where to; what is absent does not matter. */
export interface ReplayRequest {
  /** One event: no others are looked at. */
  readonly event?: string
  /** Of the event's receipt: from, inclusive, and until, exclusive. */
  readonly from?: number
  readonly until?: number
  readonly tenant?: string
  readonly types: readonly string[]
  /** Deliveries with new ids; none leaves the event alone. It gets the event itself, because routes have conditions. */
  readonly deliveriesOf: (event: StoredEvent) => readonly NewDelivery[]
}
