import type { RouterPlan, SourcePlan } from '../plan.ts'
import type { Secrets } from '../secrets.ts'
import { DEFAULT_TENANT, type Tenants } from '../tenants.ts'
import { OPERATOR_KEY } from './operator.ts'
import { anySecret } from './schemes/scheme.ts'
import { createScheme } from './schemes/schemes.ts'
import { refuseSecret } from './schemes/standard-webhooks.ts'
import { refuseToken } from './schemes/token.ts'

/** Everything that is missing or unfit among the secrets that the plan names, one line each and never a value. */
export function checkSecrets(plan: RouterPlan, tenants: Tenants, secrets: Secrets): readonly string[] {
  const problems = new Set<string>()
  const need = (name: string, tenant: string, use: string, refuse: (value: Buffer) => string | null): void => {
    const set = secrets.get(name, tenant)
    const whose = tenant === DEFAULT_TENANT ? '' : ` of tenant \`${tenant}\``
    if (set === null) problems.add(`Secret \`${name}\`${whose} is missing or empty: ${use} needs it.`)
    for (const value of set?.values ?? []) {
      const wrong = refuse(value)
      if (wrong !== null) problems.add(`Secret \`${name}\`${whose} ${wrong}: ${use} needs it.`)
    }
  }
  const tenantsOf = (source: SourcePlan | undefined): readonly string[] =>
    source?.path.includes('{tenant}') ? tenants.names() : [DEFAULT_TENANT]

  need(OPERATOR_KEY, DEFAULT_TENANT, 'the status of events', refuseToken)
  for (const source of plan.sources) {
    const { secret, verifyToken } = source.verify
    const { refuse } = createScheme(source.verify)
    for (const tenant of tenantsOf(source)) {
      if (secret !== null) need(secret, tenant, `source \`${source.name}\``, refuse)
      if (verifyToken !== null) need(verifyToken, tenant, `the subscription of source \`${source.name}\``, anySecret)
    }
  }
  for (const route of plan.routes) {
    const routed = tenantsOf(plan.sources.find((each) => each.name === route.source))
    for (const { channel: name } of route.to) {
      const connector = plan.channels.find((each) => each.name === name)?.connector
      if (connector === undefined) continue
      const [secret, refuse] =
        connector.kind === 'http' ? [connector.secret, refuseSigningKey] : [connector.webhook, refuseAddress]
      if (secret === null) continue
      for (const tenant of routed) need(secret, tenant, `channel \`${name}\``, refuse)
    }
  }
  return [...problems]
}

/** Any text may sign, but what looks like a key of Standard Webhooks has to be one. */
const refuseSigningKey = (value: Buffer): string | null =>
  value.toString('latin1').startsWith('whsec_') ? refuseSecret(value) : null

const refuseAddress = (value: Buffer): string | null =>
  URL.parse(value.toString())?.protocol === 'https:' ? null : 'must be an `https:` address'
