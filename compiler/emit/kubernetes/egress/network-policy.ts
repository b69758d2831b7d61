import { type Host, hostsOf } from '../destinations.ts'
import type { Context } from '../manifest.ts'
import { networkPolicy } from '../network-policies.ts'
import type { Tree } from '../tree.ts'
import type { Confinement } from './backend.ts'
import { confined } from './confined.ts'
import { dns, proxy } from './peers.ts'
import { proxied, resolves } from './proxied.ts'

/**
 * A NetworkPolicy with the addresses that recipients declare. It knows no names: where there are any, the egress proxy is
 * the way out for everything.
 */
export function networkPolicyEgress(context: Context): Confinement {
  const { facts } = context
  const egress = [
    ...(resolves(facts) ? [dns(context)] : []),
    ...(proxied(facts) ? [proxy(context)] : hostsOf(facts.destinations).map(block)),
  ]
  return {
    ...networkPolicy,
    spec: confined(context, egress),
  }
}

const block = ({ host, port }: Host): Tree => ({
  to: [{ ipBlock: { cidr: `${host}/32` } }],
  ports: [{ protocol: 'TCP', port }],
})
