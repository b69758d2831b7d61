import type { Context } from './manifest.ts'
import { manifests, objectOf } from './objects.ts'
import type { Plain } from './tree.ts'

/** Something of Kubernetes that not every version has. */
interface Feature {
  /** From which version on it is there by default, without a feature gate. */
  readonly since: `1.${number}`
  /** As the README names it. */
  readonly what: string
  readonly uses: (key: string, value: Plain) => boolean
}

/**
 * What is asked of a cluster, by the version that has it first: from the feature gates and release notes of Kubernetes
 * (https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/).
 */
const features: readonly Feature[] = [
  {
    since: '1.23',
    what: 'a `HorizontalPodAutoscaler` of `autoscaling/v2`',
    uses: (_, value) => value === 'autoscaling/v2',
  },
  { since: '1.27', what: '`matchLabelKeys` of what spreads pods', uses: (key) => key === 'matchLabelKeys' },
  {
    since: '1.27',
    what: '`unhealthyPodEvictionPolicy` of a disruption budget',
    uses: (key) => key === 'unhealthyPodEvictionPolicy',
  },
  {
    since: '1.27',
    what: 'volumes for `ReadWriteOncePod`',
    uses: (key, value) => key === 'accessModes' && Array.isArray(value) && value.includes('ReadWriteOncePod'),
  },
  { since: '1.30', what: '`appArmorProfile` of pods', uses: (key) => key === 'appArmorProfile' },
  { since: '1.30', what: 'a `sleep` before the end of a pod', uses: (key) => key === 'sleep' },
]

export interface LowestVersion {
  readonly version: string
  /** What needs a version of its own, newest first. */
  readonly because: readonly { readonly since: string; readonly what: string }[]
}

/** The oldest Kubernetes that has every field of a deployment, and which fields that is for. */
export function lowestVersion(context: Context): LowestVersion {
  const objects = manifests(context).map(objectOf)
  const used = features.filter(({ uses }) => objects.some((object) => anywhere(object, uses)))
  const because = used.toSorted((a, b) => minor(b.since) - minor(a.since)).map(({ since, what }) => ({ since, what }))
  return { version: because[0]?.since ?? '1.23', because }
}

const minor = (version: string): number => Number(version.split('.')[1])

function anywhere(value: Plain, uses: Feature['uses']): boolean {
  if (typeof value !== 'object') return false
  return Object.entries(value).some(([key, item]) => uses(key, item as Plain) || anywhere(item as Plain, uses))
}
