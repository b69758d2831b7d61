import type { Journal, StoreEvidence } from '../port.ts'
import type { Session, Statement } from './session.ts'

/** What is in each store. */
export function prepareEvidence(schema: string, session: Session): Journal['evidence'] {
  const events: Statement = {
    name: 'evidence-events',
    text: `SELECT 'event ' || type AS store, count(*) AS items, min(received_at) AS oldest, min(delete_at) AS soonest
      FROM ${schema}.event GROUP BY type`,
  }
  const dedupe: Statement = {
    name: 'evidence-dedupe',
    text: `SELECT 'dedupe' AS store, count(*) AS items, NULL::int8 AS oldest, min(expires_at) AS soonest
      FROM ${schema}.dedupe`,
  }
  const disclosures: Statement = {
    name: 'evidence-disclosures',
    text: `SELECT 'disclosure' AS store, count(*) AS items, min(intended_at) AS oldest, min(expires_at) AS soonest
      FROM ${schema}.disclosure`,
  }
  const records: Statement = {
    name: 'evidence-records',
    text: `SELECT 'record ' || kind AS store, count(*) AS items, NULL::int8 AS oldest, min(expires_at) AS soonest
      FROM ${schema}.record WHERE value IS NOT NULL GROUP BY kind`,
  }
  return async () => {
    const found: StoreEvidence[] = []
    for (const statement of [events, dedupe, disclosures, records]) {
      const rows = await session.run((query) => query<StoreEvidence>(statement))
      found.push(...rows.toSorted((one, other) => (one.store < other.store ? -1 : 1)))
    }
    return found
  }
}
