import type { Statement } from './session.ts'

export interface Destroyed {
  readonly destroyed: number
  /** How often keys have been destroyed since; `null` where none of these was there. */
  readonly generation: number | null
}

/** Destroys the keys in `$1`. One statement: nobody sees a key gone and its number as it was. */
export const destroyKeys = (schema: string): Statement => ({
  name: 'subjects-destroy',
  text: `
WITH gone AS (
  DELETE FROM ${schema}.key WHERE id = ANY ($1::bytea[]) RETURNING 1
), counted AS (
  UPDATE ${schema}.meta SET value = (value::int8 + 1)::text
  WHERE name = 'key-generation' AND EXISTS (SELECT 1 FROM gone) RETURNING value::int8 AS value
)
SELECT (SELECT count(*) FROM gone) AS destroyed, (SELECT value FROM counted) AS generation`,
})
