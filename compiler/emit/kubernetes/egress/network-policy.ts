import { type Host, hostsOf } from '../destinations.ts'
import type { Context } from '../manifest.ts'
import { networkPolicy } from '../network-policies.ts'
import type { Tree } from '../tree.ts'
import type { Confinement } from './backend.ts'
import { dns, proxy } from './peers.ts'

/** A NetworkPolicy with the addresses that recipients declare. It knows no names: those go through the egress proxy. */
export function networkPolicyEgress(context: Context): Confinement {
  const { destinations } = context.facts
  const hosts = hostsOf(destinations)
  const named = destinations.some(({ anywhere }) => anywhere) || hosts.some(({ address }) => !address)
  const egress = [dns, ...hosts.filter(({ address }) => address).map(block), ...(named ? [proxy(context)] : [])]
  return {
    ...networkPolicy,
    spec: { podSelector: { matchLabels: context.selector }, policyTypes: ['Egress'], egress },
  }
}

const block = ({ host, port }: Host): Tree => ({
  to: [{ ipBlock: { cidr: `${host}/32` } }],
  ports: [{ protocol: 'TCP', port }],
})
