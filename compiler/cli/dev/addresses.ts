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
  switch (connector.kind) {
    case 'http':
      if (connector.url !== null) return new URL(connector.url)
      return at(hosts, 'customer.example', `/webhooks/${encodeURIComponent(name)}`)
    case 'slack':
      return connector.token === null
        ? at(hosts, 'hooks.slack.com', '/services/T00000000/B00000000/demo')
        : at(hosts, 'slack.com', '/api/chat.postMessage')
    case 'discord':
      return at(hosts, 'discord.com', '/api/webhooks/100000000000000000/demo')
    case 'whatsapp':
      return at(hosts, 'graph.facebook.com', `/${connector.apiVersion}/${connector.phoneNumberId}/messages`)
    case 'email':
      return new URL(connector.server)
  }
}

function at(hosts: readonly string[], standard: string, path: string): URL {
  const host = hosts.includes(standard) ? standard : (hosts[0] ?? standard)
  return new URL(path, `https://${host.replace(/^\*\./, 'demo.')}`)
}
