import type { Context } from '../manifest.ts'
import { networkPolicy } from '../network-policies.ts'
import type { Confinement } from './backend.ts'
import { dns, proxy } from './peers.ts'

/** A NetworkPolicy that leaves one way out: the egress proxy, ours or yours, which has the list of hosts. */
export const proxyEgress = (context: Context): Confinement => ({
  ...networkPolicy,
  spec: {
    podSelector: { matchLabels: context.selector },
    policyTypes: ['Egress'],
    egress: context.facts.destinations.length > 0 ? [dns(context), proxy(context)] : [dns(context)],
  },
})
