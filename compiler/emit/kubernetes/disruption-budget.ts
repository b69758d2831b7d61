import { type Context, type Manifest, metadata } from './manifest.ts'

/** Lets nodes be drained, one pod at a time: a budget that forbade the eviction of a single pod would block every upgrade. */
export const disruptionBudget = (context: Context): Manifest => ({
  key: 'disruption-budget',
  apiVersion: 'policy/v1',
  kind: 'PodDisruptionBudget',
  metadata: metadata(context),
  body: {
    spec: {
      maxUnavailable: 1,
      // A pod that is not ready must not keep its node from being drained.
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: context.selector },
    },
  },
  purpose: 'How many pods an upgrade of the cluster may take away at once.',
})
