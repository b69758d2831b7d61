import { readFileSync, statSync } from 'node:fs'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { isObject } from '../core/objects.ts'
import { SettingsError } from './settings.ts'

export interface Tenant {
  readonly name: string
  /** Decides how long its events are kept; `''` without one. */
  readonly plan: string
  /** Address of each channel that it has connected. An address may hold a token: it is treated as a secret. */
  readonly connections: ReadonlyMap<string, string>
}

export interface Tenants {
  /** Tenants of the file only: what a path may name. */
  get(name: string): Tenant | null
  /** The one of sources without `{tenant}`: `default` of the file, else one without plan and connections. */
  standard(): Tenant
  names(): readonly string[]
}

/** The tenant of sources that have no `{tenant}` in their path. */
export const DEFAULT_TENANT = 'default'

const FRESH_MS = 2000
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/

/**
 * The tenants of a file, read again when it changes. A file that has become invalid is reported and the last valid one
 * stays in force.
 *
 * @throws SettingsError when the file is invalid at the start
 */
export function createTenants(file: string | null, plan: RouterPlan, clock: Clock, logger: Logger): Tenants {
  const standard: Tenant = { name: DEFAULT_TENANT, plan: '', connections: new Map() }
  if (file === null) {
    return { get: () => null, standard: () => standard, names: () => [] }
  }

  let checkedAt = clock.monotonic()
  let stamp = stampOf(file)
  let tenants = load()

  function load(): ReadonlyMap<string, Tenant> {
    const { tenants: read, problems } = parseTenants(readText(file ?? ''), plan)
    if (problems.length > 0) throw new SettingsError(problems.map((each) => `TENANTS_FILE: ${each}`))
    const unknown = [...read.values()].filter((each) => each.plan !== '' && !plan.plans.includes(each.plan))
    // Not refused: a plan may be renamed here before the declaration is; meanwhile the shortest period holds.
    for (const { name } of unknown) logger.warn('tenant-plan-unknown', { tenant: name })
    return read
  }

  function current(): ReadonlyMap<string, Tenant> {
    const now = clock.monotonic()
    if (now - checkedAt < FRESH_MS) return tenants
    checkedAt = now
    const found = stampOf(file ?? '')
    if (found === stamp) return tenants
    stamp = found
    try {
      tenants = load()
      logger.info('tenants-changed', { tenants: tenants.size })
    } catch (error) {
      logger.error('tenants-invalid', { problems: error instanceof SettingsError ? error.problems : [] })
    }
    return tenants
  }

  return {
    get: (name) => current().get(name) ?? null,
    standard: () => current().get(DEFAULT_TENANT) ?? standard,
    names: () => [...current().keys()],
  }
}

/** Reads the text of a tenants file. Problems name tenants and channels, never an address. */
export function parseTenants(
  text: string | null,
  plan: RouterPlan,
): { readonly tenants: ReadonlyMap<string, Tenant>; readonly problems: readonly string[] } {
  const tenants = new Map<string, Tenant>()
  const problems: string[] = []
  const value = text === null ? null : parseObject(text)
  if (value === null) return { tenants, problems: ['must be a file that holds a JSON object.'] }
  const connected = new Set(plan.channels.filter((each) => each.connector.connection).map((each) => each.name))

  for (const [name, given] of Object.entries(value)) {
    const at = `tenant \`${name}\``
    if (!NAME.test(name)) problems.push(`${at} is not a name of letters, digits, \`.\`, \`_\` and \`-\`.`)
    if (!isObject(given)) {
      problems.push(`${at} must be an object.`)
      continue
    }
    const { plan: itsPlan = '', connections = {}, ...rest } = given
    for (const key of Object.keys(rest)) problems.push(`${at} has an unknown key \`${key}\`.`)
    if (typeof itsPlan !== 'string') problems.push(`${at}: \`plan\` must be a text.`)
    if (!isObject(connections)) {
      problems.push(`${at}: \`connections\` must be an object.`)
      continue
    }
    const urls = new Map<string, string>()
    for (const [channel, connection] of Object.entries(connections)) {
      const wrong = connected.has(channel)
        ? refuseConnection(connection)
        : 'is not declared as one that tenants connect: declare it with `connection: tenant` and build, or take it out'
      if (wrong !== null) problems.push(`${at}: channel \`${channel}\` ${wrong}.`)
      else if (isObject(connection)) urls.set(channel, String(connection.url))
    }
    tenants.set(name, { name, plan: String(itsPlan), connections: urls })
  }
  return { tenants, problems }
}

function refuseConnection(connection: unknown): string | null {
  if (!isObject(connection)) return 'must be an object'
  const unknown = Object.keys(connection).find((key) => key !== 'url')
  if (unknown !== undefined) return `has an unknown key \`${unknown}\``
  const url = typeof connection.url === 'string' ? URL.parse(connection.url) : null
  if (url?.protocol !== 'https:') return 'must have an `https:` address as `url`'
  return url.username === '' && url.password === '' ? null : 'must not have a user in its address'
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function stampOf(file: string): string {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat === undefined ? '' : `${stat.mtimeMs}:${stat.size}:${stat.ino}`
}
