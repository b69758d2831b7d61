import type { Arguments } from './parameters.ts'
import { ifStated, type Tree } from './tree.ts'

/** How pods are kept apart. */
export interface Spread {
  readonly podAntiAffinity: Tree
  readonly topologySpreadConstraints: Tree
}

/** Over nodes and zones, as far as there are several: a pod in the wrong place is better than none. */
export const spread = (selector: Tree): Spread => ({
  podAntiAffinity: {
    preferredDuringSchedulingIgnoredDuringExecution: [
      {
        weight: 100,
        podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: selector } },
      },
    ],
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

/** Where pods may run and what they are pulled with: parts of a pod's spec. */
export function placement(args: Arguments, apart?: Spread): { readonly [key: string]: Tree } {
  const pullSecret = args('imagePullSecret')
  const region = args('nodeRegion')
  const pool = args('nodePool')
  const taint = args('taintValue')
  const pooled: Tree = {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchExpressions: [{ key: args('nodePoolLabel'), operator: 'In', values: [pool] }] }],
    },
  }
  return {
    imagePullSecrets: ifStated(pullSecret, [{ name: pullSecret }]),
    priorityClassName: args('priorityClass'),
    affinity:
      apart === undefined
        ? ifStated(pool, { nodeAffinity: pooled })
        : { nodeAffinity: ifStated(pool, pooled), podAntiAffinity: apart.podAntiAffinity },
    topologySpreadConstraints: apart?.topologySpreadConstraints,
    nodeSelector: ifStated(region, { 'topology.kubernetes.io/region': region }),
    // Whatever it does to other pods.
    tolerations: ifStated(taint, [{ key: args('taint'), operator: 'Equal', value: taint }]),
  }
}
