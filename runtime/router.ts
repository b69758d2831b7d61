import type { AddressInfo } from 'node:net'
import { createDelivery } from './delivery/delivery.ts'
import { type Counters, createCounters } from './ingress/counters.ts'
import { isOwnPath } from './ingress/endpoints.ts'
import { createIntake, type IntakeParts } from './ingress/intake.ts'
import { createRate } from './ingress/rate.ts'
import { checkSecrets } from './ingress/secret-check.ts'
import type { Timeouts } from './ingress/server-parts.ts'
import { type Clock, systemClock } from './journal/clock.ts'
import { openJournal, readTarget } from './journal/open-journal.ts'
import { createUuids } from './journal/uuid.ts'
import { KeyUnusable } from './keys/errors.ts'
import type { Keyring } from './keys/keyring.ts'
import { loadKeyring } from './keys/load-keyring.ts'
import type { Logger } from './log.ts'
import type { Generated } from './plan.ts'
import { createRender } from './render.ts'
import { createDeadlines } from './retention/expiry.ts'
import { createSweeper } from './retention/sweeper.ts'
import { createSecrets, type Secrets } from './secrets.ts'
import { createServer } from './server.ts'
import { EGRESS_PROXY_LOGIN, type Settings, SettingsError } from './settings.ts'
import { createTenants, DEFAULT_TENANT, type Tenant, type Tenants } from './tenants.ts'

export interface RouterOptions {
  readonly generated: Generated
  readonly settings: Settings
  readonly logger: Logger
  readonly clock?: Clock
  readonly timeouts?: Timeouts
}

export interface Router {
  /** Starts everything and resolves with the base address. */
  listen(): Promise<string>
  /** Takes nothing new, finishes what is under way, closes the journal. */
  close(): Promise<void>
  readonly counters: Counters
}

/** What has to be right before a router starts. */
export interface Prepared {
  readonly tenants: Tenants
  readonly secrets: Secrets
  readonly keyring: Keyring
}

/** How long requests and attempts that are under way may take to end before they are broken off, milliseconds. */
const GRACE_MS = 10_000

/** How often connections are looked at that have become idle while the router closes, milliseconds. */
const IDLE_MS = 100

/**
 * Reads tenants, secrets and the journal's key.
 *
 * @throws SettingsError with all that is wrong with any of them
 */
export function prepareRouter(options: RouterOptions): Prepared {
  const { generated, settings, logger, clock = systemClock } = options
  const { plan } = generated
  const problems: string[] = []
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read()
    } catch (error) {
      if (error instanceof SettingsError) problems.push(...error.problems)
      else if (error instanceof KeyUnusable) problems.push(error.message)
      else throw error
      return null
    }
  }
  if (settings.tenantsFile === null && plan.sources.some((source) => source.path.includes('{tenant}'))) {
    problems.push('TENANTS_FILE is required: a source has `{tenant}` in its path.')
  }
  for (const { name, path } of plan.sources) {
    if (isOwnPath(path)) problems.push(`Source \`${name}\`: its path is one of the router's own.`)
  }
  const tenants = attempt(() => createTenants(settings.tenantsFile, plan, clock, logger))
  const secrets = createSecrets(settings.credentialsDir, clock, logger)
  // With a broken file at least the secrets that do not depend on tenants.
  problems.push(...checkSecrets(plan, tenants ?? createTenants(null, plan, clock, logger), secrets))
  const login = settings.egressProxy === undefined ? null : loginOf(secrets)
  if (login !== null && !/^[^:\p{Cc}]+:\P{Cc}*$/u.test(login)) {
    problems.push(`Secret \`${EGRESS_PROXY_LOGIN}\` must be \`user:password\`.`)
  }
  const keyring = attempt(() => loadKeyring(settings.credentialsDir))
  if (settings.dataDir === null) attempt(() => readTarget(settings))
  if (problems.length > 0 || tenants === null || keyring === null) throw new SettingsError(problems)
  return { tenants, secrets, keyring }
}

/**
 * Puts a router together from its generated module and its settings.
 *
 * @throws SettingsError, and what `openJournal` throws
 */
export async function createRouter(options: RouterOptions): Promise<Router> {
  const { generated, settings, logger, clock = systemClock } = options
  const { plan } = generated
  const { tenants, secrets, keyring } = prepareRouter(options)
  warn(options)
  const journal = await openJournal({ plan, settings, keyring, clock, logger })
  const counters = createCounters(logger)
  const sweeper = createSweeper({ journal, clock, logger })
  const tenantOf = (name: string): Tenant | null => (name === DEFAULT_TENANT ? tenants.standard() : tenants.get(name))
  const delivery = createDelivery({
    plan,
    journal,
    clock,
    logger,
    secrets,
    render: createRender(plan, keyring.pseudonymKey),
    addressOf: (channel, tenant) => tenantOf(tenant)?.connections.get(channel) ?? null,
    planOf: (tenant) => tenantOf(tenant)?.plan ?? null,
    egress: {
      standIns: settings.standIns,
      proxy:
        settings.egressProxy === undefined ? undefined : { url: settings.egressProxy, login: () => loginOf(secrets) },
    },
  })
  const intake: IntakeParts = {
    generated,
    journal,
    secrets,
    counters,
    clock,
    logger,
    rate: createRate(plan.limits.ratePerSecond, clock),
    uuid: createUuids(() => clock.now()),
    deadline: createDeadlines(plan.retention),
    dedupeKey: keyring.dedupeKey,
    stored: delivery.notify,
  }
  let closing = false
  let closed: Promise<void> | null = null
  const app = createServer({
    plan,
    journal,
    secrets,
    tenants,
    logger,
    intakeOf: (source) => createIntake(source, intake),
    closing: () => closing,
    ...(options.timeouts === undefined ? {} : { timeouts: options.timeouts }),
  })

  async function close(): Promise<void> {
    closing = true
    const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_MS)
    const cut = setTimeout(() => app.server.closeAllConnections(), GRACE_MS)
    await Promise.all([app.close(), delivery.stop(GRACE_MS)])
    clearInterval(idle)
    clearTimeout(cut)
    await sweeper.stop()
    await journal.close()
  }

  return {
    counters,
    async listen() {
      // What expired while the router was away goes before anything is delivered.
      await sweeper.start()
      await app.listen({ host: settings.host, port: settings.port })
      delivery.start()
      return addressOf(app.server.address() as AddressInfo)
    },
    close() {
      closed ??= close()
      return closed
    },
  }
}

/** What the proxy asks for, `null` where there is no such secret: it may ask for nothing. */
const loginOf = (secrets: Secrets): string | null =>
  secrets.get(EGRESS_PROXY_LOGIN, DEFAULT_TENANT)?.values[0]?.toString('utf8') ?? null

function addressOf({ address, family, port }: AddressInfo): string {
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}

/** What is allowed, and should be known. */
function warn({ generated: { plan }, settings, logger }: RouterOptions): void {
  if (settings.standIns.size > 0) logger.warn('stand-ins', { origins: [...settings.standIns.keys()] })
  for (const { name, verify, dedupe } of plan.sources) {
    if (verify.scheme === 'none') logger.warn('source-unverified', { source: name })
    if (dedupe !== null && plan.stores.dedupe === null) logger.warn('dedupe-not-stored', { source: name })
  }
  for (const { name, retention } of plan.events) {
    if (retention.length === 0) logger.warn('event-without-retention', { name })
  }
}
