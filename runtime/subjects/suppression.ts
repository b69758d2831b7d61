import { isObject } from '../core/objects.ts'
import type { Records } from '../journal/port.ts'
import { bytesOf, read } from '../register/stored.ts'
import type { Objection, Restriction } from './right.ts'
import { outranks, type Right, type RightsChange } from './right.ts'

/** Records by id of a person: what they asked for that holds until somebody lifts it. */
export const SUPPRESSION = 'suppression'

export interface Suppression {
  readonly restricted: Restriction | null
  /** Erasures under way: while there is one, nothing about the person is taken or sent. */
  readonly fences: readonly string[]
  /** By activity. */
  readonly objections: Readonly<Record<string, Objection>>
}

export const NO_SUPPRESSION: Suppression = { restricted: null, fences: [], objections: {} }

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
): Promise<RightsChange[]> {
  const changes: RightsChange[] = []
  for (const id of ids) {
    const stored = await read(records, SUPPRESSION, id, parseSuppression)
    const before = stored?.value ?? NO_SUPPRESSION
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
      rights: differences(id, before, after),
    })
  }
  return changes
}

/** Rights that stand otherwise after a change. What is lifted is what was restricted before, whatever a clock says. */
function differences(subject: string, before: Suppression, after: Suppression): Right[] {
  const rights: Right[] = []
  if (after.restricted !== before.restricted) {
    const at = after.restricted?.at ?? (before.restricted?.at ?? 0) + 1
    rights.push({ kind: 'restriction', subject, at, restricted: after.restricted })
  }
  for (const [activity, objection] of Object.entries(after.objections)) {
    if (objection !== before.objections[activity]) rights.push(objectionRight(subject, activity, objection))
  }
  return rights
}

const objectionRight = (subject: string, activity: string, objection: Objection): Right => ({
  kind: 'objection',
  subject,
  activity,
  at: changedAt(objection),
  objection,
})

/** When it came to its state. */
export const changedAt = ({ at, decidedAt }: Objection): number => decidedAt ?? at

/** With a right of this id as it stands elsewhere, unless what is known here counts; then it is the same as before. */
export function withRight(suppression: Suppression, right: Right): Suppression {
  if (right.kind === 'restriction') {
    const { restricted } = suppression
    const counts = restricted === null ? right.restricted === null : restricted.at >= right.at
    return counts ? suppression : { ...suppression, restricted: right.restricted }
  }
  if (right.kind === 'consent') return suppression
  const { subject, activity, objection } = right
  const known = suppression.objections[activity]
  if (known !== undefined && !outranks(right, objectionRight(subject, activity, known))) return suppression
  return { ...suppression, objections: { ...suppression.objections, [activity]: objection } }
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
