import type { KubernetesObject } from '../objects.ts'

/** Any part of an object, as checks look at it: what is not there is `undefined`. */
export interface Part {
  readonly value: unknown
  at(...path: readonly (string | number)[]): Part
  list(...path: readonly (string | number)[]): readonly Part[]
  text(...path: readonly (string | number)[]): string
  /** Keys and values of a map. */
  entries(...path: readonly (string | number)[]): readonly (readonly [string, unknown])[]
}

export function part(value: unknown): Part {
  const at = (...path: readonly (string | number)[]): Part =>
    part(path.reduce<unknown>((parent, key) => (parent as Record<string | number, unknown> | undefined)?.[key], value))
  return {
    value,
    at,
    list(...path) {
      const found = at(...path).value
      return Array.isArray(found) ? found.map(part) : []
    },
    text: (...path) => String(at(...path).value ?? ''),
    entries: (...path) => Object.entries((at(...path).value as Record<string, unknown> | undefined) ?? {}),
  }
}

/** What a scorer looks at. */
export interface Cluster {
  readonly objects: readonly Part[]
  of(...kinds: readonly string[]): readonly Part[]
  /** StatefulSets and Deployments. */
  readonly workloads: readonly Part[]
  /** The specs of their pods. */
  readonly pods: readonly Part[]
  /** Containers, those that start first too. */
  readonly containers: readonly Part[]
  /** Containers that stay. */
  readonly running: readonly Part[]
}

export function cluster(all: readonly KubernetesObject[]): Cluster {
  const objects = all.map(part)
  const of = (...kinds: readonly string[]): readonly Part[] =>
    objects.filter((each) => kinds.includes(each.text('kind')))
  const workloads = of('StatefulSet', 'Deployment')
  const pods = workloads.map((each) => each.at('spec', 'template', 'spec'))
  const running = pods.flatMap((pod) => pod.list('containers'))
  const containers = [...pods.flatMap((pod) => pod.list('initContainers')), ...running]
  return { objects, of, workloads, pods, containers, running }
}

/** Whether a selector's labels are all among a pod's. */
export const selects = (selector: readonly (readonly [string, unknown])[], workload: Part): boolean =>
  selector.length > 0 &&
  selector.every(([key, value]) => workload.at('spec', 'template', 'metadata', 'labels', key).value === value)

/** How pods are replaced. */
export const strategyOf = (workload: Part): Part =>
  workload.at('spec', workload.text('kind') === 'Deployment' ? 'strategy' : 'updateStrategy')

/** The autoscaler of a workload. */
export const autoscalerOf = (workload: Part, { of }: Cluster): Part | undefined =>
  of('HorizontalPodAutoscaler').find(
    (each) =>
      each.text('spec', 'scaleTargetRef', 'kind') === workload.text('kind') &&
      each.text('spec', 'scaleTargetRef', 'name') === workload.text('metadata', 'name'),
  )

/** A check of a scorer: whether a deployment passes. */
export type Check = (cluster: Cluster) => boolean
