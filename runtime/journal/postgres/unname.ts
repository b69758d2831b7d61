import type { SubjectId } from '../port.ts'
import { idSet, withoutIds } from '../sqlite/ids.ts'
import { bytesArray, intArray, uuidArray } from './arrays.ts'
import { disclosed } from './concern.ts'
import type { Session, Statement } from './session.ts'

/** The database compares each row with each id, so it is asked about so many at once. */
const STEP = 500

/** Takes people's pseudonyms out of the record of disclosures; answers of how many rows. */
export function prepareUnname(schema: string, session: Session): (ids: readonly SubjectId[]) => Promise<number> {
  const cut: Statement = {
    name: 'purge-disclosures',
    text: `
UPDATE ${schema}.disclosure d SET subjects = g.subjects
FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::int8[], $5::int8[], $6::bytea[])
  AS g (event, delivery, attempt, until, round, subjects)
WHERE d.event = g.event AND d.delivery = g.delivery AND d.attempt = g.attempt AND d.until = g.until
  AND d.round = g.round
RETURNING 1`,
  }

  async function unnameSome(ids: readonly SubjectId[]): Promise<number> {
    const asked = idSet(ids)
    let total = 0
    for await (const rows of disclosed(schema, session, ids)) {
      const values = [
        uuidArray(rows.map((each) => each.event)),
        uuidArray(rows.map((each) => each.delivery)),
        intArray(rows.map((each) => each.attempt)),
        intArray(rows.map((each) => each.until)),
        intArray(rows.map((each) => each.round)),
        bytesArray(rows.map((each) => withoutIds(each.subjects, asked) ?? each.subjects)),
      ]
      total += (await session.run((query) => query(cut, values))).length
    }
    return total
  }

  return async (ids) => {
    let total = 0
    for (let at = 0; at < ids.length; at += STEP) total += await unnameSome(ids.slice(at, at + STEP))
    return total
  }
}
