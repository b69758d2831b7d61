import type { Change, Records } from '../journal/port.ts'
import { bytesOf, isObject, read } from './stored.ts'

/** Records by id of a person: what they asked for that holds until somebody lifts it. */
export const SUPPRESSION = 'suppression'

/**
 * Why data is restricted: the four letters of Art. 18(1), and `kept` for what an erasure had to leave because a hold or
 * a law keeps it (Art. 17(3)).
 */
export type RestrictionGround = 'accuracy-contested' | 'unlawful' | 'claims' | 'objection' | 'kept'

/** What somebody said against an activity (Art. 21), and what came of it. Until it is decided nothing is sent. */
export interface Objection {
  readonly state: 'pending' | 'upheld' | 'overridden'
  readonly at: number
  readonly request: string
}

export interface Suppression {
  readonly restricted: { readonly at: number; readonly ground: RestrictionGround; readonly request: string } | null
  /** Erasures under way: while there is one, nothing about the person is taken or sent. */
  readonly fences: readonly string[]
  /** By activity. */
  readonly objections: Readonly<Record<string, Objection>>
}

const NONE: Suppression = { restricted: null, fences: [], objections: {} }

/** What was written as one; the store is sealed, so nobody else wrote it. */
export const parseSuppression = (value: unknown): Suppression | null =>
  isObject(value) && Array.isArray(value.fences) && isObject(value.objections)
    ? (value as unknown as Suppression)
    : null

/** Changes what is kept of some people's ids, given in hexadecimal; what comes to nothing is deleted. */
export async function changeSuppressions(
  records: Records,
  ids: readonly string[],
  decide: (suppression: Suppression) => Suppression,
): Promise<Change[]> {
  const changes: Change[] = []
  for (const id of ids) {
    const stored = await read(records, SUPPRESSION, id, parseSuppression)
    const before = stored?.value ?? NONE
    const after = decide(before)
    if (after === before) continue
    const empty = after.restricted === null && after.fences.length === 0 && Object.keys(after.objections).length === 0
    if (empty && stored === null) continue
    changes.push({
      kind: SUPPRESSION,
      id,
      value: empty ? null : bytesOf(after),
      expiresAt: null,
      expected: stored?.generation ?? 0,
    })
  }
  return changes
}

export const withFence =
  (erasure: string) =>
  (suppression: Suppression): Suppression =>
    suppression.fences.includes(erasure) ? suppression : { ...suppression, fences: [...suppression.fences, erasure] }

/**
 * After an erasure: an objection goes on, for what comes in new, and one that was not decided counts. A restriction has
 * nothing left that it could restrict.
 */
export const withoutFence =
  (erasure: string) =>
  (suppression: Suppression): Suppression => ({
    restricted: null,
    fences: suppression.fences.filter((each) => each !== erasure),
    objections: Object.fromEntries(
      Object.entries(suppression.objections).map(([activity, objection]) => [
        activity,
        objection.state === 'pending' ? { ...objection, state: 'upheld' } : objection,
      ]),
    ),
  })
