import { idText } from '../../keys/key-cache.ts'
import type { SubjectId } from '../port.ts'
import { bytesArray } from './arrays.ts'
import type { Line, Statement } from './line.ts'

/** Which identifiers belong to one person, as events have shown; stored in both directions. */
export function createLinks(schema: string, line: Line) {
  const beside: Statement = {
    name: 'links',
    text: `SELECT a, b FROM ${schema}.link WHERE a = ANY ($1::bytea[])`,
  }
  const drop: Statement = {
    name: 'links-drop',
    text: `
WITH mine AS (
  SELECT a, b FROM ${schema}.link WHERE a = ANY ($1::bytea[])
)
DELETE FROM ${schema}.link l USING (SELECT a, b FROM mine UNION SELECT b, a FROM mine) m WHERE l.a = m.a AND l.b = m.b
RETURNING l.a, l.b`,
  }
  const run = (statement: Statement, ids: readonly SubjectId[]) =>
    line.run((query) => query<{ readonly a: Buffer; readonly b: Buffer }>(statement, [bytesArray(ids)]))
  return {
    /** These and all that are linked with them. */
    async closure(ids: readonly SubjectId[]): Promise<readonly SubjectId[]> {
      const all = new Map(ids.map((id) => [idText(id), id]))
      for (let some = [...all.values()]; some.length > 0; ) {
        const rows = await run(beside, some)
        some = rows.map(({ b }) => b).filter((id) => !all.has(idText(id)))
        for (const id of some) all.set(idText(id), id)
      }
      return [...all.values()]
    },
    count: async (ids: readonly SubjectId[]): Promise<number> => (await run(beside, ids)).length,
    /** Takes identifiers out; answers of how many links, which are stored in both directions. */
    drop: async (ids: readonly SubjectId[]): Promise<number> => Math.ceil((await run(drop, ids)).length / 2),
  }
}
