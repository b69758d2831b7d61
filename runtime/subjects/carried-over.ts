import type { Change, Records } from '../journal/port.ts'
import { read } from '../register/stored.ts'
import { restrictedAlso } from './right.ts'
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
  const restricted = known.reduce<Suppression['restricted']>((so, each) => both(each.restricted, so), null)
  const objections: Suppression['objections'] = Object.assign({}, ...known.map((each) => each.objections))
  return changeSuppressions(records, added, (before) => {
    const missing = Object.keys(objections).some((activity) => before.objections[activity] === undefined)
    const after = both(restricted, before.restricted)
    if (!missing && after === before.restricted) return before
    return { ...before, restricted: after, objections: { ...objections, ...before.objections } }
  })
}

/** The second of two restrictions, with what was wished for by the first, or the one that there is. */
const both = (one: Suppression['restricted'], other: Suppression['restricted']): Suppression['restricted'] =>
  other === null ? one : restrictedAlso(one, other)
