import type { Place } from '../../diagnostics/place.ts'
import { hostText } from '../../emit/kubernetes/destinations.ts'
import type { DeploymentFacts } from '../../emit/kubernetes/facts.ts'
import { type Context, contextOf, isOptional, type Manifest } from '../../emit/kubernetes/manifest.ts'
import { manifests, objectOf } from '../../emit/kubernetes/objects.ts'
import { examples } from '../../emit/kubernetes/optional/examples.ts'
import { appArmor, images } from '../../emit/kubernetes/parameters.ts'
import { plain, type Tree } from '../../emit/kubernetes/tree.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference, Unproven } from '../difference.ts'
import { type LineChange, lineChanges } from '../documents/line-changes.ts'
import { allowedInManifests, allowedLive } from './defaults.ts'
import { directionOf } from './direction.ts'
import { foreign, type Own } from './foreign.ts'
import { at, type FoundObject, foundIn, idIn, isMap, listAt, objectId } from './found-object.ts'
import { exactly, type Labels, ofTemplate } from './labels.ts'
import { podTemplatesIn, readsOf } from './pod-templates.ts'
import { namespaceLabels } from './policies.ts'
import { squidDirection } from './squid-direction.ts'
import { type Deviation, type Settings, unify } from './unify.ts'

/** The configuration of the egress proxy, in its map. */
const squidFile = 'squid.conf'

/** The annotation by which an object says what it was made from. */
const declarationKey = 'bylaw.dev/declaration'

export interface CompareOptions {
  readonly model: Model
  readonly facts: DeploymentFacts
  /** What an API server has filled in is no difference. */
  readonly live: boolean
  /** Parameters that whoever deploys has stated: each has to be this everywhere. */
  readonly stated: ReadonlyMap<string, string | number>
  /** `kind/name` of objects beside the declaration's that are known. */
  readonly also: ReadonlySet<string>
  /** Objects that lie beside the others and are not listed with them: none is there, and each may be applied. */
  readonly leftOut?: readonly FoundObject[]
}

export interface ComparedObjects {
  /** The declaration that they say they were made from. */
  readonly digest: string | null
  readonly compared: number
  readonly settings: Readonly<Record<string, string | number>>
  readonly differences: readonly Difference[]
  /** Objects of which nobody can say here whether they touch the router. */
  readonly unproven: readonly Unproven[]
}

/** Compares objects with those that the declaration makes, and looks for others that touch the router. */
export function compareObjects(objects: readonly FoundObject[], options: CompareOptions): ComparedObjects {
  const { model, facts, live, stated } = options
  const claimed = claimedBy(objects, facts)
  // By their own word first: what only follows from another declaration is said once, and not at every object.
  const context = contextOf({ ...facts, ...claimed.of })
  const own = new Map<string, FoundObject[]>()
  for (const object of objects) {
    const key = idIn(object)
    own.set(key, [...(own.get(key) ?? []), object])
  }
  const differences: Difference[] = [...claimed.differences(model)]
  let settings: Settings = settingsOf(context, stated)
  const absent: Manifest[] = []
  const found: FoundObject[] = []
  const all = manifests(context)
  for (const manifest of [...all, ...monitors(context)]) {
    const name = String(plain(manifest.metadata.name ?? ''))
    const same = own.get(idIn({ ...manifest, metadata: { name } })) ?? []
    if (same.length === 0 && all.includes(manifest)) absent.push(manifest)
    for (const object of same) {
      const tree = treeOf(manifest)
      const allowed = live ? allowedLive(object.kind) : allowedInManifests
      const compared = unify(tree, object, settings, allowed)
      settings = compared.settings
      found.push(object)
      differences.push(...compared.deviations.flatMap((deviation) => differencesOf(object, deviation, options)))
    }
  }
  for (const manifest of absent) {
    const given = manifest.condition && settings.get(manifest.condition.parameter)
    if (isOptional(manifest) || given !== undefined) continue
    differences.push(lacking(manifest, options))
  }
  for (const parameter of images) {
    const image = settings.get(parameter)
    if (typeof image === 'string' && !/@sha256:[0-9a-f]{64}$/.test(image))
      differences.push({
        direction: 'other',
        message: `The image \`${image}\` is named by no digest: what runs may change without anything being applied.`,
        at: declaredAmong(model, place('router', '')),
      })
  }
  const others = beside([...objects, ...(options.leftOut ?? [])], context, settings, all, options)
  differences.push(...others.differences, ...pods(objects, context, settings, options))
  const { unproven } = others
  return { digest: claimed.digest, compared: found.length, settings: shown(context, settings), differences, unproven }
}

