import { calicoChooses } from './calico-selector.ts'
import { at, type FoundObject, isMap, listAt } from './found-object.ts'
import { chooses } from './label-selector.ts'
import { type Answer, all, any, exactly, type Labels } from './labels.ts'

/** Pods that a policy may select. */
export interface Selected {
  readonly title: string
  /** Of those that run and of those that are made, each. */
  readonly labels: readonly Labels[]
  readonly account: string
  readonly namespace: string
  /** Labels of their namespace. */
  readonly ofNamespace: Labels
}

/** What an object does, as the end of a sentence, and whether that is known or only may be. */
export interface Touch {
  readonly does: string
  readonly certain: boolean
}

/** Policies of the network: Kubernetes', Cilium's, Calico's, Antrea's, those of a cluster's administrators. */
export const isPolicy = ({ kind }: FoundObject): boolean => kind.endsWith('NetworkPolicy')

type Way = 'egress' | 'ingress'
const ways: readonly Way[] = ['egress', 'ingress']

/** Who reads the policies of a kind: whether a rule of one is about pods, and opens something for them. */
type Reader = (object: FoundObject, way: Way, pods: Selected) => Answer

/**
 * What a policy adds to those of the declaration; `null` for nothing. They add up, and one that lets nothing through adds
 * nothing.
 */
export function opens(object: FoundObject, pods: Selected): Touch | null {
  const read = readerOf(object)
  if (read === null) return null
  const answers = ways.map((way) => ({ way, opened: read(object, way, pods) }))
  const certain = answers.filter(({ opened }) => opened === true)
  const said = certain.length > 0 ? certain : answers.filter(({ opened }) => opened === null)
  if (said.length === 0) return null
  const [selects, open] = certain.length > 0 ? ['selects', 'opens'] : ['may select', 'may open']
  const directions = said.map(({ way }) => (way === 'egress' ? 'out of' : 'into')).join(' and ')
  return { does: `${selects} ${pods.title} and ${open} ways ${directions} it`, certain: certain.length > 0 }
}

function readerOf({ kind, apiVersion, spec }: FoundObject): Reader | null {
  const [group = ''] = apiVersion.split('/')
  if (group === 'networking.k8s.io') return kubernetes
  if (group === 'cilium.io') return cilium
  // A staged one is tried, and holds nothing.
  if (/(^|\.)projectcalico\.org$/.test(group)) return kind.startsWith('Staged') ? null : calico
  if (/(^|\.)antrea\.(io|tanzu\.vmware\.com)$/.test(group)) return antrea
  // A firewall of a namespace: it takes away from what others let through.
  if (group === 'network.openshift.io') return null
  return isMap(spec) && 'subject' in spec ? administrators : unread
}

const selectedBy = (selector: unknown, { labels }: Selected): Answer =>
  any(labels.map((each) => chooses(selector, each)))

const rules = (spec: unknown, way: string): readonly Readonly<Record<string, unknown>>[] =>
  listAt(spec, way).filter(isMap)

const kubernetes: Reader = ({ spec }, way, pods) =>
  all([rules(spec, way).length > 0, selectedBy(at(spec, 'podSelector'), pods)])

/** Its selectors say where a label comes from (`k8s:app`), and know the pod's namespace and account. */
const cilium: Reader = (object, way, pods) => {
  const known = { 'io.kubernetes.pod.namespace': pods.namespace, 'io.cilium.k8s.policy.serviceaccount': pods.account }
  const keyOf = (key: string): string => key.replace(/^(k8s|any):/, '')
  const specs = [object.spec, ...listAt(object, 'specs')].filter(
    // An empty rule lets nothing through there.
    (each) =>
      isMap(each) && 'endpointSelector' in each && rules(each, way).some((rule) => Object.keys(rule).length > 0),
  )
  return any(
    specs.flatMap((each) =>
      withNamespace(pods, known, 'io.cilium.k8s.namespace.labels.', 'io.cilium.k8s.policy.cluster').map((labels) =>
        chooses(at(each, 'endpointSelector'), labels, keyOf),
      ),
    ),
  )
}

/** Rules that say what they do (`Allow`, `Accept`, `Deny`, `Pass`, `Log`); one that does not allows. */
const allows = ({ action }: Readonly<Record<string, unknown>>): boolean =>
  action === undefined || /^(allow|accept)$/i.test(String(action))

