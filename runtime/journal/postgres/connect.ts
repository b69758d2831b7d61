import { Client } from 'pg'
import { JournalUnavailable, JournalUnsafe } from '../errors.ts'
import { serverTrouble } from './codes.ts'
import type { Target } from './database-url.ts'

const CONNECT_MS = 5000
const INT8 = 20
const BYTEA = 17

/**
 * Where PostgreSQL waits for its standbys. When that wait is cancelled it says so in a warning, not in an error: the
 * commit stands, and no standby may have it. The name of the function is the only part that is not translated.
 */
const STANDBY_WAIT = 'SyncRepWaitForLSN'

/** A server that takes writes, and keeps them. */
export interface Connection {
  readonly client: Client
  /** Whether a commit since the last look may be on no standby; it must not be acknowledged. */
  unconfirmed(): boolean
}

/**
 * Connects to the first host that takes writes, and refuses one that acknowledges commits before they are on disk.
 *
 * @throws JournalUnavailable, JournalUnsafe
 */
export async function connect(target: Target, application: string): Promise<Connection> {
  let failure: unknown = null
  for (const address of target.hosts) {
    const client = newClient(target, address, application)
    let cancelled = false
    client.on('error', () => {})
    client.on('notice', (notice) => {
      if (notice.routine === STANDBY_WAIT) cancelled = true
    })
    try {
      await client.connect()
      await checkServer(client)
      await planOnce(client)
      const unconfirmed = (): boolean => {
        const answer = cancelled
        cancelled = false
        return answer
      }
      return { client, unconfirmed }
    } catch (error) {
      await destroy(client)
      if (error instanceof JournalUnsafe) throw error
      failure = error
    }
  }
  throw failure instanceof JournalUnavailable
    ? failure
    : new JournalUnavailable(serverTrouble(failure) ?? 'connection-lost')
}

/** Ends a connection without waiting for what is under way on it. */
export async function destroy(client: Client): Promise<void> {
  const socket = Reflect.get(Reflect.get(client, 'connection') as object, 'stream') as { destroy(): void }
  socket.destroy()
  await client.end().catch(() => {})
}

function newClient(target: Target, { host, port }: Target['hosts'][number], application: string): Client {
  const { user, password, database, tls, channelBinding, options } = target
  return new Client({
    host,
    port,
    user,
    password,
    database,
    ssl: tls ?? false,
    enableChannelBinding: channelBinding && tls !== null,
    application_name: application,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    // What does not depend on an answer is sent without waiting for it.
    pipeline: true,
    ...(options === null ? null : { options }),
    types: { getTypeParser: (type: number) => PARSERS[type] ?? String },
  } as ConstructorParameters<typeof Client>[0])
}

/** By which a router's connections are known in `pg_stat_activity`. */
export const applicationOf = (schema: string): string => `bylaw-router/${schema}`

const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  16: (text) => text === 't',
  23: Number,
  [INT8]: Number,
  [BYTEA]: (text) => Buffer.from(text.slice(2), 'hex'),
}

/** Settings that are not there, on engines that only speak the protocol, are none that could be off. */
async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly name: string; readonly setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN
       ('fsync', 'synchronous_commit', 'synchronous_standby_names', 'full_page_writes', 'transaction_read_only', 'bytea_output')
     UNION ALL SELECT 'version', version()`,
  )
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]))
  const version = Number(/^PostgreSQL (\d+)/.exec(settings.get('version') ?? '')?.[1] ?? OLDEST)
  const branch = (settings.get('version') ?? '').includes('-YB-')
  if (version < OLDEST && !branch)
    throw new JournalUnsafe(`it is PostgreSQL ${version}, and has to be ${OLDEST} or newer`)
  const commit = settings.get('synchronous_commit') ?? 'on'
  if (commit === 'off') {
    throw new JournalUnsafe('its `synchronous_commit` is off, so that it confirms what a crash would lose')
  }
  if (commit === 'local' && (settings.get('synchronous_standby_names') ?? '') !== '') {
    throw new JournalUnsafe('its `synchronous_commit` is `local`, so that it does not wait for its standbys')
  }
  for (const name of ['fsync', 'full_page_writes'] as const) {
    if (settings.get(name) === 'off')
      throw new JournalUnsafe(`its \`${name}\` is off, so that a crash of the machine damages it`)
  }
  if (settings.get('transaction_read_only') === 'on') throw new JournalUnavailable('read-only')
  if ((settings.get('bytea_output') ?? 'hex') !== 'hex') await client.query(`SET bytea_output = 'hex'`)
}

const OLDEST = 15

/**
 * Every statement of the journal has an index to use and is run for ever: so it is planned once on each connection,
 * never compiled, and never for tables as small as they are at first, which it would read from end to end when they are
 * large. Left to itself PostgreSQL plans a claim anew each time, which takes ten times as long as to run it.
 */
const PLANNING = {
  jit: 'off',
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
  enable_bitmapscan: 'off',
} as const

/** Engines that only speak the protocol have planners of their own, and may refuse any of it. */
async function planOnce(client: Client): Promise<void> {
  const settings = Object.entries(PLANNING).map(([name, value]) => client.query(`SET ${name} = ${value}`))
  await Promise.allSettled(settings)
}
