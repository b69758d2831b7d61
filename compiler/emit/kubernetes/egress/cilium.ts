import { type Host, hostsOf } from '../destinations.ts'
import type { Context } from '../manifest.ts'
import { ifStated, type Named, named, type Tree } from '../tree.ts'
import type { Confinement } from './backend.ts'

/**
 * A CiliumNetworkPolicy by name. Its rule for DNS is what teaches Cilium the addresses behind the names; it also keeps
 * the pod from asking for other names, which would be a way out of its own.
 */
export function ciliumEgress(context: Context): Confinement {
  const { facts, args, selector } = context
  const hosts = hostsOf(facts.destinations)
  const declared = [...new Set(hosts.filter(({ address }) => !address).map(({ host }) => host))].map(nameRule)
  // Its own policy leads there; it only has to be found.
  const names = [...declared, ...(facts.journal.engine === 'postgres' ? [{ matchName: args('databaseHost') }] : [])]
  const byPort = Map.groupBy(hosts, ({ port }) => port)
  const egress: Tree[] = names.length > 0 ? [...dns(context, names)] : []
  for (const [port, its] of [...byPort].sort(([a], [b]) => a - b)) {
    const toPorts: Tree = [{ ports: [{ port: String(port), protocol: 'TCP' }] }]
    const named = its.filter(({ address }) => !address)
    const addresses = its.filter(({ address }) => address)
    if (named.length > 0) egress.push({ toFQDNs: named.map(({ host }) => nameRule(host)), toPorts })
    if (addresses.length > 0) egress.push({ toCIDR: addresses.map(({ host }) => `${host}/32`), toPorts })
  }
  return {
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    // An empty rule denies: nothing is declared that could be reached.
    spec: { endpointSelector: { matchLabels: selector }, egress: egress.length > 0 ? egress : [{}] },
  }
}

/** `*.` stands for one label here, and for any number of them in the router. */
const nameRule = (host: Host['host']): Tree => (host.startsWith('*.') ? { matchPattern: host } : { matchName: host })

/** Asking the cluster's DNS, and its address that is no pod where one is stated, for these names. */
function dns({ args }: Context, names: readonly Tree[]): readonly Tree[] {
  const port = args('dnsPort')
  const label = args('dnsLabel')
  const toPorts: Tree = [
    {
      ports: [{ port: named(`pulumi.output(${port.code}).apply(String)`, String(port.value)), protocol: 'ANY' }],
      rules: { dns: names },
    },
  ]
  const pods: Tree = {
    matchLabels: { 'k8s:io.kubernetes.pod.namespace': args('dnsNamespace') },
    matchExpressions: [
      {
        key: named(`pulumi.interpolate\`k8s:\${${label.code}}\``, `k8s:${label.value}`),
        operator: 'In',
        values: [args('dnsName')],
      },
    ],
  }
  const block = (cidr: Named): Tree => ifStated(cidr, { toCIDR: [cidr], toPorts })
  return [{ toEndpoints: [pods], toPorts }, block(args('dnsCidr')), block(args('dnsOtherCidr'))]
}
