import type { Channel, Recipient } from '../../../compiler/language/types.ts'
import { mailHost } from '../../../compiler/model/mail-host.ts'
import { serviceHosts } from '../../../runtime/contract/connector-facts.ts'

/** Where a channel sends to, as `host` or `host:port`: any of these will do. */
export interface Target {
  readonly hosts: readonly string[]
  /** What of the channel says so. */
  readonly path: readonly string[]
  /** The scheme's port: what a declared host stands for that names none. `null` for mail, where it stands for any. */
  readonly port: string | null
}

/** The hosts of the services behind the connectors, or of a channel's own address; `null` where customers name it. */
export function targetOf(channel: Channel): Target | null {
  const { http, slack, discord, whatsapp, email } = channel
  if (http) {
    const url = http.url === undefined ? null : URL.parse(http.url)
    if (!url || url.hostname === '') return null
    const host = url.hostname.replace(/\.$/, '')
    return { hosts: [url.port === '' ? host : `${host}:${url.port}`], path: ['http', 'url'], port: '443' }
  }
  if (slack) return { hosts: serviceHosts('slack', slack), path: ['slack', addressKey(slack)], port: '443' }
  if (discord) return { hosts: serviceHosts('discord', discord), path: ['discord', addressKey(discord)], port: '443' }
  if (whatsapp) return { hosts: serviceHosts('whatsapp', whatsapp), path: ['whatsapp', 'phoneNumberId'], port: '443' }
  const host = email && mailHost(email.server)
  return host ? { hosts: [host], path: ['email', 'server'], port: null } : null
}

/** The key that says where messages go. */
const addressKey = (chat: { readonly token?: string; readonly webhook?: string }): string =>
  chat.token !== undefined ? 'token' : chat.webhook !== undefined ? 'webhook' : 'connection'

/** Whether one of the declared hosts (`a.example`, `*.a.example`, `a.example:8443`) is this one. */
export const holdsHost = (declared: readonly string[], host: string, scheme: string | null): boolean =>
  declared.some((each) => {
    const [name = '', port = scheme ?? ''] = split(host)
    const [pattern = '', wanted = scheme ?? port] = split(each.toLowerCase())
    if (wanted !== port) return false
    return pattern.startsWith('*.')
      ? name.endsWith(pattern.slice(1)) && name.length >= pattern.length
      : pattern === name
  })

function split(host: string): readonly string[] {
  const [, name = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(host) ?? []
  return port === undefined ? [name] : [name, port]
}

/** Whether a channel's address is none of its recipient's hosts. */
export function isElsewhere(channel: Channel, { hosts = [] }: Recipient): boolean {
  const target = targetOf(channel)
  return target !== null && hosts.length > 0 && !target.hosts.some((host) => holdsHost(hosts, host, target.port))
}
