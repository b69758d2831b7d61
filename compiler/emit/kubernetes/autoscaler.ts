import type { JournalFacts } from './facts.ts'
import { type Context, type Manifest, metadata } from './manifest.ts'
import { extended } from './tree.ts'

/** The declared number of routers, and a few more under load. */
export const autoscaler = (
  context: Context,
  { replicas, maxReplicas }: Extract<JournalFacts, { engine: 'postgres' }>,
): Manifest => ({
  key: 'autoscaler',
  apiVersion: 'autoscaling/v2',
  kind: 'HorizontalPodAutoscaler',
  // One is what is declared: kube-score would have two.
  metadata: metadata(
    context,
    context.facts.name,
    replicas > 1
      ? context.annotations
      : extended(context.annotations, { 'kube-score/ignore': 'horizontalpodautoscaler-replicas' }),
  ),
  body: {
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: context.facts.name },
      minReplicas: replicas,
      maxReplicas,
      // Of what is requested: half a core.
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 200 } } },
      ],
      // A burst of events is followed by its retries.
      behavior: { scaleDown: { stabilizationWindowSeconds: 600 } },
    },
  },
  purpose: 'How many routers there are: as declared, and more while they are busy.',
})
