import type { Secrets } from '../../config/secrets.ts'
import type { ChannelPlan } from '../../contract/plan.ts'
import type { Clock } from '../../core/clock.ts'
import type { Lease } from '../../journal/port.ts'
import type { Identity } from '../../keys/identity.ts'
import type { Connector } from '../connector.ts'
import type { Alarm, Egress } from '../egress.ts'
import { type AddresseeLimiter, createAddresseeLimiter } from './addressee-limiter.ts'
import { createClientMaterial } from './client-material.ts'
import { createDiscord } from './discord.ts'
import { createEmail } from './email/email.ts'
import { firstValue } from './first-value.ts'
import { createHttp } from './http.ts'
import { type HttpAddress, type HttpService, overHttp } from './over-http.ts'
import { createSlack } from './slack.ts'
import { createSlackApi } from './slack-api.ts'
import { createWhatsApp, PAIR } from './whatsapp.ts'

export interface ConnectorParts {
  readonly egress: Egress
  readonly secrets: Secrets
  readonly clock: Clock
  readonly identity: Pick<Identity, 'providerRef'>
  /** Where a tenant has connected a channel to; `null` when it has not. */
  readonly addressOf: (channel: string, tenant: string) => string | null
  /** Headers that a tenant has registered with its address. */
  readonly headersOf?: ((channel: string, tenant: string) => Readonly<Record<string, string>>) | undefined
  readonly alarm?: Alarm | undefined
}

/** Makes connectors for the channels of a plan: one function for all of them, so that they share what is a number's. */
export function createConnectors(parts: ConnectorParts): (channel: ChannelPlan) => Connector {
  const rateLimiters = new Map<string, AddresseeLimiter>()
  const rateLimiterOf = (number: string): AddresseeLimiter => {
    const keyOf = (addressee: string): string =>
      Buffer.from(parts.identity.providerRef('whatsapp-pace', addressee)).toString('latin1')
    const rateLimiter = rateLimiters.get(number) ?? createAddresseeLimiter(PAIR.gapMs, PAIR.burst, keyOf)
    rateLimiters.set(number, rateLimiter)
    return rateLimiter
  }

  return (channel) => {
    const { connector: plan } = channel
    const shared = { ...parts, channel }
    if (plan.kind === 'email') return createEmail(plan, shared)
    if (plan.kind === 'whatsapp')
      return createWhatsApp(plan, { ...shared, rateLimiter: rateLimiterOf(plan.phoneNumberId) })
    return overHttp(serviceOf(channel, parts), shared)
  }
}

function serviceOf(channel: ChannelPlan, { secrets, addressOf, headersOf }: ConnectorParts): HttpService {
  const { connector: plan } = channel
  const connected = ({ tenant }: Lease): HttpAddress => {
    const url = addressOf(channel.name, tenant)
    return url === null ? { ok: false, reason: 'no-connection', final: true } : { ok: true, url }
  }
  switch (plan.kind) {
    case 'http': {
      const { url, secret, headers, mtls, body: passed = null } = plan
      const fixed = (): HttpAddress =>
        url === null ? { ok: false, reason: 'no-connection', final: true } : { ok: true, url }
      const material = mtls === null ? null : createClientMaterial(mtls, secrets)
      const own = plan.ownHeaders === true && headersOf !== undefined
      return createHttp({
        address: plan.connection ? connected : fixed,
        secret,
        headers,
        ...(own && { headersOf: (tenant: string) => headersOf(channel.name, tenant) }),
        passed,
        secrets,
        material,
      })
    }
    case 'slack':
    case 'discord': {
      if (plan.kind === 'slack' && plan.token !== null && plan.conversation !== null) {
        return createSlackApi({ token: plan.token, conversation: plan.conversation, secrets })
      }
      const secret = ({ tenant }: Lease): HttpAddress => {
        const url = firstValue(secrets, plan.webhook ?? '', tenant)
        return url === null ? { ok: false, reason: 'no-secret', final: false } : { ok: true, url }
      }
      const create = plan.kind === 'slack' ? createSlack : createDiscord
      return create(plan.connection ? connected : secret)
    }
    default:
      throw new TypeError('Not spoken to by one POST.')
  }
}
