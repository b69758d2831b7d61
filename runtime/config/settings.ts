import { mkdirSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { originOf } from '../core/origin.ts'
import { type OpenTelemetrySettings, readOpenTelemetry } from './open-telemetry.ts'

/** Where a router runs; what it does is in its plan. */
export interface Settings {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  /** Where the administration listens: a socket of its own. */
  readonly adminHost: string
  /** 0 for any free port. */
  readonly adminPort: number
  /** Holds a journal on SQLite; exists, and is nobody else's to read. `null` where the journal is elsewhere. */
  readonly dataDir: string | null
  /** Of a journal on PostgreSQL; a file `database-url` among the credentials goes before it. */
  readonly databaseUrl?: string
  readonly credentialsDir: string
  readonly tenantsFile: string | null
  /**
   * Where erasures, rights, keys, holds and lifecycle events are remembered outside of the journal and its backups; `null`
   * remembers them nowhere.
   */
  readonly tombstonesDir: string | null
  /** Origin to the loopback origin that stands in for it: local runs only. */
  readonly standIns: ReadonlyMap<string, string>
  /** Origin of the proxy that deliveries go through; directly where there is none. */
  readonly egressProxy?: string
  /** Where metrics and traces are sent; nowhere where there is none. */
  readonly openTelemetry?: OpenTelemetrySettings
}

/** Where secrets are looked for when CREDENTIALS_DIR says nothing: where containers have them mounted. */
const MOUNTED = '/run/credentials'

/** Name of the credential that holds the URL of the database. */
export const DATABASE_URL = 'database-url'

/** Name of the credential that the proxy asks for, `user:password`. */
export const EGRESS_PROXY_LOGIN = 'egress-proxy-login'

/** The file `database-url` is no mistake there: it lies there before a journal is moved. */
const NO_DATABASE =
  'DATABASE_URL is set, and the declaration keeps the journal on SQLite: build the router with `router.journal.engine: postgres`, or take DATABASE_URL away.'

/** What is wrong with settings, tenants or secrets: all of it at once, one line each, safe to print. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}

/**
 * Reads settings from environment variables and, for a journal on SQLite, creates the data directory (mode 0700).
 *
 * @throws SettingsError
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  engine: 'sqlite' | 'postgres' = 'sqlite',
): Settings {
  const problems: string[] = []
  const text = (name: string): string | null => env[name]?.trim() || null

  const host = text('HOST') ?? '127.0.0.1'
  const portOf = (name: string, standard: string): number => {
    const port = Number(text(name) ?? standard)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push(`${name} must be a number from 0 to 65535.`)
    return port
  }
  const port = portOf('PORT', '8080')
  const adminHost = text('ADMIN_HOST') ?? '127.0.0.1'
  const adminPort = portOf('ADMIN_PORT', '8081')
  if (port !== 0 && port === adminPort) problems.push('ADMIN_PORT must differ from PORT.')

  const credentialsDir = text('CREDENTIALS_DIR') ?? (isDirectory(MOUNTED) ? MOUNTED : null)
  if (credentialsDir === null)
    problems.push(`CREDENTIALS_DIR is required where ${MOUNTED} is none: a directory with one file for each secret.`)
  else if (!isDirectory(credentialsDir)) problems.push('CREDENTIALS_DIR must be an existing directory.')

  const tenantsFile = text('TENANTS_FILE')
  if (tenantsFile !== null && !isFile(tenantsFile)) {
    problems.push('TENANTS_FILE must be an existing file.')
  }

  const standIns = readStandIns(text('STAND_INS'), host, problems)

  const egressProxy = readEgressProxy(text('EGRESS_PROXY'), problems)
  if (text('STAND_INS') !== null && text('EGRESS_PROXY') !== null)
    problems.push('STAND_INS and EGRESS_PROXY exclude each other: stand-ins are for local runs, without a proxy.')

  const openTelemetry = readOpenTelemetry(text, problems)

  const databaseUrl = text('DATABASE_URL')
  const inFile = credentialsDir !== null && isFile(join(credentialsDir, DATABASE_URL))
  // Where everything else has a stand-in, a directory may be the database's.
  const atHome = standIns.size > 0 && databaseUrl === null && !inFile
  const dataDir = engine === 'sqlite' || atHome ? text('DATA_DIR') : null
  if (engine === 'postgres' && dataDir === null) {
    if (databaseUrl === null && !inFile) {
      problems.push('DATABASE_URL is required, or better a file `database-url` in CREDENTIALS_DIR.')
    }
  } else if (engine === 'sqlite' && databaseUrl !== null) problems.push(NO_DATABASE)
  else if (dataDir === null) problems.push('DATA_DIR is required: a directory for the journal.')
  else if (problems.length === 0 && !makeDirectory(dataDir)) problems.push('DATA_DIR cannot be created as a directory.')

  // Inside the journal's folder they would be restored, and lost, together with it.
  const given = text('TOMBSTONES_DIR')
  const tombstonesDir = given ?? (dataDir === null ? null : `${resolve(dataDir)}-tombstones`)
  if (given !== null && dataDir !== null && isInside(resolve(given), resolve(dataDir))) {
    problems.push('TOMBSTONES_DIR must not lie in DATA_DIR: a backup would bring both back.')
  } else if (tombstonesDir !== null && problems.length === 0 && !makeDirectory(tombstonesDir)) {
    const found = given === null ? ' beside DATA_DIR: set it to a folder elsewhere.' : '.'
    problems.push(`TOMBSTONES_DIR cannot be created as a directory${found}`)
  }

  if (problems.length > 0 || credentialsDir === null) throw new SettingsError(problems)
  return {
    host,
    port,
    adminHost,
    adminPort,
    dataDir: dataDir === null ? null : resolve(dataDir),
    ...(databaseUrl === null ? null : { databaseUrl }),
    credentialsDir: resolve(credentialsDir),
    tenantsFile: tenantsFile === null ? null : resolve(tenantsFile),
    tombstonesDir: tombstonesDir === null ? null : resolve(tombstonesDir),
    standIns,
    ...(egressProxy === null ? null : { egressProxy }),
    ...(openTelemetry === null ? null : { openTelemetry }),
  }
}

function readStandIns(text: string | null, host: string, problems: string[]): ReadonlyMap<string, string> {
  const standIns = new Map<string, string>()
  if (text === null) return standIns
  const value = parse(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    problems.push('STAND_INS must be a JSON object of origins and the loopback origins that stand in for them.')
    return standIns
  }
  if (!isLoopback(host)) problems.push('STAND_INS is for local runs: HOST must be a loopback address.')
  for (const [origin, target] of Object.entries(value)) {
    const from = URL.parse(origin)
    const to = typeof target === 'string' ? URL.parse(target) : null
    if (from === null || originOf(from) !== origin)
      problems.push('STAND_INS: a name must be an origin, as `https://example.com`.')
    else if (to === null || originOf(to) !== target) problems.push(`STAND_INS: \`${origin}\` must map to an origin.`)
    else if (!isLoopback(to.hostname)) problems.push(`STAND_INS: \`${origin}\` must map to a loopback address.`)
    else standIns.set(origin, target)
  }
  return standIns
}

function readEgressProxy(text: string | null, problems: string[]): string | null {
  if (text === null) return null
  // The value may hold a password: no message quotes it.
  const url = URL.parse(text)
  if (url !== null && (url.username !== '' || url.password !== '')) {
    const where = `a file \`${EGRESS_PROXY_LOGIN}\` in CREDENTIALS_DIR`
    problems.push(`EGRESS_PROXY must not hold a user or a password: put them into ${where}, as \`user:password\`.`)
  } else if (url === null || !/^https?:\/\/[^/?#@]+:\d+\/?$/i.test(text)) {
    problems.push('EGRESS_PROXY must be `http://host:port` or `https://host:port`, and nothing else.')
  } else return url.origin
  return null
}

/** Addresses only, and `localhost`: a name could resolve to anything. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Whether a path is a directory, or below it. */
const isInside = (path: string, directory: string): boolean => path === directory || path.startsWith(directory + sep)

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
const isDirectory = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function makeDirectory(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return isDirectory(path)
  } catch {
    return false
  }
}
