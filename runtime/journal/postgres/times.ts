import { randomUUID } from 'node:crypto'
import { textArray } from './arrays.ts'
import { nextDueStatement } from './look-up.ts'
import { healStatement } from './order-key-queue.ts'
import type { Session, Statement } from './session.ts'
import type { DatabaseTime } from './time.ts'
import { MIGRATING } from './upgrade.ts'

/** What a journal knows of times and of how much waits. */
export function prepareTimes(schema: string, session: Session, time: DatabaseTime) {
  const statements = prepareStatements(schema)
  const nextDue = nextDueStatement(schema, time)
  const heal = healStatement(schema, time.sql)

  async function one(statement: Statement, ...values: readonly (string | Buffer)[]): Promise<string | number | null> {
    const [row] = await session.run((query) => query<{ value: string | number | null }>(statement, values))
    return row?.value ?? null
  }
  const numberOf = async (statement: Statement): Promise<number | null> => {
    const at = await one(statement)
    return at === null ? null : Number(at)
  }

  return {
    /** Counts what waits, and gives the turns that nobody has. */
    async countWaiting(): Promise<number> {
      await one(heal)
      return Number(await one(statements.waiting))
    },
    async nextDue(channels: readonly string[]): Promise<number | null> {
      const away = await one(nextDue, textArray(channels))
      return away === null ? null : time.clock.now() + Number(away)
    },
    nextExpiry: () => numberOf(statements.nextExpiry),
    trusted: () => numberOf(statements.trusted),
    trust: async (at: number): Promise<void> => void (await one(statements.trust, String(at))),
    probe: async (): Promise<void> => void (await one(statements.probe, randomUUID())),
    isMigrating: async (): Promise<boolean> => (await one(statements.migrating)) !== null,
  }
}

function prepareStatements(schema: string) {
  const first = (table: string, deadline = 'expires_at', rest = ''): string =>
    `(SELECT min(${deadline}) FROM ${schema}.${table} ${rest})`
  const soonest = [
    first('event', 'delete_at'),
    ...['dedupe', 'disclosure', 'key', 'link'].map((table) => first(table)),
    first('record', 'expires_at', 'WHERE expires_at IS NOT NULL'),
  ]
  return {
    waiting: {
      name: 'waiting',
      text: `SELECT (SELECT count(*) FROM ${schema}.delivery WHERE due_at IS NOT NULL)
        + (SELECT count(*) FROM ${schema}.delivery
           WHERE order_key IS NOT NULL AND due_at IS NULL AND state IN ('queued', 'retry')) AS value`,
    },
    nextExpiry: { name: 'next-expiry', text: `SELECT least(${soonest.join()}) AS value` },
    probe: {
      name: 'probe',
      text: `INSERT INTO ${schema}.meta (name, value) VALUES ('probe', $1)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    },
    migrating: { name: 'migrating', text: `SELECT value FROM ${schema}.meta WHERE name = '${MIGRATING}'` },
    trusted: { name: 'trusted', text: `SELECT value FROM ${schema}.meta WHERE name = 'trusted-time'` },
    trust: {
      name: 'trust',
      text: `INSERT INTO ${schema}.meta (name, value) VALUES ('trusted-time', $1)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    },
  } as const satisfies Readonly<Record<string, Statement>>
}
