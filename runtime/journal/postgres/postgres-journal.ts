import type { Keyring } from '../../keys/keyring.ts'
import { type Clock, systemClock } from '../clock.ts'
import { JournalIncomplete } from '../errors.ts'
import type { Journal } from '../port.ts'
import { createAccept } from './accept.ts'
import { textArray } from './arrays.ts'
import { prepareClaim } from './claim.ts'
import { applicationOf } from './connect.ts'
import type { Target } from './database-url.ts'
import { createLine, type LineOptions, type Statement } from './line.ts'
import { prepareDisclosures, prepareStatus } from './look-up.ts'
import { prepareSettle } from './settle.ts'
import { prepareSweep } from './sweep.ts'
import { type DatabaseTime, databaseTime } from './time.ts'
import { MIGRATING, upgrade } from './upgrade.ts'
import { createWork } from './work.ts'

export interface PostgresOptions {
  /** Read again for each connection. */
  readonly target: () => Target
  readonly keyring: Keyring
  readonly clock?: Clock
  /** Told when the database is lost (its code), and when it is back (`null`). */
  readonly onChange?: (code: string | null) => void
  /** How long an answer may take, milliseconds. */
  readonly patienceMs?: number
  /** Tests hold the database's clock still. */
  readonly time?: DatabaseTime
}

const PATIENCE_MS = 10_000
/** How often a router looks for work that another has stored, or died over. */
const POLL_MS = 1000
/** How old the count of what waits may be; meanwhile each router adds what it does itself. */
const COUNT_MS = 10_000
const ACCEPTING = 2

/**
 * The journal on PostgreSQL, for any number of routers. Each holds four connections: two take events in turns, one
 * claims and settles, one reads and sweeps.
 *
 * @throws JournalUnavailable, JournalUnsafe, JournalTooNew, JournalIncomplete, KeyMismatch
 */
export async function openPostgresJournal(options: PostgresOptions): Promise<Journal> {
  const { target, keyring, clock = systemClock, time = databaseTime(clock) } = options
  const { schema } = target()
  await upgrade(target(), keyring)

  const lineOptions: LineOptions = {
    target,
    patienceMs: options.patienceMs ?? PATIENCE_MS,
    application: applicationOf(schema),
    onChange: createReport(options.onChange),
  }
  const accepting = Array.from({ length: ACCEPTING }, () => createLine(lineOptions))
  const working = createLine(lineOptions)
  const reading = createLine(lineOptions)
  const accept = createAccept(accepting, keyring, schema, time)
  const work = createWork(working, clock, {
    claim: prepareClaim(schema, keyring, time),
    settle: prepareSettle(schema, time),
  })
  const sweep = prepareSweep(schema, reading)
  const statements = prepareStatements(schema, time)
  const one = async (
    statement: Statement,
    ...values: readonly (string | Buffer)[]
  ): Promise<string | number | null> => {
    const [row] = await reading.run((query) => query<{ value: string | number | null }>(statement, values))
    return row?.value ?? null
  }

  let backlog = 0
  let countedAt = 0
  async function count(): Promise<void> {
    countedAt = clock.monotonic()
    backlog = Number(await one(statements.waiting))
  }
  await count()
  // On a connection that a migration can see: whoever comes second sees the other.
  if ((await one(statements.migrating)) !== null) {
    await reading.close()
    throw new JournalIncomplete()
  }

  return {
    pollMs: POLL_MS,
    async accept(event) {
      const accepted = await accept(event)
      if (!accepted.duplicate) backlog += event.deliveries.length
      return accepted
    },
    async claim(request) {
      const { leases, unreadable } = await work.claim(request)
      backlog -= unreadable
      if (clock.monotonic() - countedAt >= COUNT_MS) await count()
      return leases
    },
    async settle(lease, outcome, now) {
      if (await work.settle({ lease, outcome, now })) backlog--
    },
    status: prepareStatus(schema, reading),
    disclosures: prepareDisclosures(schema, reading),
    async sweep(now) {
      const { waiting, ...report } = await sweep(now)
      backlog -= waiting
      return report
    },
    async nextDue(channels) {
      const away = await one(statements.nextDue, textArray(channels))
      return away === null ? null : clock.now() + Number(away)
    },
    async nextExpiry() {
      const at = await one(statements.nextExpiry)
      return at === null ? null : Number(at)
    },
    async trustedTime() {
      const at = await one(statements.trusted)
      return at === null ? null : Number(at)
    },
    trust: async (at) => void (await one(statements.trust, String(at))),
    backlog: () => Math.max(0, backlog),
    async close() {
      work.close()
      await Promise.all([...accepting, working, reading].map((line) => line.close()))
    },
  }
}

function prepareStatements(schema: string, { sql: now }: DatabaseTime) {
  const statement = (name: string, text: string): Statement => ({ name, text })
  const first = (table: string): string => `(SELECT min(expires_at) FROM ${schema}.${table})`
  return {
    waiting: statement('waiting', `SELECT count(*) AS value FROM ${schema}.delivery WHERE due_at IS NOT NULL`),
    nextDue: statement(
      'next-due',
      `SELECT min(found.due_at) - ${now} AS value
       FROM unnest($1::text[]) AS c (channel) CROSS JOIN LATERAL (
         SELECT d.due_at FROM ${schema}.delivery d
         WHERE d.channel = c.channel AND d.due_at IS NOT NULL ORDER BY d.due_at LIMIT 1
       ) found`,
    ),
    nextExpiry: statement(
      'next-expiry',
      `SELECT least(${first('event')}, ${first('dedupe')}, ${first('disclosure')}) AS value`,
    ),
    migrating: statement('migrating', `SELECT value FROM ${schema}.meta WHERE name = '${MIGRATING}'`),
    trusted: statement('trusted', `SELECT value FROM ${schema}.meta WHERE name = 'trusted-time'`),
    trust: statement(
      'trust',
      `INSERT INTO ${schema}.meta (name, value) VALUES ('trusted-time', $1)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    ),
  }
}

/** All connections are lost and found together: said once. */
function createReport(onChange: PostgresOptions['onChange']): (code: string | null) => void {
  let lost = false
  return (code) => {
    if (lost === (code !== null)) return
    lost = code !== null
    onChange?.(code)
  }
}
