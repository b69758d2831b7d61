import { createSecrets, type Secrets } from '../config/secrets.ts'
import { EGRESS_PROXY_LOGIN, type Settings, SettingsError } from '../config/settings.ts'
import { createTenants, DEFAULT_TENANT, type Tenants } from '../config/tenants.ts'
import type { Generated, RouterPlan } from '../contract/plan.ts'
import { type Clock, systemClock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { isOwnPath } from '../ingress/endpoints.ts'
import { readTarget } from '../journal/open-journal.ts'
import { KeyUnusable } from '../keys/errors.ts'
import { fileKeySource, type KeySource } from '../keys/key-source.ts'
import type { Keyring } from '../keys/keyring.ts'
import { loadKeyring } from '../keys/load-keyring.ts'
import { checkSecrets } from './secret-check.ts'

export interface PrepareOptions {
  readonly generated: Generated
  readonly settings: Settings
  readonly logger: Logger
  readonly clock?: Clock
  /** Where the keys of the journal come from; files of the credentials directory when it is absent. */
  readonly keySource?: KeySource
}

const NO_TELEMETRY =
  'OTEL_EXPORTER_OTLP_ENDPOINT is set, and this router was built without OpenTelemetry: build it with `router.telemetry: otlp` in the declaration, or set OTEL_SDK_DISABLED to `true`.'

/** What has to be right before a router starts. */
export interface Prepared {
  readonly tenants: Tenants
  readonly secrets: Secrets
  readonly keyring: Keyring
}

/**
 * Reads tenants, secrets and the journal's keys.
 *
 * @throws SettingsError with all that is wrong with any of them
 */
export async function prepareRouter(options: PrepareOptions): Promise<Prepared> {
  const { generated, settings, logger, clock = systemClock } = options
  const keySource = options.keySource ?? fileKeySource(settings.credentialsDir)
  const secrets = createSecrets(settings.credentialsDir, clock, logger)
  const { tenants, problems } = checkDeclaration(generated.plan, secrets, options)
  if (settings.openTelemetry !== undefined && generated.parts?.includes('telemetry') === false)
    problems.push(NO_TELEMETRY)
  const login = settings.egressProxy === undefined ? null : loginOf(secrets)
  if (login !== null && !/^[^:\p{Cc}]+:\P{Cc}*$/u.test(login)) {
    problems.push(`Secret \`${EGRESS_PROXY_LOGIN}\` must be \`user:password\`.`)
  }
  const keyring = await loadKeyring(keySource).catch((error: unknown) => {
    if (!(error instanceof KeyUnusable)) throw error
    problems.push(error.message)
    return null
  })
  if (settings.dataDir === null) collect(problems, () => readTarget(settings))
  if (problems.length > 0 || tenants === null || keyring === null) throw new SettingsError(problems)
  return { tenants, secrets, keyring }
}

/** What of a declaration does not fit where it is to run: its tenants and its secrets. */
export function checkDeclaration(
  plan: RouterPlan,
  secrets: Secrets,
  { settings, logger, clock = systemClock }: Omit<PrepareOptions, 'generated'>,
): { readonly tenants: Tenants | null; readonly problems: string[] } {
  const problems: string[] = []
  if (settings.tenantsFile === null && plan.sources.some((source) => source.path.includes('{tenant}'))) {
    problems.push('TENANTS_FILE is required: a source has `{tenant}` in its path.')
  }
  for (const { name, path } of plan.sources) {
    if (isOwnPath(path)) problems.push(`Source \`${name}\`: its path is one of the router's own.`)
  }
  const tenants = collect(problems, () => createTenants(settings.tenantsFile, plan, clock, logger))
  // With a broken file at least the secrets that do not depend on tenants.
  problems.push(...checkSecrets(plan, tenants ?? createTenants(null, plan, clock, logger), secrets))
  return { tenants, problems }
}

/** What the proxy asks for, `null` where there is no such secret: it may ask for nothing. */
export const loginOf = (secrets: Secrets): string | null =>
  secrets.get(EGRESS_PROXY_LOGIN, DEFAULT_TENANT)?.values[0]?.toString('utf8') ?? null

function collect<T>(problems: string[], read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    problems.push(...error.problems)
    return null
  }
}
