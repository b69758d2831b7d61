import type { Change } from '../journal/port.ts'

/** That somebody agreed to an activity, or took it back (Art. 7(1) and (3)), and where that can be seen. */
export interface Consent {
  readonly state: 'given' | 'withdrawn'
  /** When the person said so. */
  readonly at: number
  /** Where the proof is: a reference, not the proof. */
  readonly evidence: string
  /** The request on which it was recorded, if there was one. */
  readonly request: string | null
}

/**
 * Why data is restricted: the four letters of Art. 18(1), and `kept` for what an erasure had to leave because a hold or
 * a law keeps it (Art. 17(3)).
 */
export type RestrictionGround = 'accuracy-contested' | 'unlawful' | 'claims' | 'objection' | 'kept'

/** What somebody said against an activity (Art. 21), and what came of it. Until it is decided nothing is sent. */
export interface Objection {
  readonly state: 'pending' | 'upheld' | 'overridden'
  readonly at: number
  /** When it was decided last; absent until it is, and where nobody had to. */
  readonly decidedAt?: number
  readonly request: string
}

/** Since when somebody's data is restricted, why, and on which request. */
export interface Restriction {
  readonly at: number
  readonly ground: RestrictionGround
  readonly request: string
  /** An earlier ground, which still holds, was a wish for this rather than erasure. */
  readonly wished?: true
}

/** Whether the person asked to have the data restricted rather than erased (Art. 18(1)(b) or (c)). */
export const isWished = ({ ground, wished }: Restriction): boolean =>
  wished === true || ground === 'unlawful' || ground === 'claims'

/** One more ground. It does not take away what the person wished for before: only lifting does. */
export const restrictedAlso = (before: Restriction | null, also: Restriction): Restriction =>
  before !== null && isWished(before) && !isWished(also) ? { ...also, wished: true } : also

/**
 * How a right stands that somebody has exercised under one of their ids: restriction (Art. 18), objection (Art. 21),
 * consent (Art. 7). `at` says since when; of two the later counts.
 */
export type Right = { readonly subject: string; readonly at: number } & (
  | {
      readonly kind: 'restriction'
      /** `null`: what was restricted before has been lifted. */
      readonly restricted: Restriction | null
    }
  | { readonly kind: 'objection'; readonly activity: string; readonly objection: Objection }
  | { readonly kind: 'consent'; readonly activity: string; readonly consent: Consent }
)

/** A change of a record, and the rights that stand otherwise after it. */
export interface RightsChange extends Change {
  readonly rights: readonly Right[]
}

export const rightsOf = (changes: readonly (Change | RightsChange)[]): readonly Right[] =>
  changes.flatMap((change) => ('rights' in change ? change.rights : []))

/** What one right can be exercised about, once; the same for all of its states. */
export const topicOf = (right: Right): string =>
  JSON.stringify([right.subject, right.kind, right.kind === 'restriction' ? null : right.activity])

const OBJECTIONS = { overridden: 0, pending: 1, upheld: 2 } as const

/** 0 for what lets data be used, more for what protects. */
function protection(right: Right): number {
  if (right.kind === 'restriction') return right.restricted === null ? 0 : 1
  if (right.kind === 'objection') return OBJECTIONS[right.objection.state]
  return right.consent.state === 'given' ? 0 : 1
}

export const protects = (right: Right): boolean => protection(right) > 0

/** Whether one counts rather than another on the same topic: the later, and of two at the same time what protects more. */
export const outranks = (one: Right, other: Right): boolean =>
  one.at > other.at || (one.at === other.at && protection(one) > protection(other))
