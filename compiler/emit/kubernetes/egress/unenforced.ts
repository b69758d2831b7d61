import { type Destination, hostsOf, hostText } from '../destinations.ts'
import type { DeploymentFacts } from '../facts.ts'
import { asksForProxy, ownsProxy } from './proxied.ts'

/** A destination that the network does not hold as it was declared. */
export interface Unenforced {
  /** As the annotation has it: `host:port`, or `recipient=*` for any public host. */
  readonly what: string
  /** What that means, a sentence. */
  readonly why: string
}

/** What the backend cannot hold, or can only hold closed. The router's own guard holds all of it in any case. */
export function unenforced(facts: DeploymentFacts): readonly Unenforced[] {
  const { egress, destinations } = facts
  const hosts = hostsOf(destinations)
  const anywhere = destinations.filter((destination) => destination.anywhere)
  if (egress === 'cilium') {
    const wide = hosts.filter(({ host }) => host.startsWith('*.'))
    return [
      ...wide.map((host) => ({
        what: hostText(host),
        why: 'Cilium lets a `*` stand for one label: deeper names cannot be reached.',
      })),
      ...anywhere.map((destination) => ({
        what: anyHost(destination),
        why: 'Customers choose its addresses, which no list of names can hold: they stay closed.',
      })),
    ]
  }
  if (ownsProxy(facts)) {
    return anywhere.map((destination) => ({
      what: anyHost(destination),
      why: 'Customers choose its addresses: the egress proxy lets every public host on port 443 through.',
    }))
  }
  if (!asksForProxy(facts)) return []
  return [
    ...hosts.map((host) => ({
      what: hostText(host),
      why: 'The policy ends at the egress proxy: that one has to allow this host, on this port.',
    })),
    ...anywhere.map((destination) => ({
      what: anyHost(destination),
      why: 'Customers choose its addresses: the egress proxy has to allow public hosts at large on port 443, or refuse them.',
    })),
  ]
}

const anyHost = ({ recipient }: Destination): string => `${recipient}=*`
