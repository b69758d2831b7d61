import { X509Certificate } from 'node:crypto'
import { ADMIN_KEY, refuseAdminKey } from '../admin/keys/guard.ts'
import type { ChannelPlan, RouterPlan, SourcePlan } from '../plan.ts'
import type { Secrets } from '../secrets.ts'
import { DEFAULT_TENANT, type Tenants } from '../tenants.ts'
import { anySecret } from './schemes/scheme.ts'
import { createScheme } from './schemes/schemes.ts'
import { refuseSecret } from './schemes/standard-webhooks.ts'

/** What is wrong with a value, as the end of a sentence. */
type Refuse = (value: Buffer) => string | null

/** Everything that is missing or unfit among the secrets that the plan names, one line each and never a value. */
export function checkSecrets(plan: RouterPlan, tenants: Tenants, secrets: Secrets): readonly string[] {
  const problems = new Set<string>()
  const need = (name: string, tenant: string, use: string, refuse: Refuse): void => {
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

  need(ADMIN_KEY, DEFAULT_TENANT, 'the administration', refuseAdminKey)
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
      for (const [secret, refuse] of connector === undefined ? [] : secretsOf(connector)) {
        if (secret === null) continue
        for (const tenant of routed) need(secret, tenant, `channel \`${name}\``, refuse)
      }
    }
  }
  return [...problems]
}

function secretsOf(connector: ChannelPlan['connector']): readonly (readonly [string | null, Refuse])[] {
  switch (connector.kind) {
    case 'http': {
      const { certificate = null, key = null, ca = null } = connector.mtls ?? {}
      return [
        [connector.secret, refuseSigningKey],
        [certificate, refuseCertificate],
        [key, refusePem],
        [ca, refuseCertificate],
      ]
    }
    case 'slack':
      return [
        [connector.webhook, refuseAddress],
        [connector.token, anySecret],
      ]
    case 'discord':
      return [[connector.webhook, refuseAddress]]
    case 'whatsapp':
      return [[connector.token, anySecret]]
    case 'email':
      return [[connector.password, anySecret]]
  }
}

/** Any text may sign, but what looks like a key of Standard Webhooks has to be one. */
const refuseSigningKey: Refuse = (value) => (value.toString('latin1').startsWith('whsec_') ? refuseSecret(value) : null)

const refuseAddress: Refuse = (value) =>
  URL.parse(value.toString())?.protocol === 'https:' ? null : 'must be an `https:` address'

const refusePem: Refuse = (value) =>
  /-----BEGIN [A-Z ]+-----/.test(value.toString('latin1')) ? null : 'must be in PEM'

const refuseCertificate: Refuse = (value) => {
  try {
    new X509Certificate(value)
    return null
  } catch {
    return 'must be a certificate in PEM'
  }
}
