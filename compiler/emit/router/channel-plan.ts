import { serviceHosts } from '../../../runtime/contract/connector-facts.ts'
import type { ChannelPlan, EmailPlan } from '../../../runtime/contract/plan.ts'
import type * as language from '../../language/types.ts'
import { holdsMailHost, mailHost } from '../../model/mail-host.ts'
import type { Model, Resource } from '../../model/model.ts'
import { connectorPlan } from './connector-plan.ts'
import { ratePerSecond, seconds } from './units.ts'

/** Pauses of the Standard Webhooks specification, seconds; about three days in all. */
const webhookSchedule = ['PT5S', 'PT5M', 'PT30M', 'PT2H', 'PT5H', 'PT10H', 'PT14H', 'PT20H', 'PT24H'].map(seconds)
/** For people who read along: what is older than an afternoon is noise. */
const chatSchedule = ['PT2S', 'PT10S', 'PT60S', 'PT5M', 'PT30M', 'PT2H'].map(seconds)
/** RFC 5321, 4.5.4.1: after half an hour for long, for days; a first try soon for servers that greylist. */
const mailSchedule = ['PT5M', 'PT30M', 'PT1H', 'PT2H', 'PT4H', 'PT8H', 'PT16H', 'PT24H', 'PT24H'].map(seconds)

/** What a connector does where the declaration is silent; services say how often they take a message. */
const defaults = {
  http: { schedule: webhookSchedule, rate: null },
  slack: { schedule: chatSchedule, rate: 1 },
  discord: { schedule: chatSchedule, rate: 0.5 },
  // The throughput that a number has at first.
  whatsapp: { schedule: chatSchedule, rate: 80 },
  email: { schedule: mailSchedule, rate: null },
} as const

/** A channel for the router, or `null` when it cannot be realised: no address, or no host that it may reach. */
export function channelPlan(model: Model, { name, value }: Resource<language.Channel>): ChannelPlan | null {
  const connector = connectorPlan(value)
  const declared = model.recipients.get(value.recipient)
  if (connector === null || !declared || declared.poisoned) return null
  const standard = defaults[connector.kind]
  const hosts = hostsOf(declared.value, connector)
  if (hosts === null) return null
  const { limits, retry } = value
  return {
    name,
    recipient: value.recipient,
    activeFrom: declared.value.activeFrom ?? null,
    passesOn: value.passesOn === true && connector.kind === 'http',
    connector,
    hosts,
    schedule: retry?.schedule?.map(seconds) ?? standard.schedule,
    onAmbiguous: retry?.ambiguous ?? 'retry',
    ratePerSecond: limits?.rate === undefined ? standard.rate : ratePerSecond(limits.rate),
    inFlight: limits?.inFlight ?? 8,
  }
}

/**
 * The hosts that the recipient declares; else those of the service, or the one of the channel's address. Only a
 * recipient that the customer chooses may be anywhere (`[]`), for `[]` means just that to the router.
 */
function hostsOf(recipient: language.Recipient, connector: ChannelPlan['connector']): readonly string[] | null {
  const declared = recipient.hosts ?? []
  if (connector.kind === 'email') {
    // Not the other hosts of the recipient: what is declared for HTTPS is not opened for mail.
    const host = mailHost(connector.server)
    return host !== null && holdsMailHost(declared, host) ? [host] : null
  }
  if (declared.length > 0) return [...new Set(declared)].sort()
  const own = hostsOfConnector(connector)
  if (own.length > 0) return own
  return recipient.engagement === 'chosen-by-customer' && connector.connection ? [] : null
}

function hostsOfConnector(connector: Exclude<ChannelPlan['connector'], EmailPlan>): readonly string[] {
  if (connector.kind !== 'http') return serviceHosts(connector.kind, connector).toSorted()
  const host = URL.parse(connector.url ?? '')?.host
  return host ? [host] : []
}
