import type { SecretSet, Secrets } from '../config/secrets.ts'
import type { ChannelPlan } from '../contract/plan.ts'
import type { Connector } from './connector.ts'

/** The live signing secrets of an endpoint that was registered at run time; `null` where the declared one holds. */
export type SecretsOf = (channel: string, tenant: string) => SecretSet | null

/** No file has such a name. */
const OWN = '\u0000'

/**
 * Connectors of channels to which tenants connect endpoints of their own: whoever has registered one at run time has a
 * signing secret with it, which takes the place of the declared one.
 *
 * @param createWith makes connectors that read their secrets from there
 */
export function withOwnSecrets(
  secrets: Secrets,
  secretsOf: SecretsOf,
  createWith: (secrets: Secrets) => (channel: ChannelPlan) => Connector,
): (channel: ChannelPlan) => Connector {
  const create = createWith({
    get: (name, tenant) =>
      name.startsWith(OWN) ? secretsOf(name.slice(OWN.length), tenant) : secrets.get(name, tenant),
  })
  return (channel) => {
    const declared = create(channel)
    const { name, connector } = channel
    if (connector.kind !== 'http' || !connector.connection) return declared
    const own = create({ ...channel, connector: { ...connector, secret: `${OWN}${name}` } })
    return {
      ...declared,
      prepare: (lease, message) => (secretsOf(name, lease.tenant) === null ? declared : own).prepare(lease, message),
    }
  }
}