/** What watches the routers, where a cluster has an operator that reads it: compared where it is, and asked of nobody. */
const monitors = (context: Context): readonly Manifest[] =>
  examples(context).filter(({ kind }) => kind === 'PodMonitor' || kind === 'PrometheusRule')

const treeOf = ({ apiVersion, kind, metadata, body }: Manifest): { readonly [key: string]: Tree } => ({
  apiVersion,
  kind,
  metadata,
  ...body,
})

/**
 * What was stated, an empty text as nothing. Blocks of addresses, which open ways, are not there unless somebody has stated
 * them, and the guard that a node may be without is, unless somebody has stated that it is not.
 */
function settingsOf({ parameters }: Context, stated: CompareOptions['stated']): Settings {
  const known = new Map<string, unknown>([...stated].map(([key, value]) => [key, value === '' ? undefined : value]))
  for (const { key, value } of parameters)
    if ((key.endsWith('Cidr') || key === appArmor) && !known.has(key)) known.set(key, value)
  return known
}

/** Settings that are not those of the manifests as they are generated. */
function shown({ parameters }: Context, settings: Settings): Record<string, string | number> {
  return Object.fromEntries(
    parameters.flatMap(({ key, value }) => {
      const set = settings.get(key)
      return (typeof set === 'string' || typeof set === 'number') && set !== value ? [[key, set] as const] : []
    }),
  )
}

interface Claimed {
  readonly digest: string | null
  readonly of: Partial<Pick<DeploymentFacts, 'digest' | 'version'>>
  readonly differences: (model: Model) => readonly Difference[]
}

/** The declaration and the version that the objects say they were made from: the word of the workload counts. */
function claimedBy(objects: readonly FoundObject[], facts: DeploymentFacts): Claimed {
  const says = (object: FoundObject | undefined): string | null =>
    object?.metadata.annotations?.[declarationKey] ?? null
  const ours = objects.filter(({ kind, metadata }) => kind !== 'Pod' && metadata.name.startsWith(facts.name))
  const workload = ours.find(({ kind, metadata }) => kinds.has(kind) && metadata.name === facts.name)
  const digest = says(workload) ?? ours.map(says).find((each) => each !== null) ?? null
  const maps = ours.filter(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.annotations?.[declarationKey] === digest,
  )
  const version = maps.map(versionIn).find((each) => each !== null) ?? null
  const from = workload ?? ours[0]
  return {
    digest,
    of: { ...(digest !== null && { digest }), ...(version !== null && { version }) },
    differences: (model) => {
      const where = from === undefined ? '' : `\`${objectId(from)}\` of \`${from[foundIn]}\``
      const at = declaredAmong(model, place('project', '', 'name'))
      if (digest !== null && digest !== facts.digest)
        return [
          {
            direction: 'other',
            message: `${where} was made from another declaration, \`${digest.slice(0, 12)}\`.`,
            at,
            help: 'Build, and deploy what was built.',
          },
        ]
      if (version !== null && version !== facts.version)
        return [
          {
            direction: 'other',
            message: `${where} was made by Bylaw ${version}, and this is ${facts.version}.`,
            at,
            help: 'Build with this version, and deploy what was built.',
          },
        ]
      return []
    },
  }
}

const kinds = new Set(['StatefulSet', 'Deployment'])

function versionIn(map: FoundObject): string | null {
  try {
    const value: unknown = JSON.parse(String(at(map, 'data', 'bylaw.json')))
    const version = at(value, 'version')
    return typeof version === 'string' ? version : null
  } catch {
    return null
  }
}

