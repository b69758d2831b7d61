import { proxyPort } from '../../egress-proxy/squid-configuration.ts'
import type { Context } from '../manifest.ts'
import { namespaceNamed, otherBlock, podsLabelled } from '../network-policies.ts'
import { proxySelector } from '../proxy/labels.ts'
import type { Tree } from '../tree.ts'
import { ownsProxy } from './proxied.ts'

/** The cluster's DNS. A NetworkPolicy cannot say which names may be asked for. */
export function dns({ args }: Context): Tree {
  const pods: Tree = {
    namespaceSelector: namespaceNamed(args('dnsNamespace')),
    podSelector: podsLabelled(args('dnsLabel'), args('dnsName')),
  }
  const port = args('dnsPort')
  return {
    to: [pods, otherBlock(args('dnsCidr')), otherBlock(args('dnsOtherCidr'))],
    ports: [
      { protocol: 'UDP', port },
      { protocol: 'TCP', port },
    ],
  }
}

/** The pods of the egress proxy: ours in the same namespace, or those of the cluster's. */
export const proxy = (context: Context): Tree =>
  ownsProxy(context.facts) ? generatedProxy(context) : otherProxy(context)

const generatedProxy = (context: Context): Tree => ({
  to: [{ podSelector: { matchLabels: proxySelector(context) } }],
  ports: [{ protocol: 'TCP', port: proxyPort }],
})

const otherProxy = ({ args }: Context): Tree => ({
  to: [
    {
      namespaceSelector: namespaceNamed(args('egressProxyNamespace')),
      podSelector: podsLabelled('app.kubernetes.io/name', args('egressProxyName')),
    },
  ],
  ports: [{ protocol: 'TCP', port: args('egressProxyPort') }],
})
