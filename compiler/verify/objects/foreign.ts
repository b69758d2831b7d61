import { copied, isInTheWay, meshSelector, targetsOf } from './copies.ts'
import { at, type FoundObject, idIn, isMap, listAt } from './found-object.ts'
import { chooses } from './label-selector.ts'
import { any, type Labels } from './labels.ts'
import { leadsTo, lends, redirects } from './leads-to.ts'
import { type PodTemplate, podTemplatesIn, readsOf } from './pod-templates.ts'
import { isPolicy, opens, type Touch } from './policies.ts'

/** One kind of pod of the deployment: the router, or its egress proxy. */
export interface Identity {
  /** As the end of a sentence: `the router`. */
  readonly title: string
  /** What Services and policies select its pods by. */
  readonly selector: Readonly<Record<string, string>>
  /** The labels of its pods, those that somebody added among them: of the ones that are made and that run, each. */
  readonly labels: readonly Labels[]
  readonly account: string
}

/** Whose objects they are, and what selects the pods. */
export interface Own {
  readonly namespace: string
  readonly ofNamespace: Labels
  readonly identities: readonly Identity[]
  readonly services: ReadonlySet<string>
  /** `Secret/name` and `PersistentVolumeClaim/name` of what its workloads mount. */
  readonly mounted: ReadonlySet<string>
  /** The objects that the declaration makes, by group, kind and name. */
  readonly objects: ReadonlySet<string>
  /** `kind/name` of its workloads. */
  readonly workloads: ReadonlySet<string>
  /** All that there are. */
  readonly others: readonly FoundObject[]
  /** UIDs of its workloads, their revisions and jobs. */
  readonly uids: ReadonlySet<string>
}

/** What an object beside those of the declaration does to the router; `null` for nothing. */
export function foreign(object: FoundObject, own: Own): Touch | null {
  if (own.objects.has(idIn(object))) return null
  const { namespace } = object.metadata
  if (namespace !== undefined && namespace !== own.namespace) {
    const does = sending(object, own)
    return does === null ? null : { does, certain: true }
  }
  if (isPolicy(object)) {
    const { ofNamespace } = own
    const found = own.identities.flatMap(
      (identity) => opens(object, { ...identity, namespace: own.namespace, ofNamespace }) ?? [],
    )
    return found.find(({ certain }) => certain) ?? found[0] ?? null
  }
  if (object.kind === 'Service') return service(object, own)
  if (isInTheWay(object)) return inTheWay(object, own)
  const does = doing(object, own)
  return does === null ? null : { does, certain: true }
}

/** What a program of a mesh does that runs beside pods of ours. */
function inTheWay(object: FoundObject, { identities, services, objects }: Own): Touch | null {
  const targeted = targetsOf(object).find(
    ({ group, kind, name }) => (kind === 'Service' && services.has(name)) || objects.has(`${group} ${kind}/${name}`),
  )
  if (targeted !== undefined) return { does: 'stands in the way of what is sent to the router', certain: true }
  const matchLabels = meshSelector(object)
  const found = identities.find(({ labels }) => any(labels.map((each) => chooses({ matchLabels }, each))) === true)
  if (matchLabels === undefined || found === undefined) return null
  return { does: `stands in the way of what ${found.title} sends and takes`, certain: true }
}

/** What a Service does that selects pods of ours. */
function service(object: FoundObject, own: Own): Touch | null {
  const matchLabels = at(object, 'spec', 'selector')
  if (!isMap(matchLabels) || Object.keys(matchLabels).length === 0) return null
  const led = own.identities.map(({ title, labels }) => ({
    title,
    chosen: any(labels.map((each) => chooses({ matchLabels }, each))),
  }))
  const certain = led.find(({ chosen }) => chosen === true)
  if (certain !== undefined) return { does: `leads to ${certain.title}`, certain: true }
  const may = led.find(({ chosen }) => chosen === null)
  return may === undefined ? null : { does: `may lead to ${may.title}`, certain: false }
}

