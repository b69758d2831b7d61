import type { Context, Manifest } from '../../emit/kubernetes/manifest.ts'
import { objectOf } from '../../emit/kubernetes/objects.ts'
import { plain } from '../../emit/kubernetes/tree.ts'
import type { Own } from './foreign.ts'
import { at, type FoundObject, idIn, isMap, objectId } from './found-object.ts'
import { exactly, type Labels, ofTemplate } from './labels.ts'
import { podTemplatesIn, readsOf } from './pod-templates.ts'
import { namespaceLabels } from './policies.ts'
import type { Settings } from './unify.ts'

/** What is the deployment's own: by which what others made is known to touch it. */
export function ownOf(
  objects: readonly FoundObject[],
  settings: Settings,
  context: Context,
  all: readonly Manifest[],
): Own {
  const named = all.map(({ apiVersion, kind, metadata }) => ({
    apiVersion,
    kind,
    metadata: { name: String(plain(metadata.name ?? '')) },
  }))
  const ids = new Set(named.map(idIn))
  const found = objects.filter((object) => workloads.has(object.kind) && ids.has(idIn(object)))
  const uids = new Set(found.flatMap(({ metadata }) => metadata.uid ?? []))
  for (const { metadata } of objects)
    if (metadata.uid !== undefined && metadata.ownerReferences?.some(({ uid }) => uid !== undefined && uids.has(uid)))
      uids.add(metadata.uid)
  const made = all.filter(({ kind }) => workloads.has(kind)).map((manifest) => objectOf(manifest))
  const pods = objects.filter(({ metadata }) =>
    metadata.ownerReferences?.some(({ uid }) => uid !== undefined && uids.has(uid)),
  )
  const running = [...found, ...pods].flatMap(podTemplatesIn)
  const [first = [], then = []] = [true, false].map((isRouter) =>
    made.filter((object) => (at(object, 'metadata', 'name') === context.facts.name) === isRouter),
  )
  const identities = [...first, ...then].flatMap((object) => {
    const selector = at(object, 'spec', 'selector', 'matchLabels')
    const labels = at(object, 'spec', 'template', 'metadata', 'labels')
    if (!isMap(selector) || !isMap(labels)) return []
    const chosen = selector as Record<string, string>
    // Somebody may have given them a label that a policy of theirs selects.
    const carried = (list: readonly FoundObject[]): readonly Labels['known'][] =>
      list
        .flatMap(podTemplatesIn)
        .map((each) => each.labels)
        .filter((each) => isSelected(each, chosen))
    const name = String(at(object, 'metadata', 'name'))
    const numbered = object.kind === 'StatefulSet' ? numberedPod(name) : {}
    const run = carried(pods)
    // What a controller adds is seen in the pods that run.
    const templates = [labels, ...carried(found)].map((each) => ({ ...numbered, ...each }))
    return [
      {
        title: first.includes(object) ? 'the router' : 'the egress proxy',
        selector: chosen,
        labels: [...templates.map(run.length > 0 ? exactly : ofTemplate), ...run.map(exactly)],
        account: String(at(object, 'spec', 'template', 'spec', 'serviceAccountName')),
      },
    ]
  })
  const namespace = String(settings.get('namespace') ?? context.args('namespace').value)
  const space = objects.find(({ kind, metadata }) => kind === 'Namespace' && metadata.name === namespace)
  return {
    namespace,
    ofNamespace: namespaceLabels(namespace, space && { ...space.metadata.labels }),
    identities,
    services: new Set(named.flatMap(({ kind, metadata }) => (kind === 'Service' ? metadata.name : []))),
    mounted: new Set([...made.flatMap(podTemplatesIn), ...running].flatMap(({ spec }) => readsOf(spec))),
    objects: ids,
    others: objects,
    workloads: new Set(named.filter(({ kind }) => workloads.has(kind)).map(objectId)),
    uids,
  }
}

/** What the one pod of a StatefulSet is called by. */
const numberedPod = (name: string): Labels['known'] => ({
  'statefulset.kubernetes.io/pod-name': `${name}-0`,
  'apps.kubernetes.io/pod-index': '0',
})

const isSelected = (labels: Readonly<Record<string, unknown>>, selector: Readonly<Record<string, string>>): boolean =>
  Object.entries(selector).every(([key, value]) => labels[key] === value)

const workloads = new Set(['StatefulSet', 'Deployment', 'Job'])
