import type { KeyObject } from 'node:crypto'
import { openRecord, sealRecord } from '../../keys/data-key.ts'
import { type Change, DELETION_MEMORY_MS, RecordConflict, type Records, type Stored } from '../port/records.ts'
import { bytesArray, intArray, textArray } from './arrays.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'

interface Row {
  readonly kind: string
  readonly id: string
  readonly value: Buffer | null
  readonly expires_at: number | null
  readonly generation: number
}

const MOST = 1000
const LONGEST_ID = 200

/**
 * Records on PostgreSQL. A writer locks the row of the generation first, so that writers take turns, generations become
 * visible in their order, and whoever follows the feed misses nothing.
 */
export function createRecords(schema: string, session: Session, time: DatabaseTime, key: KeyObject): Records {
  const { get, list, changes, advance, put } = prepareStatements(schema, time)

  const stored = (row: Row): Stored => ({
    kind: row.kind,
    id: row.id,
    value: row.value === null ? null : openRecord(key, row.kind, row.id, row.value),
    // Of a deletion it says until when the feed has it.
    expiresAt: row.value === null ? null : row.expires_at,
    generation: row.generation,
  })

  return {
    async get(kind, id) {
      const [row] = await session.run((query) => query<Row>(get, [kind, id]))
      return row === undefined ? null : stored(row)
    },
    async list(kind, { after = '', limit = MOST } = {}) {
      const rows = await session.run((query) => query<Row>(list, [kind, after, Math.min(limit, MOST)]))
      return rows.map(stored)
    },
    async changes(since, limit) {
      const rows = await session.run((query) => query<Row>(changes, [since, limit]))
      return rows.map(stored)
    },
    async write(given) {
      for (const { id } of given) {
        if (id === '' || id.length > LONGEST_ID) throw new RangeError('An id of a record has 1 to 200 characters.')
      }
      const all = single(given)
      const values = [
        textArray(all.map((each) => each.kind)),
        textArray(all.map((each) => each.id)),
        bytesArray(all.map(({ kind, id, value }) => (value === null ? null : sealRecord(key, kind, id, value)))),
        intArray(all.map((each) => each.expiresAt)),
        intArray(all.map((each) => each.expected ?? null)),
        all.length,
      ]
      const answer = await session.run(async (query) => {
        const [, [reached], written] = await Promise.all([
          query('BEGIN'),
          query<{ readonly value: number }>(advance, [all.length]),
          query<{ readonly place: number }>(put, values),
        ])
        const lost = all.find((_, index) => !written.some(({ place }) => place === index + 1))
        await query(lost === undefined ? 'COMMIT' : 'ROLLBACK')
        return lost?.kind ?? reached?.value ?? 0
      })
      if (typeof answer === 'string') throw new RecordConflict(answer)
      return answer
    },
  }
}

/** Of several changes of one record the last counts, if the first may be made. */
function single(changes: readonly Change[]): readonly Change[] {
  const last = new Map<string, Change>()
  for (const change of changes) {
    const key = JSON.stringify([change.kind, change.id])
    const before = last.get(key)
    const { expected, ...rest } = change
    const asked = before === undefined ? expected : before.expected
    last.set(key, { ...rest, ...(asked === undefined ? null : { expected: asked }) })
  }
  return [...last.values()]
}

function prepareStatements(schema: string, { sql: now }: DatabaseTime) {
  const columns = 'kind, id, value, expires_at, generation'
  const select = (name: string, rest: string): Statement => ({
    name: `records-${name}`,
    text: `SELECT ${columns} FROM ${schema}.record WHERE ${rest}`,
  })
  return {
    get: select('get', 'kind = $1 AND id = $2 AND value IS NOT NULL'),
    list: select('list', 'kind = $1 AND id > $2 AND value IS NOT NULL ORDER BY id LIMIT $3'),
    changes: select('changes', 'generation > $1 ORDER BY generation LIMIT $2'),
    advance: {
      name: 'records-advance',
      text: `UPDATE ${schema}.meta SET value = (value::int8 + $1::int8)::text WHERE name = 'generation'
        RETURNING value::int8 AS value`,
    },
    // A statement of its own: what it reads was committed before the lock was given.
    put: {
      name: 'records-put',
      text: `
WITH given AS (
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::int8[], $5::int8[]) WITH ORDINALITY
    AS g (kind, id, value, expires_at, expected, place)
), fit AS (
  SELECT g.*, r.kind IS NOT NULL AS there FROM given g LEFT JOIN ${schema}.record r ON r.kind = g.kind AND r.id = g.id
  WHERE g.expected IS NULL OR g.expected = CASE WHEN r.value IS NULL THEN 0 ELSE r.generation END
), written AS (
  INSERT INTO ${schema}.record (kind, id, value, expires_at, generation)
  SELECT kind, id, value, CASE WHEN value IS NULL THEN ${now} + ${DELETION_MEMORY_MS} ELSE expires_at END,
    (SELECT value::int8 FROM ${schema}.meta WHERE name = 'generation') - $6::int8 + place
  FROM fit WHERE value IS NOT NULL OR there
  ON CONFLICT (kind, id) DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at,
    generation = excluded.generation
)
SELECT place FROM fit`,
    },
  } as const
}
