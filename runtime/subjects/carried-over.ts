import type { Change, Records } from '../journal/port.ts'
import { read } from '../register/stored.ts'
import { changeSuppressions, parseSuppression, SUPPRESSION, type Suppression } from './suppression.ts'

/** What changes so that identifiers that somebody has newly have what any of theirs has asked for; in hexadecimal. */
export async function carriedOver(
  records: Records,
  ids: readonly string[],
  added: readonly string[],
): Promise<Change[]> {
  const known: Suppression[] = []
  for (const id of ids) {
    const stored = await read(records, SUPPRESSION, id, parseSuppression)
    if (stored !== null) known.push(stored.value)
  }
  const restricted = known.find((each) => each.restricted !== null)?.restricted ?? null
  const objections: Suppression['objections'] = Object.assign({}, ...known.map((each) => each.objections))
  return changeSuppressions(records, added, (before) => {
    const missing = Object.keys(objections).some((activity) => before.objections[activity] === undefined)
    if (!missing && (before.restricted !== null || restricted === null)) return before
    return {
      ...before,
      restricted: before.restricted ?? restricted,
      objections: { ...objections, ...before.objections },
    }
  })
}
