import type { RouterPlan } from '../../../runtime/contract/plan.ts'

export interface Host {
  /** A name, `*.` and a name, or an IPv4 address. */
  readonly host: string
  readonly port: number
  readonly address: boolean
}

/** A recipient that routes send to. */
export interface Destination {
  readonly recipient: string
  /** Sorted; empty where customers choose the address: any public host. */
  readonly hosts: readonly Host[]
  /** A channel of it sends to whatever public host the customer has connected. */
  readonly anywhere: boolean
}

const https = 443

/** Where the router may send, by recipient: what its channels reach, and nothing for a recipient that no route uses. */
export function destinationsOf({ channels }: RouterPlan): readonly Destination[] {
  const byRecipient = Map.groupBy(channels, ({ recipient }) => recipient)
  return [...byRecipient]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([recipient, its]) => ({
      recipient,
      hosts: [...new Set(its.flatMap(({ hosts }) => hosts))].sort().map(parseHost),
      anywhere: its.some(({ hosts }) => hosts.length === 0),
    }))
}

/** Every host once, sorted. */
export function hostsOf(destinations: readonly Destination[]): readonly Host[] {
  const all = new Map(destinations.flatMap(({ hosts }) => hosts.map((host) => [hostText(host), host] as const)))
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, host]) => host)
}

export const hostText = ({ host, port }: Host): string => `${host}:${port}`

function parseHost(text: string): Host {
  const [, host = '', port] = /^(.*?)(?::(\d{1,5}))?$/.exec(text) ?? []
  return { host, port: port === undefined ? https : Number(port), address: /^(\d{1,3}\.){3}\d{1,3}$/.test(host) }
}
