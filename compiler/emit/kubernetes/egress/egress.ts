import { hostsOf, hostText } from '../destinations.ts'
import type { DeploymentFacts } from '../facts.ts'
import { type Context, type Manifest, metadata } from '../manifest.ts'
import { extended } from '../tree.ts'
import { ciliumEgress } from './cilium.ts'
import { networkPolicyEgress } from './network-policy.ts'
import { proxied, resolves } from './proxied.ts'
import { proxyEgress } from './proxy.ts'
import { unenforced } from './unenforced.ts'

/**
 * What the pod may reach, as far as the backend can say it. Never wider: what it cannot hold by name is held to the
 * egress proxy or stays closed, and the annotation `bylaw.dev/egress-unenforced` names it.
 */
export function egress(context: Context): Manifest {
  const { facts, annotations } = context
  const { apiVersion, kind, spec } = backends[facts.egress](context)
  const declared = hostsOf(facts.destinations).map(hostText)
  const not = unenforced(facts).map(({ what }) => what)
  const said = extended(annotations, {
    'bylaw.dev/egress-backend': facts.egress,
    ...(declared.length > 0 && { 'bylaw.dev/egress-hosts': declared.join(' ') }),
    ...(not.length > 0 && { 'bylaw.dev/egress-unenforced': not.join(' ') }),
  })
  return {
    key: 'egress',
    apiVersion,
    kind,
    metadata: metadata(context, `${facts.name}-egress`, said),
    body: { spec },
    purpose: declared.length === 0 && !resolves(facts) && !proxied(facts) ? closed : purposes[facts.egress],
  }
}

const backends = {
  proxy: proxyEgress,
  ownProxy: proxyEgress,
  cilium: ciliumEgress,
  networkPolicy: networkPolicyEgress,
} as const

const closed = 'Lets the router reach nothing: nothing is declared that it could reach.'

const purposes: Readonly<Record<DeploymentFacts['egress'], string>> = {
  proxy: 'Lets the router reach the egress proxy and DNS, and nothing else.',
  ownProxy: 'Lets the router reach your egress proxy and DNS, and nothing else.',
  cilium: 'Lets the router reach the hosts that recipients declare, by name, and nothing else.',
  networkPolicy: 'Lets the router reach the addresses that recipients declare, or the egress proxy for names, and DNS.',
}
