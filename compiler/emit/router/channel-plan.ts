import type { ChannelPlan } from '../../../runtime/plan.ts'
import type * as language from '../../language/types.ts'
import type { Model, Resource } from '../../model/model.ts'
import { ratePerSecond, seconds } from './units.ts'

/** Pauses of the Standard Webhooks specification, seconds; about three days in all. */
const webhookSchedule = ['PT5S', 'PT5M', 'PT30M', 'PT2H', 'PT5H', 'PT10H', 'PT14H', 'PT20H', 'PT24H'].map(seconds)
/** For people who read along: what is older than an afternoon is noise. */
const chatSchedule = ['PT2S', 'PT10S', 'PT60S', 'PT5M', 'PT30M', 'PT2H'].map(seconds)

/** What a connector does where the declaration is silent; chat services say how often they take a message. */
const defaults = {
  http: { schedule: webhookSchedule, rate: null, hosts: [] },
  slack: { schedule: chatSchedule, rate: 1, hosts: ['hooks.slack-gov.com', 'hooks.slack.com'] },
  discord: { schedule: chatSchedule, rate: 0.5, hosts: ['discord.com', 'discordapp.com'] },
} as const

/**
 * A channel for the router, or `null` when it cannot be realised: a connector that there is none for yet (`whatsapp`,
 * `email`), no address, or no host that it may reach.
 */
export function channelPlan(model: Model, { name, value }: Resource<language.Channel>): ChannelPlan | null {
  const connector = connectorPlan(value)
  if (connector === null) return null
  const standard = defaults[connector.kind]
  const hosts = hostsOf(model, value, connector)
  if (hosts === null) return null
  const { limits, retry } = value
  return {
    name,
    recipient: value.recipient,
    connector,
    hosts,
    schedule: retry?.schedule?.map(seconds) ?? standard.schedule,
    onAmbiguous: retry?.ambiguous ?? 'retry',
    ratePerSecond: limits?.rate === undefined ? standard.rate : ratePerSecond(limits.rate),
    inFlight: limits?.inFlight ?? 8,
  }
}

function connectorPlan({ http, slack, discord }: language.Channel): ChannelPlan['connector'] | null {
  if (http) {
    const connection = http.connection === 'tenant'
    if (http.url === undefined && !connection) return null
    const headers = Object.entries(http.headers ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      kind: 'http',
      url: http.url ?? null,
      connection,
      secret: http.secret ?? null,
      headers: Object.fromEntries(headers),
    }
  }
  for (const [kind, chat] of [['slack', slack] as const, ['discord', discord] as const]) {
    if (!chat) continue
    const connection = chat.connection === 'tenant'
    return chat.webhook === undefined && !connection ? null : { kind, webhook: chat.webhook ?? null, connection }
  }
  return null
}

/**
 * The hosts that the recipient declares; else those of the chat service, or the one of the channel's address. Only a
 * recipient that the customer chooses may be anywhere (`[]`), for `[]` means just that to the router.
 */
function hostsOf(
  model: Model,
  { recipient, http }: language.Channel,
  connector: ChannelPlan['connector'],
): readonly string[] | null {
  const declared = model.recipients.get(recipient)
  if (!declared || declared.poisoned) return null
  const hosts = declared.value.hosts ?? defaults[connector.kind].hosts
  if (hosts.length > 0) return [...new Set(hosts)].sort()
  const host = URL.parse(http?.url ?? '')?.host
  if (host) return [host]
  return declared.value.engagement === 'chosen-by-customer' && connector.connection ? [] : null
}