function differencesOf(object: FoundObject, deviation: Deviation, options: CompareOptions): readonly Difference[] {
  const where = `\`${objectId(object)}\` of \`${object[foundIn]}\``
  const { path, change, expected, actual } = deviation
  const at = path.filter((step) => step !== '-').join('.')
  if (isLong(expected) && isLong(actual))
    return lineChanges(expected.split('\n'), actual.split('\n')).map((line) => ({
      direction: path.at(-1) === squidFile ? squidDirection(line) : 'other',
      message: lineMessage(`${where} at \`${at}\`, line ${line.line},`, line),
      at: placeOf(object.kind, { ...deviation, expected: line.expected, actual: line.actual }, options),
    }))
  const message =
    change === 'extra'
      ? `${where} has \`${text(actual)}\` at \`${at}\`, which the declaration does not make.`
      : change === 'missing'
        ? `${where} lacks \`${text(expected)}\` at \`${at}\`.`
        : `${where} has \`${text(actual)}\` at \`${at}\`, where the declaration makes \`${text(expected)}\`.`
  return [{ direction: directionOf(object.kind, deviation), message, at: placeOf(object.kind, deviation, options) }]
}

/** A text of several lines: a file in a map. */
const isLong = (value: unknown): value is string => typeof value === 'string' && value.includes('\n')

function lineMessage(where: string, { expected, actual }: LineChange): string {
  const [ours = '', theirs = ''] = [expected, actual].map((lines) => text(lines.join(' ')).trim())
  if (ours === theirs) return `${where} is laid out otherwise.`
  if (ours === '') return `${where} has \`${theirs}\`, which the declaration does not make.`
  if (theirs === '') return `${where} lacks \`${ours}\`.`
  return `${where} has \`${theirs}\`, where the declaration makes \`${ours}\`.`
}

const most = 120

function text(value: unknown): string {
  const said = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  const one = said.replace(/\s+/g, ' ').replaceAll('`', "'")
  return one.length > most ? `${one.slice(0, most)}…` : one
}

const lacking = (manifest: Manifest, options: CompareOptions): Difference => {
  const { kind } = manifest
  const name = String(plain(manifest.metadata.name ?? ''))
  const lies = options.leftOut?.find((object) => objectId(object) === `${kind}/${name}`)
  return {
    direction: manifest.key.endsWith('default-deny') ? 'wider' : 'narrower',
    message: `There is no \`${kind}/${name}\`: ${manifest.purpose}`,
    absent: true,
    ...(lies !== undefined && {
      help: `It is in \`${lies[foundIn]}\`, which the kustomization beside it does not list.`,
    }),
    at: placeOf(kind, { path: [], change: 'missing', expected: objectOf(manifest), actual: undefined }, options),
  }
}

/** What of the declaration an object's part comes from: the host, the path, the place, the journal, or the router. */
function placeOf(kind: string, { path, expected, actual }: Deviation, { model, facts }: CompareOptions): Place {
  const router = place('router', '')
  const said = JSON.stringify([expected, actual])
  if (kind === 'HTTPRoute') {
    const source = [...model.sources.values()].find(
      ({ value }) => value.http !== undefined && said.includes(`"${value.http.path}"`),
    )
    return declaredAmong(model, source === undefined ? null : place('sources', source.name, 'http', 'path'), router)
  }
  if (kind === 'NetworkPolicy' || kind === 'CiliumNetworkPolicy') {
    const named = facts.destinations.filter(({ hosts }) =>
      hosts.some((host) => said.includes(`"${host.host}"`) || said.includes(hostText(host))),
    )
    // What is of several is of none of them alone.
    const [one] = named
    const recipient = one === undefined || named.length > 1 ? null : place('recipients', one.recipient, 'hosts')
    return declaredAmong(model, recipient, place('router', '', 'egress'))
  }
  if (path.includes('nodeSelector')) return declaredAmong(model, place('router', '', 'region'))
  if (path.at(-1) === squidFile) {
    const lines = JSON.stringify(expected).split(/[^\w.-]+/)
    const [one, ...more] = facts.destinations.filter(({ hosts }) => hosts.some(({ host }) => lines.includes(host)))
    const recipient = one === undefined || more.length > 0 ? null : place('recipients', one.recipient, 'hosts')
    return declaredAmong(model, recipient, place('router', '', 'egress'))
  }
  const journal = ['PersistentVolumeClaim', 'HorizontalPodAutoscaler'].includes(kind) || path.includes('replicas')
  return declaredAmong(model, journal ? place('router', '', 'journal') : router)
}

