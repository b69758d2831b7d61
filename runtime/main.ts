import { runAudit } from './assembly/audit-command.ts'
import { prepareRouter } from './assembly/prepare.ts'
import { warnOf } from './assembly/warnings.ts'
import { readSettings, type Settings, SettingsError } from './config/settings.ts'
import type { Generated } from './contract/plan.ts'
import { systemClock } from './core/clock.ts'
import { createLogger, describeError, type LogFields, type Logger } from './core/log.ts'
import type { Printed } from './core/log-events.ts'
import { ToldError } from './core/told-error.ts'
import { digestOf, isStaging, loadModule } from './declarations/load-module.ts'
import { keySourceOf } from './keys/key-source.ts'
import { type Addresses, createRouter, type Router } from './router.ts'

/** The process that runs a router; what `node router.mjs [--check | migrate ... | audit verify FILE]` does. */
const FAILED = 1
const REFUSED = 2

const NO_POSTGRES =
  'This router was built for a journal on SQLite: `migrate` is a command of the one that is built with `router.journal.engine: postgres`.'

/**
 * Runs a router until it is told to stop. It exits with 0 after SIGTERM or SIGINT, with 1 when something fails, with 2
 * when it refuses to start: settings, secrets, key or journal are wrong. SIGHUP reads the module anew and swaps its
 * declaration in. `--check` ends after looking at settings, tenants, secrets and key; `migrate` copies a journal from
 * SQLite to PostgreSQL and ends; `audit verify` ends with 0 when an export of the audit log is whole, with 1 when not.
 */
export async function main(generated: Generated): Promise<void> {
  // The module is being read anew by a router that runs in this process.
  if (isStaging(generated)) return
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
      if (generated.parts?.includes('journal postgres') === false) throw new SettingsError([NO_POSTGRES])
      const { runMigrate } = await import('./journal/migrate/command.ts')
      const { before, rows, sha256 } = await runMigrate(given, process.env, logger)
      return say('migrated', { before, ...rows, sha256 })
    }
    if (command === 'audit') {
      const findings = runAudit(given)
      if (!findings.ok) process.exitCode = FAILED
      return say('verified', { ...findings })
    }
    const check = command === '--check'
    if ((command !== undefined && !check) || given.length > 0) {
      throw new SettingsError(['The only arguments are `--check`, and `migrate` and `audit` with their own.'])
    }
    const settings = readSettings(process.env, generated.plan.journal.engine)
    const module = process.argv[1] ?? ''
    const own = { ...generated, file: digestOf(module) }
    const options = { generated: own, settings, logger, keySource: keySourceOf(settings.credentialsDir, process.env) }
    if (check) {
      warnOf(generated.plan, { ...(await prepareRouter(options)), settings, logger })
      return say('checked', { project: generated.plan.project, digest: generated.plan.digest })
    }
    const reload = (): Promise<Generated> => loadModule(module)
    const router = await createRouter({ ...options, reload })
    stopOnSignals(router, logger)
    reloadOnSignal(router, reload, logger)
    say('listening', { ...(await listen(router, settings)) })
  } catch (error) {
    const problems = refusalOf(error)
    if (problems === null) fail(error)
    for (const problem of problems) logger.error('refused', { problem })
    process.exit(REFUSED)
  }
}

async function listen(router: Router, { port, adminPort }: Settings): Promise<Addresses> {
  try {
    return await router.listen()
  } catch (error) {
    await router.close()
    const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : null
    if (code === null) throw error
    throw new SettingsError([
      `HOST and PORT ${port}, or ADMIN_HOST and ADMIN_PORT ${adminPort}, cannot be listened on (${code}).`,
    ])
  }
}

function refusalOf(error: unknown): readonly string[] | null {
  if (error instanceof SettingsError) return error.problems
  return error instanceof ToldError ? [error.message] : null
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

/** A declaration that cannot run here is said, and the one before goes on. */
function reloadOnSignal(router: Router, reload: () => Promise<Generated>, logger: Logger): void {
  process.on('SIGHUP', () => {
    reload()
      .then((generated) => router.swap(generated))
      .catch((error: unknown) => {
        const problems = refusalOf(error)
        if (problems === null) logger.error('reload-failed', describeError(error))
        for (const problem of problems ?? []) logger.error('reload-refused', { problem })
      })
  })
}

const say = (event: Printed, fields: LogFields): void => {
  process.stdout.write(`${JSON.stringify({ event, ...fields })}\n`)
}
