/** What a journal stores of an event. Times are milliseconds since the epoch. */

/**
 * Stands for an identifier of a data subject: 16 bytes of HMAC-SHA256 under the journal's root key over tenant,
 * identifier type and normalised value. Personal data still, but of use only to whoever holds the key.
 */
export type SubjectId = Uint8Array

/** A person under every identifier by which an event knows them; what is theirs lies under the keys of all of these. */
export type Person = readonly [SubjectId, ...SubjectId[]]

/** A part of an event, in plain text: the engine seals it before it writes. */
export interface Segment {
  /** Whom it is about. When any of them is erased, it is gone. Nobody: the common part. */
  readonly people: readonly Person[]
  /** JSON in UTF-8. */
  readonly payload: Uint8Array
}

/** A key by which an event is known again, 16 bytes of a keyed hash. */
export interface DedupeKey {
  readonly key: Uint8Array
  readonly expiresAt: number
}

/** Where an event, or something in it, goes. */
export interface NewDelivery {
  /** UUIDv7. */
  readonly id: string
  readonly route: string
  readonly channel: string
  /** Deliveries of a channel with the same key go one after the other, in the order of their events; `null`: any. */
  readonly orderKey: Uint8Array | null
}

/** An event on its way in, already verified, validated and minimised. */
export interface NewEvent {
  /** UUIDv7, so that keys are ordered by time. */
  readonly id: string
  readonly tenant: string
  readonly source: string
  readonly type: string
  readonly receivedAt: number
  /** The earliest deadline of the fields that it holds: nothing is done with it from then on. */
  readonly expiresAt: number
  /** When it is deleted: `expiresAt`, or later where a hold or a statutory minimum keeps it. */
  readonly deleteAt: number
  /** It is a duplicate when any of them is known. */
  readonly dedupe: readonly DedupeKey[]
  /** Declaration digest under which it came in. */
  readonly digest: string
  /** The common part first, then one segment for each person, or group of people, that it concerns. */
  readonly segments: readonly Segment[]
  readonly deliveries: readonly NewDelivery[]
}

/** A duplicate answers with the id of the first. */
export interface Accepted {
  readonly id: string
  readonly duplicate: boolean
  /** Ids of the deliveries that were stored leased, if any were. */
  readonly leased?: readonly string[]
}

/** What is known of a stored event without opening it. */
export interface EventHead {
  readonly id: string
  readonly tenant: string
  readonly source: string
  readonly type: string
  readonly receivedAt: number
  readonly expiresAt: number
  readonly deleteAt: number
  readonly digest: string
}

/** An event and what of it can still be opened: parts about erased people are absent. */
export interface StoredEvent extends EventHead {
  /** It was altered on disk, and nothing of it can be opened. */
  readonly altered?: true
  readonly segments: readonly Segment[]
}
