import type { Place } from '../diagnostics/place.ts'

/** How a value is changed before it reaches a sink. None of these makes personal data anonymous. */
export type ProtectionKind = 'keep' | 'redact' | 'mask' | 'truncate-ip' | 'pseudonymise' | 'generalise-date'

/** What keeps a statement: the router or deployment does it, a person has attested it, or it only stands in the declaration. */
export type Assurance = 'enforced' | 'attested' | 'declared'

/** Where a flow begins: a field of an event on a route, or processing that does not pass the router. */
export type Origin =
  | {
      readonly kind: 'route'
      readonly route: string
      readonly source: string
      readonly event: string
      /** The field path as users write it. */
      readonly field: string
    }
  | { readonly kind: 'activity' }
  | { readonly kind: 'tracker'; readonly tracker: string }

/** A transfer tool of one regime. */
export interface TransferInfo {
  readonly regime: 'eu-gdpr' | 'uk-gdpr'
  readonly tool: string
}

export type Sink =
  | {
      readonly kind: 'recipient'
      readonly recipient: string
      /** The channel of a route's flow, `null` for processing that does not pass the router. */
      readonly channel: string | null
      readonly engagement: string | null
      /** What the recipient is in this activity: processor, subprocessor, controller, joint-controller or chosen-by-customer. */
      readonly relationship: string | null
      readonly countries: readonly string[]
      readonly transfers: readonly TransferInfo[]
    }
  | {
      readonly kind: 'store'
      /** `journal`, `dedupe`, ... of the router, or `records` of an activity. */
      readonly store: string
      readonly hostedBy: string | null
      readonly countries: readonly string[]
    }

/** A period as the rules and documents need it. */
export interface RetentionInfo {
  readonly name: string
  /**
   * The longest that the data can exist, in whole days, backups included; `null` when it has no bound or hangs on an
   * event.
   */
  readonly maxDays: number | null
  /** The shortest period, in whole days and without backups; `null` as above. */
  readonly minDays: number | null
  /** As `maxDays`, but from its own start on, be that a day or an event; `null` only when it has no bound. */
  readonly days: number | null
  /** ISO 8601 periods by plan; `''` is the period without plans. */
  readonly periods: Readonly<Record<string, string>>
  /** The period, or that of a plan, is marked as missing: it is longer than what `days` knows of, or without end. */
  readonly periodMissing: boolean
  /** How much longer backups hold it, in ISO 8601; `null` where no backups are declared, or their period is missing. */
  readonly backups: string | null
  /** Backups hold it longer, and nobody has stated for how long: `maxDays` and `days` are the least that they can be. */
  readonly backupsMissing: boolean
  readonly from: string
  readonly after: string | null
  readonly onExpiry: string | null
  readonly by: string | null
}

/** One movement of one category of data to one sink: what rules, documents and the router are projections of. */
export interface Flow {
  /** Identity for diffs: origin, category and sink; not the order of the file, not the values of legal facts. */
  readonly id: string
  readonly activity: string
  readonly origin: Origin
  readonly category: string
  readonly sensitivity: 'none' | 'personal' | 'special' | 'criminal'
  readonly handling: 'secret' | 'opaque' | null
  /** Classes of data subjects. */
  readonly subjects: readonly string[]
  readonly role: 'controller' | 'processor' | 'joint'
  /** Names of lawful bases: one, or several where it differs by class or regime; empty for processors and where it is missing. */
  readonly bases: readonly string[]
  readonly basisTypes: readonly string[]
  /** The condition of Art. 9(2) or 10. */
  readonly condition: string | null
  readonly protection: ProtectionKind
  readonly sink: Sink
  readonly retention: RetentionInfo | null
  readonly assurance: Assurance
  /** The router executes it: gaps in its facts are errors. */
  readonly executed: boolean
  /** The declarations it came from, the most telling first. */
  readonly places: readonly Place[]
}
