import type { Keyring } from '../../keys/keyring.ts'
import { JournalTooNew, JournalTooOld } from '../errors.ts'
import { connect } from './connect.ts'
import type { Target } from './database-url.ts'
import { makeRootKeys, openRootKeys, type RootKeys, type Run } from './root-keys.ts'
import { FIRST_VERSION, MIGRATIONS, SCHEMA_VERSION } from './schema.ts'

/** Under which `meta` notes that a migration from another journal has begun; gone when it is done. */
export const MIGRATING = 'migrating'
/** Under which it notes the checksum of one that is done. */
export const MIGRATED = 'migrated'

const TRIES = 10

/**
 * Brings the tables up to date, whichever of several routers comes first, and opens the keys that the journal was made
 * with.
 *
 * @throws JournalUnavailable, JournalUnsafe, JournalTooNew, JournalTooOld, KeyMismatch
 */
export async function upgrade(target: Target, keyring: Keyring): Promise<RootKeys> {
  const { client } = await connect(target, `bylaw-upgrade/${target.schema}`)
  const run: Run = async (text, values = []) => (await client.query(text, [...values])).rows
  try {
    await createVersions(run, target.schema)
    for (let version = await versionOf(run, target.schema); version < SCHEMA_VERSION; ) {
      version = await step(run, target.schema, Math.max(version + 1, FIRST_VERSION), keyring)
    }
    return await openRootKeys(run, target.schema, keyring, target.name)
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
  if (version > SCHEMA_VERSION) throw new JournalTooNew(version, SCHEMA_VERSION)
  if (version > 0 && version < FIRST_VERSION) throw new JournalTooOld(version, FIRST_VERSION)
  return version
}

/** The row of the version is the lock: who comes second waits for it, fails, and finds the tables made. */
async function step(run: Run, schema: string, version: number, keyring: Keyring): Promise<number> {
  try {
    await run('BEGIN')
    await run(`INSERT INTO ${schema}.migration VALUES ($1, $2)`, [version, Date.now()])
    await run(MIGRATIONS[version - FIRST_VERSION]?.(schema) ?? '')
    if (version === FIRST_VERSION) {
      for (const key of makeRootKeys(keyring)) await run(`INSERT INTO ${schema}.meta VALUES ($1, $2)`, key)
    }
    await run('COMMIT')
    return version
  } catch (error) {
    await run('ROLLBACK')
    const reached = await versionOf(run, schema)
    if (reached < version) throw error
    return reached
  }
}
