import { parseArgs } from 'node:util'
import { SettingsError } from '../../config/settings.ts'
import type { Logger } from '../../core/log.ts'
import { keySourceOf } from '../../keys/key-source.ts'
import { loadKeyring } from '../../keys/load-keyring.ts'
import { readTarget } from '../open-journal.ts'
import { type Migrated, migrate } from './migrate.ts'

const USAGE = 'Usage: `migrate --from DATA_DIR --credentials CREDENTIALS_DIR [--to DATABASE_URL]`.'

/**
 * What `node router.mjs migrate` does. What is not given is read from the environment, as a router reads it. The file
 * `database-url` among the credentials is the better place for the URL: other users see arguments.
 *
 * @throws SettingsError, KeyUnusable, and what `migrate` throws
 */
export async function runMigrate(
  given: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  logger: Logger,
): Promise<Migrated> {
  const { from = env.DATA_DIR, to, credentials = env.CREDENTIALS_DIR } = parse(given)
  if (from === undefined || credentials === undefined) throw new SettingsError([USAGE])
  const databaseUrl = env.DATABASE_URL
  const target = readTarget(
    { credentialsDir: credentials, ...(databaseUrl === undefined ? null : { databaseUrl }) },
    to,
  )
  return migrate({ from, to: target, keyring: await loadKeyring(keySourceOf(credentials, env)), logger })
}

function parse(given: readonly string[]): Readonly<Record<string, string | undefined>> {
  const option = { type: 'string' } as const
  try {
    return parseArgs({ args: [...given], options: { from: option, to: option, credentials: option } }).values
  } catch {
    throw new SettingsError([USAGE])
  }
}
