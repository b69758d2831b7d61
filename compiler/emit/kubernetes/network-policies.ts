import { type Context, type Manifest, metadata } from './manifest.ts'
import { httpPort } from './ports.ts'
import type { Tree } from './tree.ts'

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
          from: [{ namespaceSelector: namespaceNamed(context.args('gatewayPodNamespace')) }],
          ports: [{ protocol: 'TCP', port: httpPort }],
        },
      ],
    },
  },
  purpose: "Lets the gateway's pods reach the router.",
})

export const networkPolicy = { apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy' } as const

/** Namespaces carry their name as a label. */
export const namespaceNamed = (name: Tree): Tree => ({ matchLabels: { 'kubernetes.io/metadata.name': name } })
