import type { Context } from '../manifest.ts'
import { namespaceNamed } from '../network-policies.ts'
import { ifStated, type Tree } from '../tree.ts'

/** The cluster's DNS. A NetworkPolicy cannot say which names may be asked for. */
export function dns({ args }: Context): Tree {
  const pods: Tree = {
    namespaceSelector: namespaceNamed(args('dnsNamespace')),
    podSelector: { matchExpressions: [{ key: args('dnsLabel'), operator: 'In', values: [args('dnsName')] }] },
  }
  const port = args('dnsPort')
  const cidr = args('dnsCidr')
  return {
    to: [pods, ifStated(cidr, { ipBlock: { cidr } })],
    ports: [
      { protocol: 'UDP', port },
      { protocol: 'TCP', port },
    ],
  }
}

/** The pods of the cluster's egress proxy. */
export const proxy = ({ args }: Context): Tree => ({
  to: [
    {
      namespaceSelector: namespaceNamed(args('egressProxyNamespace')),
      podSelector: { matchLabels: { 'app.kubernetes.io/name': args('egressProxyName') } },
    },
  ],
  ports: [{ protocol: 'TCP', port: args('egressProxyPort') }],
})
