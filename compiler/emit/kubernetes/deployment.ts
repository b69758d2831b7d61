import { type Context, type Manifest, metadata } from './manifest.ts'
import { podSpec } from './pod.ts'
import type { Tree } from './tree.ts'

/**
 * Routers that share a journal on PostgreSQL. How many there are is the autoscaler's to say. A roll-out starts a pod
 * before it ends one, so that senders notice nothing.
 */
export function deployment(context: Context): Manifest {
  const { labels, selector, annotations } = context
  return {
    key: 'deployment',
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadata(context),
    body: {
      spec: {
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        selector: { matchLabels: selector },
        template: { metadata: { labels, annotations }, spec: podSpec(context, spread(selector)) },
      },
    },
    purpose: 'The routers, which share a journal on PostgreSQL.',
  }
}

/** Over nodes and zones, as far as there are several: a pod in the wrong place is better than none. */
export const spread = (selector: Tree): { readonly [key: string]: Tree } => ({
  affinity: {
    podAntiAffinity: {
      preferredDuringSchedulingIgnoredDuringExecution: [
        {
          weight: 100,
          podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: selector } },
        },
      ],
    },
  },
  topologySpreadConstraints: ['topology.kubernetes.io/zone', 'kubernetes.io/hostname'].map((topologyKey) => ({
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: 'ScheduleAnyway',
    labelSelector: { matchLabels: selector },
    // Pods that a roll-out is about to end are not counted.
    matchLabelKeys: ['pod-template-hash'],
  })),
})
