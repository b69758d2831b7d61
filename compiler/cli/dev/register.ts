import type { RouterPlan, SourcePlan } from '../../../runtime/contract/plan.ts'
import { schemeFacts } from '../../../runtime/contract/scheme-facts.ts'
import { UsageError } from '../usage-error.ts'
import { receiverHalf, senderSecret } from './credentials.ts'
import { demoTenant } from './workspace.ts'

/** By which name a source's secret is held here, where tenants have their own: no file has such a name. */
const ownName = (source: string): string => `\u0000${source}`

/** Name of the secret with which a sample is sent to a source; `null` where nobody is verified. */
export const secretNameOf = ({ name, verify }: Pick<SourcePlan, 'name' | 'verify'>): string | null =>
  verify.connection === true ? ownName(name) : verify.secret

/**
 * Registers a key or secret of the local tenant for each source that tenants have their own for, as they would.
 *
 * @param admin base URL of the administration
 * @returns what its senders hold, by `secretNameOf`
 * @throws UsageError with the router's own words when it refuses
 */
export async function registerSenders(
  plan: RouterPlan,
  admin: string,
  adminKey: string,
): Promise<ReadonlyMap<string, string>> {
  const values = new Map<string, string>()
  const sources = plan.sources.filter(({ verify }) => verify.connection === true)
  if (sources.length === 0) return values
  const post = async (path: string, key: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
    const response = await fetch(new URL(path, admin), {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new UsageError(`The router answered ${response.status}: ${text}`)
    return JSON.parse(text) as Readonly<Record<string, unknown>>
  }
  const { key } = await post('/v1/keys', adminKey, { name: 'local-run', roles: ['operator'] })
  for (const { name, verify } of sources) {
    const held = schemeFacts[verify.scheme].token ? null : senderSecret(verify.scheme)
    const given = held === null ? null : receiverHalf(verify.scheme, held)
    const path = `/v1/tenants/${demoTenant}/sources/${encodeURIComponent(name)}/credentials`
    const header = verify.scheme === 'hmac' && verify.header === null ? { header: 'x-signature' } : null
    const made = await post(path, String(key), { name: 'sample', ...(given !== null && { secret: given }), ...header })
    values.set(ownName(name), held ?? String(made.secret))
  }
  return values
}
