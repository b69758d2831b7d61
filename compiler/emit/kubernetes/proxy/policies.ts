import { globalIPv6, nat64, notPublicIPv4, notPublicNat64, specialIPv6 } from '../../egress-proxy/not-public.ts'
import { proxyPort } from '../../egress-proxy/squid-configuration.ts'
import { hostsOf } from '../destinations.ts'
import { dns } from '../egress/peers.ts'
import type { Context, Manifest } from '../manifest.ts'
import { proxyName } from '../names.ts'
import { networkPolicy } from '../network-policies.ts'
import type { Tree } from '../tree.ts'
import { proxyMetadata, proxySelector } from './labels.ts'

/** Nothing in, nothing out, but for what the other policy adds. */
export const proxyDefaultDeny = (context: Context): Manifest => ({
  key: 'egress-proxy-default-deny',
  ...networkPolicy,
  metadata: proxyMetadata(context, `${proxyName(context.facts.name)}-default-deny`),
  body: {
    spec: { podSelector: { matchLabels: proxySelector(context) }, policyTypes: ['Ingress', 'Egress'] },
  },
  purpose: 'Denies the egress proxy all traffic that no other policy allows.',
})

/**
 * The routers reach the proxy, and the proxy DNS and the ports of the declared hosts at public addresses. Which hosts,
 * its configuration says: a policy knows no names. That an address is public, both say.
 */
export const proxyTraffic = (context: Context): Manifest => ({
  key: 'egress-proxy-traffic',
  ...networkPolicy,
  metadata: proxyMetadata(context),
  body: {
    spec: {
      podSelector: { matchLabels: proxySelector(context) },
      policyTypes: ['Ingress', 'Egress'],
      ingress: [
        {
          from: [{ podSelector: { matchLabels: context.selector } }],
          ports: [{ protocol: 'TCP', port: proxyPort }],
        },
      ],
      egress: [dns(context), { to: publicAddresses, ports: portsOf(context) }],
    },
  },
  purpose: 'Lets the routers reach the egress proxy, and it the ports of declared hosts at public addresses, and DNS.',
})

const publicAddresses: readonly Tree[] = [
  { ipBlock: { cidr: '0.0.0.0/0', except: notPublicIPv4 } },
  { ipBlock: { cidr: globalIPv6, except: specialIPv6 } },
  { ipBlock: { cidr: nat64, except: notPublicNat64 } },
]

function portsOf({ facts: { destinations } }: Context): readonly Tree[] {
  const declared = hostsOf(destinations).map(({ port }) => port)
  const ports = destinations.some(({ anywhere }) => anywhere) ? [...declared, 443] : declared
  return [...new Set(ports)].sort((a, b) => a - b).map((port) => ({ protocol: 'TCP', port }))
}
