import { type Context, type Manifest, metadata } from './manifest.ts'
import { administersLabel, adminName } from './names.ts'
import { adminPort, httpPort } from './ports.ts'
import { ifStated, type Named, type Tree } from './tree.ts'

/** Nothing in, nothing out, but for what other policies add: it holds also when one of them is deleted. */
export const defaultDeny = (context: Context): Manifest => ({
  key: 'default-deny',
  ...networkPolicy,
  metadata: metadata(context, `${context.facts.name}-default-deny`),
  body: { spec: { podSelector: { matchLabels: context.selector }, policyTypes: ['Ingress', 'Egress'] } },
  purpose: 'Denies the pod all traffic that no other policy allows.',
})

/** Senders come through the gateway, and through nothing else. */
export const ingress = (context: Context): Manifest => ({
  key: 'ingress',
  ...networkPolicy,
  metadata: metadata(context, `${context.facts.name}-ingress`),
  body: {
    spec: {
      podSelector: { matchLabels: context.selector },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: gatewayPeers(context),
          ports: [{ protocol: 'TCP', port: httpPort }],
        },
      ],
    },
  },
  purpose: "Lets the gateway's pods reach the router.",
})

/** The gateway's pods by namespace, and by label where one is stated; or the addresses of one that has no pods here. */
function gatewayPeers({ args }: Context): Tree {
  const cidr = args('gatewayCidr')
  const name = args('gatewayPodName')
  const pods = {
    namespaceSelector: namespaceNamed(args('gatewayPodNamespace')),
    podSelector: ifStated(name, podsLabelled(args('gatewayPodLabel'), name)),
  }
  return ifStated(cidr, [{ ipBlock: { cidr } }, otherBlock(args('gatewayOtherCidr'))], [pods])
}

/** A block of addresses beside another one, where there are two. */
export const otherBlock = (cidr: Named): Tree => ifStated(cidr, { ipBlock: { cidr } })

/** The administration has keys of its own, and is for few: pods of this namespace that say so. */
export const adminIngress = (context: Context): Manifest => ({
  key: 'admin-ingress',
  ...networkPolicy,
  metadata: metadata(context, adminName(context.facts.name)),
  body: {
    spec: {
      podSelector: { matchLabels: context.selector },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [{ podSelector: podsLabelled(administersLabel, context.facts.name) }],
          ports: [{ protocol: 'TCP', port: adminPort }],
        },
      ],
    },
  },
  purpose: `Lets pods of this namespace with the label \`${administersLabel}\` reach the administration, and no others.`,
})

export const networkPolicy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' } as const

/**
 * Pods that are not ours, by a label of theirs. As an expression: the labels that an overlay of Kustomize adds to
 * selectors go into every `matchLabels` of a policy, and would be asked of these pods as well.
 */
export const podsLabelled = (key: string | Named, value: string | Named): Tree => ({
  matchExpressions: [{ key, operator: 'In', values: [value] }],
})

/** Namespaces carry their name as a label. */
export const namespaceNamed = (name: Tree): Tree => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })
