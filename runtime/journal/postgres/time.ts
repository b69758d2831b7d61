import type { Clock } from '../../core/clock.ts'

/**
 * The clock that leases are held by: the database's, because those of the routers differ. What a router says of its own
 * clock crosses over as a distance from now.
 */
export interface DatabaseTime {
  /** SQL for milliseconds since the epoch, the same within a statement, so that an index can be searched for it. */
  readonly sql: string
  /** The router's own clock. */
  readonly clock: Clock
}

export const databaseTime = (clock: Clock): DatabaseTime => ({
  sql: '(extract(epoch FROM statement_timestamp()) * 1000)::int8',
  clock,
})
