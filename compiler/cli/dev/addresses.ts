import { serviceHosts } from '../../../runtime/contract/connector-facts.ts'
import type { ChannelPlan } from '../../../runtime/contract/plan.ts'

/** Where a channel delivers to in a local run. */
export interface Address {
  readonly channel: ChannelPlan
  /** The address as the router knows it; its origin is the one that a stand-in answers for. */
  readonly url: URL
  /** Whether the tenant's register of connections says so. */
  readonly connection: boolean
}

/** An address for every channel: the declared one, or an invented one of the same form at a declared host. */
export const addressesOf = (channels: readonly ChannelPlan[]): readonly Address[] =>
  channels.map((channel) => ({ channel, url: addressOf(channel), connection: channel.connector.connection }))

function addressOf({ name, connector, hosts }: ChannelPlan): URL {
  const [service = 'customer.example'] = serviceHosts(connector.kind, connector)
  switch (connector.kind) {
    case 'http':
      return connector.url === null
        ? at(hosts, service, `/webhooks/${encodeURIComponent(name)}`)
        : new URL(connector.url)
    case 'slack':
      return at(
        hosts,
        service,
        connector.token === null ? '/services/T00000000/B00000000/demo' : '/api/chat.postMessage',
      )
    case 'discord':
      return at(hosts, service, '/api/webhooks/100000000000000000/demo')
    case 'whatsapp':
      return at(hosts, service, `/${connector.apiVersion}/${connector.phoneNumberId}/messages`)
    case 'email':
      return new URL(connector.server)
  }
}

function at(hosts: readonly string[], standard: string, path: string): URL {
  const host = hosts.includes(standard) ? standard : (hosts[0] ?? standard)
  return new URL(path, `https://${host.replace(/^\*\./, 'demo.')}`)
}
