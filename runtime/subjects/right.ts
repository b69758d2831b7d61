import type { Change } from '../journal/port.ts'
import type { Consent } from './consent.ts'
import type { Objection, Suppression } from './suppression.ts'

/**
 * How a right stands that somebody has exercised under one of their ids: restriction (Art. 18), objection (Art. 21),
 * consent (Art. 7). `at` says since when; of two the later counts.
 */
export type Right = { readonly subject: string; readonly at: number } & (
  | {
      readonly kind: 'restriction'
      /** `null`: what was restricted before has been lifted. */
      readonly restricted: Suppression['restricted']
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
