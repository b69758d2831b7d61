import { systemClock } from './journal/clock.ts'
import { createLogger, describeError, type Logger } from './log.ts'
import type { Generated } from './plan.ts'
import { createRouter, prepareRouter, type Router } from './router.ts'
import { readSettings, SettingsError } from './settings.ts'

/** The process that runs a router; what `node router.mjs [--check | migrate ...]` does. */
const FAILED = 1
const REFUSED = 2

/** Errors whose messages are ours and meant to be read. */
const OWN = new Set([
  'KeyUnusable',
  'KeyMismatch',
  'JournalLocked',
  'JournalTooNew',
  'JournalDamaged',
  'JournalUnavailable',
  'JournalUnsafe',
  'JournalIncomplete',
  'JournalTaken',
  'JournalDiffers',
])

/**
 * Runs a router until it is told to stop. It exits with 0 after SIGTERM or SIGINT, with 1 when something fails, with 2
 * when it refuses to start: settings, secrets, key or journal are wrong. `--check` ends after looking at settings,
 * tenants, secrets and key; `migrate` copies a journal from SQLite to PostgreSQL and ends.
 */
export async function main(generated: Generated): Promise<void> {
  const logger = createLogger((line) => process.stderr.write(line), systemClock)
  const fail: (error: unknown) => never = (error) => {
    logger.error('failed', describeError(error))
    process.exit(FAILED)
  }
  // Nobody reads the log any more: no reason to stop routing.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)

  const [command, ...given] = process.argv.slice(2)
  try {
    if (command === 'migrate') {
      const { runMigrate } = await import('./journal/migrate/command.ts')
      const { before, rows, sha256 } = await runMigrate(given, process.env, logger)
      return say('migrated', { before, ...rows, sha256 })
    }
    const check = command === '--check'
    if ((command !== undefined && !check) || given.length > 0) {
      throw new SettingsError(['The only arguments are `--check`, and `migrate` with its own.'])
    }
    const settings = readSettings(process.env, generated.plan.journal.engine)
    const options = { generated, settings, logger }
    if (check) {
      prepareRouter(options)
      return say('checked', { project: generated.plan.project, digest: generated.plan.digest })
    }
    const router = await createRouter(options)
    stopOnSignals(router, logger)
    say('listening', { url: await listen(router, options.settings.port) })
  } catch (error) {
    const problems = refusalOf(error)
    if (problems === null) fail(error)
    for (const problem of problems) logger.error('refused', { problem })
    process.exit(REFUSED)
  }
}

async function listen(router: Router, port: number): Promise<string> {
  try {
    return await router.listen()
  } catch (error) {
    await router.close()
    const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
    throw code === null ? error : new SettingsError([`HOST and PORT ${port} cannot be listened on (${code}).`])
  }
}

function refusalOf(error: unknown): readonly string[] | null {
  if (error instanceof SettingsError) return error.problems
  return error instanceof Error && OWN.has(error.name) ? [error.message] : null
}

/** The first signal lets what is under way come to an end, the second does not. */
function stopOnSignals(router: Router, logger: Logger): void {
  let stopping = false
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(FAILED)
    stopping = true
    logger.info('stopping', { signal })
    router.close().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error('failed', describeError(error))
        process.exit(FAILED)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const say = (event: string, fields: Readonly<Record<string, string | number | boolean>>): void => {
  process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`)
}
