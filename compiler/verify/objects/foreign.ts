import { at, type FoundObject, isMap, listAt, objectId } from './found-object.ts'

/** Whose objects they are, and what selects the pods. */
export interface Own {
  readonly namespace: string
  /** What Services and policies select the router's pods by. */
  readonly selector: Readonly<Record<string, string>>
  /** All labels of the router's pods. */
  readonly labels: Readonly<Record<string, string>>
  readonly services: ReadonlySet<string>
  readonly account: string
  /** `kind/name` of the objects that the declaration makes. */
  readonly objects: ReadonlySet<string>
  /** UIDs of the router's workload, its revisions and jobs. */
  readonly uids: ReadonlySet<string>
}

/** What an object beside those of the declaration does to the router, as the end of a sentence; `null` for nothing. */
export function foreign(object: FoundObject, own: Own): string | null {
  const { kind, metadata } = object
  if (own.objects.has(objectId(object))) return null
  if (metadata.namespace !== undefined && metadata.namespace !== own.namespace) return null
  const spec = at(object, 'spec')
  if (kind === 'NetworkPolicy') {
    if (!selects(at(spec, 'podSelector'), own.labels)) return null
    return added(spec)
  }
  if (kind === 'CiliumNetworkPolicy' || kind === 'CiliumClusterwideNetworkPolicy') {
    const specs = [spec, ...listAt(object, 'specs')]
    const labels = { ...own.labels, 'io.kubernetes.pod.namespace': own.namespace }
    const ways = specs.filter((each) => isMap(each) && selects(at(each, 'endpointSelector'), labels))
    return ways.map((each) => added(each)).find((each) => each !== null) ?? null
  }
  const template = podLabels(object)
  if (template !== null) {
    if (metadata.ownerReferences?.some(({ uid }) => uid !== undefined && own.uids.has(uid))) return null
    if (!Object.entries(own.selector).every(([key, value]) => template[key] === value)) return null
    return 'carries the labels of the router: it may reach what the router may, and senders may be sent to it'
  }
  if (kind === 'Service') {
    const selector = at(spec, 'selector')
    if (!isMap(selector) || Object.keys(selector).length === 0) return null
    return Object.entries(selector).every(([key, value]) => own.labels[key] === value) ? 'leads to the router' : null
  }
  if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') {
    const bound = listAt(object, 'subjects').some(
      (each) =>
        at(each, 'kind') === 'ServiceAccount' &&
        at(each, 'name') === own.account &&
        (at(each, 'namespace') ?? own.namespace) === own.namespace,
    )
    return bound ? 'gives rights in the cluster to the router' : null
  }
  return routes.has(kind) && backends(spec).some((name) => own.services.has(name)) ? 'leads to the router' : null
}

const routes = new Set(['HTTPRoute', 'GRPCRoute', 'TCPRoute', 'TLSRoute', 'Ingress'])

/** What a policy adds to those of the declaration: they add up, and one that lets nothing through adds nothing. */
function added(spec: unknown): string | null {
  const open = ['egress', 'ingress'].filter((way) => listAt(spec, way).some((rule) => isMap(rule)))
  if (open.length === 0) return null
  const ways = open.map((way) => (way === 'egress' ? 'out of' : 'into')).join(' and ')
  return `selects the router and opens ways ${ways} it`
}

const workloads = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'])

/** The labels of the pods that a workload makes, or of a pod; `null` for what is neither. */
function podLabels(object: FoundObject): Readonly<Record<string, unknown>> | null {
  const { kind } = object
  const labels =
    kind === 'Pod'
      ? at(object, 'metadata', 'labels')
      : kind === 'CronJob'
        ? at(object, 'spec', 'jobTemplate', 'spec', 'template', 'metadata', 'labels')
        : workloads.has(kind)
          ? at(object, 'spec', 'template', 'metadata', 'labels')
          : null
  return labels === null ? null : isMap(labels) ? labels : {}
}

/** A selector of labels; an empty one selects everything. Cilium's keys say where a label comes from (`k8s:app`). */
function selects(selector: unknown, labels: Readonly<Record<string, string>>): boolean {
  const key = (text: string): string => text.replace(/^(k8s|any):/, '')
  const matched = Object.entries((at(selector, 'matchLabels') as Record<string, unknown> | undefined) ?? {}).every(
    ([name, value]) => labels[key(name)] === value,
  )
  return (
    matched &&
    listAt(selector, 'matchExpressions').every((expression) => {
      const value = labels[key(String(at(expression, 'key')))]
      const operator = at(expression, 'operator')
      if (operator === 'Exists') return value !== undefined
      if (operator === 'DoesNotExist') return value === undefined
      const listed = value !== undefined && listAt(expression, 'values').includes(value)
      return operator === 'NotIn' ? !listed : listed
    })
  )
}

function backends(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(backends)
  if (!isMap(value)) return []
  const names = [...listAt(value, 'backendRefs').map((each) => at(each, 'name')), at(value, 'service', 'name')]
  return [...names.filter((name) => typeof name === 'string'), ...Object.values(value).flatMap(backends)]
}
