import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_URL, type Settings, SettingsError } from '../config/settings.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { Journal } from './port.ts'
import { DatabaseUrlError, parseDatabaseUrl, type Target } from './postgres/database-url.ts'
import { openSqliteJournal } from './sqlite/sqlite-journal.ts'

export interface JournalParts {
  readonly plan: Pick<RouterPlan, 'journal'>
  readonly settings: Settings
  readonly keyring: Keyring
  readonly clock: Clock
  readonly logger: Logger
}

/**
 * Opens the journal where the settings say it is. PostgreSQL's client is loaded only for a journal there.
 *
 * @throws JournalLocked, JournalDirectory, JournalMissing, JournalTooNew, JournalTooOld, JournalDamaged, JournalUnavailable, JournalUnsafe,
 * JournalIncomplete, KeyMismatch, SettingsError
 */
export async function openJournal({ plan, settings, keyring, clock, logger }: JournalParts): Promise<Journal> {
  const { dataDir } = settings
  if (dataDir !== null) {
    if (plan.journal.engine !== 'sqlite') logger.warn('journal-stand-in', { declared: plan.journal.engine })
    const checking = (bytes: number): void => logger.info('journal-check', { bytes })
    return openSqliteJournal({ directory: dataDir, remembersIn: settings.tombstonesDir, keyring, clock, checking })
  }
  const { openPostgresJournal } = await import('./postgres/postgres-journal.ts')
  const target = (): Target => readTarget(settings)
  const { name, tls, local } = target()
  if (tls === null && !local) logger.warn('journal-without-tls', { database: name })
  return openPostgresJournal({
    target,
    keyring,
    clock,
    onChange: (code) => (code === null ? logger.info('journal-back') : logger.error('journal-lost', { code })),
  })
}

/**
 * Where the database is; read again for each connection, so that a password can be rotated.
 *
 * @param given goes before what the settings say
 * @throws SettingsError
 */
export function readTarget(
  { credentialsDir, databaseUrl = '' }: Pick<Settings, 'credentialsDir' | 'databaseUrl'>,
  given?: string,
): Target {
  try {
    return parseDatabaseUrl(given ?? readText(join(credentialsDir, DATABASE_URL)) ?? databaseUrl, credentialsDir)
  } catch (error) {
    if (error instanceof DatabaseUrlError) throw new SettingsError([error.message])
    throw error
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim() || null
  } catch {
    return null
  }
}
