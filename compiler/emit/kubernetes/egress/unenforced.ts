import { type Destination, hostsOf, hostText } from '../destinations.ts'
import type { DeploymentFacts } from '../facts.ts'

/** A destination that the network does not hold as it was declared. */
export interface Unenforced {
  /** As the annotation has it: `host:port`, or `recipient=*` for any public host. */
  readonly what: string
  /** What that means, a sentence. */
  readonly why: string
}

/** What the backend cannot hold, or can only hold closed. The router's own guard holds all of it in any case. */
export function unenforced({ egress, destinations }: DeploymentFacts): readonly Unenforced[] {
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
  const names = egress === 'proxy' ? hosts : hosts.filter(({ address }) => !address)
  return [
    ...names.map((host) => ({
      what: hostText(host),
      why: 'The policy ends at the egress proxy: that one has to allow this host.',
    })),
    ...anywhere.map((destination) => ({
      what: anyHost(destination),
      why: 'Customers choose its addresses: the egress proxy has to allow public hosts at large, or refuse them.',
    })),
  ]
}

const anyHost = ({ recipient }: Destination): string => `${recipient}=*`
