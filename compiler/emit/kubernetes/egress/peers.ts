import type { Context } from '../manifest.ts'
import { namespaceNamed } from '../network-policies.ts'
import type { Tree } from '../tree.ts'

/** The cluster's DNS. A NetworkPolicy cannot say which names may be asked for. */
export const dns: Tree = {
  to: [
    {
      namespaceSelector: namespaceNamed('kube-system'),
      podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } },
    },
  ],
  ports: [
    { protocol: 'UDP', port: 53 },
    { protocol: 'TCP', port: 53 },
  ],
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
