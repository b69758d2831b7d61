import type { Intent, Lease } from '../port.ts'
import { bytesArray, intArray, textArray, uuidArray } from './arrays.ts'
import type { Query, Statement } from './session.ts'

/**
 * Writes who is about to receive what. A delivery that was made due again counts its attempts anew: the end of the lease
 * tells them apart, and within a millisecond the round.
 */
export function prepareIntend(schema: string) {
  const add: Statement = {
    name: 'intend',
    text: `
INSERT INTO ${schema}.disclosure
  (event, delivery, attempt, until, round, recipient, categories, subjects, intended_at, expires_at)
SELECT g.event, g.delivery, g.attempt, g.until, (
    SELECT count(*) FROM ${schema}.disclosure c
    WHERE c.event = g.event AND c.delivery = g.delivery AND c.attempt = g.attempt AND c.until = g.until
  ), g.recipient, g.categories, g.subjects, $8, g.expires_at
FROM unnest($1::uuid[], $2::uuid[], $3::int8[], $4::int8[], $5::text[], $6::text[], $7::bytea[], $9::int8[])
  AS g (event, delivery, attempt, until, recipient, categories, subjects, expires_at)`,
  }
  return async (query: Query, intents: readonly (readonly [Lease, Intent])[], at: number): Promise<void> => {
    await query(add, [
      uuidArray(intents.map(([each]) => each.event)),
      uuidArray(intents.map(([each]) => each.delivery)),
      intArray(intents.map(([each]) => each.attempt)),
      intArray(intents.map(([each]) => each.until)),
      textArray(intents.map(([, each]) => each.recipient)),
      textArray(intents.map(([, each]) => JSON.stringify(each.categories))),
      bytesArray(intents.map(([, each]) => Buffer.concat(each.subjects))),
      at,
      intArray(intents.map(([, each]) => each.expiresAt)),
    ])
  }
}
