import { X509Certificate } from 'node:crypto'
import { ADMIN_KEY, refuseAdminKey } from '../admin/keys/guard.ts'
import type { Secrets } from '../config/secrets.ts'
import { DEFAULT_TENANT, type Tenants } from '../config/tenants.ts'
import { namedSecrets, type SecretForm } from '../contract/connector-facts.ts'
import type { RouterPlan, SourcePlan } from '../contract/plan.ts'
import { refuseSigningKey } from '../delivery/connectors/signature.ts'
import { anySecret } from '../ingress/schemes/scheme.ts'
import { createScheme } from '../ingress/schemes/schemes.ts'

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
      for (const [secret, { form }] of connector === undefined ? [] : namedSecrets(connector.kind, connector)) {
        for (const tenant of routed) need(secret, tenant, `channel \`${name}\``, refuses[form])
      }
    }
  }
  return [...problems]
}

/**
 * Secrets of which one value verifies for several tenants, by source: whoever knows it can sign for each of them. Fit
 * where the platform alone knows it (the secret of an app), and not where each tenant was told it.
 */
export function sharedSecrets(
  plan: RouterPlan,
  tenants: Tenants,
  secrets: Secrets,
): readonly { readonly source: string; readonly secret: string; readonly tenants: number }[] {
  return plan.sources.flatMap(({ name: source, path, verify: { secret, shared } }) => {
    if (secret === null || shared === true || !path.includes('{tenant}')) return []
    const seen = new Map<string, number>()
    for (const tenant of tenants.names()) {
      // A tenant once for each of its values, however often it holds the same.
      const values = new Set((secrets.get(secret, tenant)?.values ?? []).map((value) => value.toString('latin1')))
      for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1)
    }
    const most = Math.max(0, ...seen.values())
    return most > 1 ? [{ source, secret, tenants: most }] : []
  })
}

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

const refuses: Readonly<Record<SecretForm, Refuse>> = {
  'signing-key': refuseSigningKey,
  address: refuseAddress,
  token: anySecret,
  certificate: refuseCertificate,
  'private-key': refusePem,
}