/** Objects of others that let more in or out, carry the router's labels, or give it rights. */
function beside(
  objects: readonly FoundObject[],
  context: Context,
  settings: Settings,
  all: readonly Manifest[],
  { model, also }: CompareOptions,
): Pick<ComparedObjects, 'differences' | 'unproven'> {
  const own = ownOf(objects, settings, context, all)
  const differences: Difference[] = []
  const unproven: Unproven[] = []
  for (const object of objects) {
    if (also.has(objectId(object))) continue
    const touch = foreign(object, own)
    if (touch === null) continue
    const message = `\`${objectId(object)}\` of \`${object[foundIn]}\` is not of the declaration, and ${touch.does}.`
    const known = `name it with \`--also ${objectId(object)}\``
    if (!touch.certain)
      unproven.push({ message, help: `Whom it is for depends on what is not known here: look, and ${known}.` })
    else {
      const out = object.kind.endsWith('NetworkPolicy')
      differences.push({
        direction: 'wider',
        message,
        at: declaredAmong(model, place('router', '', ...(out ? ['egress'] : []))),
        help: `Take it away; or, where it is meant, ${known}.`,
      })
    }
  }
  return { differences, unproven }
}

function ownOf(objects: readonly FoundObject[], settings: Settings, context: Context, all: readonly Manifest[]): Own {
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

/**
 * The pods that run: each may be of another declaration or image than its workload, hold more, or have been changed when
 * it was admitted.
 */
function pods(
  objects: readonly FoundObject[],
  context: Context,
  settings: Settings,
  options: CompareOptions,
): readonly Difference[] {
  const { model, facts, live } = options
  if (!live) return []
  const own = ownOf(objects, settings, context, manifests(context))
  const router = declaredAmong(model, place('router', ''))
  return objects.flatMap((pod): readonly Difference[] => {
    const workload = pod.kind === 'Pod' ? workloadOf(pod, objects, own) : null
    if (workload === null) return []
    const where = `\`${objectId(pod)}\` of \`${pod[foundIn]}\``
    const digest = pod.metadata.annotations?.[declarationKey]
    const isRouter = workload.metadata.name === context.facts.name
    // What follows from another declaration is said once; what is in a pod beside it, at once.
    const isOther = isRouter && digest !== facts.digest && digest !== context.facts.digest
    const found: Difference[] = isOther
      ? [
          {
            direction: 'other',
            message: `${where} runs declaration \`${(digest ?? 'none').slice(0, 12)}\`, not that of its workload.`,
            at: declaredAmong(model, place('project', '', 'name')),
            help: 'A roll-out may be under way, or stuck: `kubectl rollout status` says.',
          },
        ]
      : []
    const template = at(workload, 'spec', 'template', 'spec') as Tree
    const compared = unify({ spec: template }, { spec: pod.spec }, new Map(), allowedLive('Pod'))
    for (const deviation of compared.deviations) {
      const { path, change, actual } = deviation
      const [, list, , key] = path
      const isContainer = /ontainers$/.test(String(list))
      if (isContainer && change === 'extra' && (path.length === 3 || list === 'ephemeralContainers'))
        for (const each of path.length === 3 ? [actual] : listAt(actual))
          found.push({
            direction: 'wider',
            message: `${where} runs a container \`${String(at(each, 'name'))}\` that the declaration does not make.`,
            at: router,
          })
      else if (isOther || path.some((step) => written.has(step))) continue
      else if (isContainer && key === 'image' && list === 'containers')
        found.push({ direction: 'other', message: `${where} runs another image than its workload names.`, at: router })
      else found.push(...differencesOf(pod, deviation, options))
    }
    return found
  })
}

/**
 * What pods need not have as their workload has it: amounts, which an autoscaler of pods may change, and where replicas
 * lie to each other, where the API server writes out which revision is meant (`matchLabelKeys`).
 */
const written: ReadonlySet<string | number> = new Set([
  'resources',
  'topologySpreadConstraints',
  'podAffinity',
  'podAntiAffinity',
])

/** The workload of the deployment that a pod belongs to, itself or by its ReplicaSet. */
function workloadOf({ metadata }: FoundObject, objects: readonly FoundObject[], own: Own): FoundObject | null {
  let owners = metadata.ownerReferences ?? []
  for (let depth = 0; depth < 2; depth++) {
    const owner = objects.find((each) => owners.some(({ uid }) => uid !== undefined && uid === each.metadata.uid))
    if (owner === undefined) return null
    if (own.objects.has(idIn(owner)) && ['StatefulSet', 'Deployment'].includes(owner.kind)) return owner
    owners = owner.metadata.ownerReferences ?? []
  }
  return null
}
