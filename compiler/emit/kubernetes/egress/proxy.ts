import type { Context } from '../manifest.ts'
import { networkPolicy } from '../network-policies.ts'
import type { Confinement } from './backend.ts'
import { confined } from './confined.ts'
import { dns, proxy } from './peers.ts'
import { resolves } from './proxied.ts'

/** A NetworkPolicy that leaves one way out: the egress proxy, ours or yours, which has the list of hosts. */
export const proxyEgress = (context: Context): Confinement => ({
  ...networkPolicy,
  spec: confined(context, [
    ...(resolves(context.facts) ? [dns(context)] : []),
    ...(context.facts.destinations.length > 0 ? [proxy(context)] : []),
  ]),
})
