import { KeyMismatch } from '../../keys/errors.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { JournalTooNew } from '../errors.ts'
import { connect } from './connect.ts'
import type { Target } from './database-url.ts'
import { MIGRATIONS } from './schema.ts'

/** Under which `meta` notes that a migration from another journal has begun; gone when it is done. */
export const MIGRATING = 'migrating'
/** Under which it notes the checksum of one that is done. */
export const MIGRATED = 'migrated'
const KEY_CHECK = 'key-check'

const TRIES = 10

type Run = (text: string, values?: readonly unknown[]) => Promise<readonly Record<string, unknown>[]>

/**
 * Brings the tables up to date, whichever of several routers comes first, and holds the journal's key against the one
 * that was given.
 *
 * @throws JournalUnavailable, JournalUnsafe, JournalTooNew, KeyMismatch
 */
export async function upgrade(target: Target, keyring: Keyring): Promise<void> {
  const { client } = await connect(target, `bylaw-upgrade/${target.schema}`)
  const run: Run = async (text, values = []) => (await client.query(text, [...values])).rows
  try {
    await createVersions(run, target.schema)
    for (let version = await versionOf(run, target.schema); version < MIGRATIONS.length; ) {
      version = await step(run, target.schema, version + 1)
    }
    await checkKey(run, target, keyring)
  } finally {
    await client.end()
  }
}

/** Two routers that create the same thing at once fail on each other, in PostgreSQL also with `IF NOT EXISTS`. */
async function createVersions(run: Run, schema: string): Promise<void> {
  // Asked first because a router may be allowed to use the schema and not to make it.
  const there = (): Promise<boolean> =>
    run(`SELECT 1 FROM ${schema}.migration LIMIT 1`).then(
      () => true,
      () => false,
    )
  for (let tries = 1; !(await there()); tries++) {
    try {
      await run(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      await run(`CREATE TABLE IF NOT EXISTS ${schema}.migration (version int4 PRIMARY KEY, applied_at int8 NOT NULL)`)
    } catch (error) {
      if (tries === TRIES) throw error
    }
  }
}

async function versionOf(run: Run, schema: string): Promise<number> {
  const [row] = await run(`SELECT coalesce(max(version), 0) AS version FROM ${schema}.migration`)
  const version = Number(row?.version)
  if (version > MIGRATIONS.length) throw new JournalTooNew(version, MIGRATIONS.length)
  return version
}

/** The row of the version is the lock: who comes second waits for it, fails, and finds the tables made. */
async function step(run: Run, schema: string, version: number): Promise<number> {
  try {
    await run('BEGIN')
    await run(`INSERT INTO ${schema}.migration VALUES ($1, $2)`, [version, Date.now()])
    await run(MIGRATIONS[version - 1]?.(schema) ?? '')
    await run('COMMIT')
    return version
  } catch (error) {
    await run('ROLLBACK')
    const reached = await versionOf(run, schema)
    if (reached < version) throw error
    return reached
  }
}

async function checkKey(run: Run, { schema, name }: Target, keyring: Keyring): Promise<void> {
  const check = Buffer.from(keyring.check).toString('hex')
  await run(`INSERT INTO ${schema}.meta (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, [
    KEY_CHECK,
    check,
  ])
  if ((await metaOf(run, schema, KEY_CHECK)) !== check) throw new KeyMismatch(name)
}

async function metaOf(run: Run, schema: string, name: string): Promise<string | null> {
  const [row] = await run(`SELECT value FROM ${schema}.meta WHERE name = $1`, [name])
  return row === undefined ? null : String(row.value)
}