/** https://docs.tigera.io/calico/latest/reference/resources/globalnetworkpolicy */
const calico: Reader = ({ kind, spec }, way, pods) => {
  const { namespace, account } = pods
  const known = {
    'projectcalico.org/namespace': namespace,
    'projectcalico.org/orchestrator': 'k8s',
    'projectcalico.org/serviceaccount': account,
    'pcns.projectcalico.org/name': namespace,
    'pcsa.projectcalico.org/name': account,
  }
  const text = (key: string): string => String(at(spec, key) ?? '')
  const space = { ...pods.ofNamespace, known: { ...pods.ofNamespace.known, 'projectcalico.org/name': namespace } }
  const accounts: Labels = { known: { 'projectcalico.org/name': account }, mayHave: () => true }
  return all([
    rules(spec, way).some(allows),
    any(withNamespace(pods, known, 'pcns.', 'pcsa.').map((labels) => calicoChooses(text('selector'), labels))),
    kind.startsWith('Global') ? calicoChooses(text('namespaceSelector'), space) : true,
    calicoChooses(text('serviceAccountSelector'), accounts),
  ])
}

/** https://antrea.io/docs/main/docs/antrea-network-policy/ */
const antrea: Reader = ({ kind, spec }, way, pods) => {
  // Behind Kubernetes' own policies, of which one denies the pods everything.
  if (String(at(spec, 'tier')).toLowerCase() === 'baseline') return false
  const local = !kind.startsWith('Cluster')
  const applied = (list: readonly unknown[]): Answer => any(list.map((peer) => appliesTo(peer, local, pods)))
  return any(
    rules(spec, way)
      .filter(allows)
      .map((rule) => {
        const own = listAt(rule, 'appliedTo')
        return applied(own.length > 0 ? own : listAt(spec, 'appliedTo'))
      }),
  )
}

function appliesTo(peer: unknown, local: boolean, pods: Selected): Answer {
  if (!isMap(peer)) return null
  const { namespace, account, ofNamespace } = pods
  if (peer.serviceAccount !== undefined)
    return (
      at(peer, 'serviceAccount', 'name') === account && (local || at(peer, 'serviceAccount', 'namespace') === namespace)
    )
  if (peer.nodeSelector !== undefined || peer.externalEntitySelector !== undefined) return false
  if (peer.podSelector === undefined && peer.namespaceSelector === undefined) return null
  return all([
    selectedBy(peer.podSelector, pods),
    peer.namespaceSelector === undefined ? true : chooses(peer.namespaceSelector, ofNamespace),
  ])
}

/** https://network-policy-api.sigs.k8s.io/api-overview/ */
const administrators: Reader = ({ kind, spec }, way, pods) => {
  // Behind Kubernetes' own policies, of which one denies the pods everything.
  if (kind.startsWith('Baseline') || at(spec, 'tier') === 'Baseline') return false
  const namespaces = at(spec, 'subject', 'namespaces') ?? at(spec, 'subject', 'pods', 'namespaceSelector')
  return all([
    rules(spec, way).some(allows),
    chooses(namespaces, pods.ofNamespace),
    selectedBy(at(spec, 'subject', 'pods', 'podSelector'), pods),
  ])
}

/** Of a kind that is not read here it is known that it allows something, and not for whom. */
const unread: Reader = ({ spec }, way) => (rules(spec, way).some(allows) ? null : false)

/**
 * Labels of pods as a network plug-in knows them: with more of its own, and those of their namespace.
 *
 * @param prefix what the plug-in calls a namespace's labels
 * @param open how labels begin of which nobody knows here
 */
const withNamespace = (
  { labels, ofNamespace }: Selected,
  more: Labels['known'],
  prefix: string,
  open: string,
): readonly Labels[] => {
  const inherited = Object.entries(ofNamespace.known).map(([key, value]) => [`${prefix}${key}`, value] as const)
  return labels.map(({ known, mayHave }) => ({
    known: { ...known, ...Object.fromEntries(inherited), ...more },
    mayHave: (key) =>
      mayHave(key) || key.startsWith(open) || (key.startsWith(prefix) && ofNamespace.mayHave(key.slice(prefix.length))),
  }))
}

/** Labels of a namespace, of which its name alone is known where nobody has read them. */
export const namespaceLabels = (name: string, read: Labels['known'] | undefined): Labels => {
  const known = { ...read, 'kubernetes.io/metadata.name': name }
  return read === undefined ? { known, mayHave: () => true } : exactly(known)
}