/** As the end of a sentence. */
function doing(object: FoundObject, own: Own): string | null {
  const { kind, metadata } = object
  if (metadata.ownerReferences?.some(({ uid }) => uid !== undefined && own.uids.has(uid))) return null
  const templates = podTemplatesIn(object)
  if (templates.length > 0) return templates.map((each) => pods(each, own)).find((does) => does !== null) ?? null
  if (kind === 'EndpointSlice') {
    const service = metadata.labels?.['kubernetes.io/service-name']
    const isOurs = service !== undefined && own.services.has(service)
    return isOurs && !isOfControllers(object) ? 'sends to other addresses what is sent to the router' : null
  }
  const copy = copied(object, own.mounted, own.others)
  if (copy !== null) return `copies \`${copy}\`, which is the router's`
  const scaled = at(object, 'spec', 'scaleTargetRef')
  if (isMap(scaled)) return isWorkload(scaled, own) ? 'says how many routers run' : null
  // Argo's Rollout takes the template of another workload.
  if (isWorkload(at(object, 'spec', 'workloadRef'), own)) return 'runs what a workload of the router runs'
  if (kind === 'RoleBinding' || kind === 'ClusterRoleBinding') {
    const bound = own.identities.find((identity) => binds(object, identity, own.namespace))
    return bound === undefined ? null : `gives rights in the cluster to ${bound.title}`
  }
  return sending(object, own)
}

/** What becomes of what is sent to a Service of ours, or may be. */
function sending(object: FoundObject, own: Own): string | null {
  if (leadsTo(object, own)) return 'leads to the router'
  if (redirects(object, own)) return 'sends elsewhere what is sent to the router or its egress proxy'
  return lends(object, own) ? 'lets others send to the router' : null
}

/** Whether a reference names a workload of the deployment. */
const isWorkload = (reference: unknown, { workloads }: Own): boolean =>
  isMap(reference) && workloads.has(`${String(reference.kind ?? 'Deployment')}/${String(reference.name)}`)

/** Made by a cluster's controllers from the pods that a Service selects; they take away what else says so. */
const isOfControllers = ({ metadata }: FoundObject): boolean =>
  /^endpointslice(mirroring)?-controller\.k8s\.io$/.test(
    metadata.labels?.['endpointslice.kubernetes.io/managed-by'] ?? '',
  )

/** What pods of somebody else share with ours. */
function pods(template: PodTemplate, { identities, mounted, namespace }: Own): string | null {
  if (template.namespace !== undefined && template.namespace !== namespace) return null
  for (const { title, selector } of identities)
    if (Object.entries(selector).every(([key, value]) => template.labels[key] === value))
      return `carries the labels of ${title}: it may reach what ${title} may, and is taken for it`
  const read = readsOf(template.spec).find((each) => mounted.has(each))
  if (read !== undefined) return `mounts \`${read}\`, which is the router's`
  const account = at(template.spec, 'serviceAccountName')
  const same = identities.find((each) => each.account === account)
  return same === undefined ? null : `runs under the account of ${same.title}`
}

/**
 * Roles that clusters bind to every account as they come: what every pod may read.
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles, and OpenShift's own.
 */
const everybodys = new Set([
  ...['system:basic-user', 'system:discovery', 'system:public-info-viewer', 'system:service-account-issuer-discovery'],
  ...[
    'system:image-puller',
    'system:openshift:discovery',
    'system:openshift:public-info-viewer',
    'system:scope-impersonation',
  ],
  ...['basic-user', 'cluster-status', 'self-access-reviewer', 'system:webhook', 'system:build-strategy-docker'],
])

/** Whether a binding gives an account rights: by its name, as a user, or by a group that it is in. */
function binds(object: FoundObject, { account }: Identity, namespace: string): boolean {
  const names = new Set([`system:serviceaccount:${namespace}:${account}`])
  const groups = new Set([`system:serviceaccounts:${namespace}`, 'system:serviceaccounts', 'system:authenticated'])
  return listAt(object, 'subjects').some((each) => {
    const name = String(at(each, 'name'))
    const kind = at(each, 'kind')
    if (kind === 'ServiceAccount') return name === account && (at(each, 'namespace') ?? namespace) === namespace
    if (kind === 'User') return names.has(name)
    return kind === 'Group' && groups.has(name) && !everybodys.has(String(at(object, 'roleRef', 'name')))
  })
}
