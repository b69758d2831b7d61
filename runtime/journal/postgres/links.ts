import type { SubjectId } from '../port.ts'
import { bytesArray } from './arrays.ts'
import type { Session, Statement } from './session.ts'

/** Which identifiers belong to one person, as events have shown; stored in both directions. */
export function createLinks(schema: string, session: Session) {
  const beside: Statement = {
    name: 'links',
    text: `SELECT b FROM ${schema}.link WHERE a = $1::bytea LIMIT $2::int8`,
  }
  const counted: Statement = {
    name: 'links-count',
    text: `SELECT count(*) AS count FROM ${schema}.link WHERE a = ANY ($1::bytea[])`,
  }
  const drop = dropLinks(schema)
  return {
    /** What is linked with it, at most so many. */
    async beside(id: SubjectId, limit: number): Promise<readonly SubjectId[]> {
      const rows = await session.run((query) => query<{ readonly b: Buffer }>(beside, [Buffer.from(id), limit]))
      return rows.map(({ b }) => b)
    },
    async count(ids: readonly SubjectId[]): Promise<number> {
      const [found] = await session.run((query) => query<{ readonly count: number }>(counted, [bytesArray(ids)]))
      return found?.count ?? 0
    },
    /** Takes identifiers out; answers of how many links, which are stored in both directions. */
    async drop(ids: readonly SubjectId[]): Promise<number> {
      return Math.ceil((await session.run((query) => query(drop, [bytesArray(ids)]))).length / 2)
    },
  }
}

/** Takes the identifiers in `$1` out, in both directions. */
export const dropLinks = (schema: string): Statement => ({
  name: 'links-drop',
  text: `
WITH mine AS (
  SELECT a, b FROM ${schema}.link WHERE a = ANY ($1::bytea[])
)
DELETE FROM ${schema}.link l USING (SELECT a, b FROM mine UNION SELECT b, a FROM mine) m WHERE l.a = m.a AND l.b = m.b
RETURNING l.a, l.b`,
})
