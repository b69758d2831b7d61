import { at, isMap, listAt } from './found-object.ts'

/** What pods are made of, or a pod. */
export interface PodTemplate {
  /** Where it says so itself. */
  readonly namespace: string | undefined
  readonly labels: Readonly<Record<string, unknown>>
  readonly spec: unknown
}

/** Whether it is a pod's, by what no other thing has: containers that have images. */
const isPodSpec = (spec: unknown): boolean =>
  listAt(spec, 'containers').some((each) => isMap(each) && typeof each.name === 'string' && 'image' in each)

/**
 * The pods that an object is or makes, whatever its kind: workloads of Kubernetes, and those of operators, whose
 * templates have the same form (a CloneSet, a Rollout, a Knative Service).
 */
export function podTemplatesIn(object: unknown): readonly PodTemplate[] {
  const found: PodTemplate[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) look(item)
    else if (isMap(value)) {
      if (isPodSpec(value.spec)) {
        const labels = at(value, 'metadata', 'labels')
        const namespace = at(value, 'metadata', 'namespace')
        found.push({
          namespace: typeof namespace === 'string' ? namespace : undefined,
          labels: isMap(labels) ? labels : {},
          spec: value.spec,
        })
      } else for (const item of Object.values(value)) look(item)
    }
  }
  look(object)
  return found
}

/** `Secret/name` and `PersistentVolumeClaim/name` of all that a pod's spec mounts or has in its environment. */
export function readsOf(spec: unknown): readonly string[] {
  const secrets: unknown[] = []
  const claims: unknown[] = []
  for (const volume of listAt(spec, 'volumes')) {
    secrets.push(at(volume, 'secret', 'secretName'))
    for (const source of listAt(volume, 'projected', 'sources')) secrets.push(at(source, 'secret', 'name'))
    claims.push(at(volume, 'persistentVolumeClaim', 'claimName'))
  }
  for (const list of ['containers', 'initContainers', 'ephemeralContainers'])
    for (const container of listAt(spec, list)) {
      for (const from of listAt(container, 'envFrom')) secrets.push(at(from, 'secretRef', 'name'))
      for (const env of listAt(container, 'env')) secrets.push(at(env, 'valueFrom', 'secretKeyRef', 'name'))
    }
  return [
    ...secrets.filter((name) => typeof name === 'string').map((name) => `Secret/${name}`),
    ...claims.filter((name) => typeof name === 'string').map((name) => `PersistentVolumeClaim/${name}`),
  ]
}
