import { at, type FoundObject, isMap, listAt } from './found-object.ts'

/** Pods that a policy may select. */
export interface Selected {
  readonly title: string
  readonly labels: Readonly<Record<string, string>>
  readonly namespace: string
}

/** Policies of the network: Kubernetes', Cilium's, Calico's, Antrea's, those of a cluster's administrators. */
export const isPolicy = ({ kind }: FoundObject): boolean => kind.endsWith('NetworkPolicy')

/**
 * What a policy adds to those of the declaration, as the end of a sentence; `null` for nothing. They add up, and one
 * that lets nothing through adds nothing. Of a kind whose selectors are not read here, it is what it may add.
 */
export function opens(object: FoundObject, { title, labels, namespace }: Selected): string | null {
  const { kind, apiVersion } = object
  const spec = at(object, 'spec')
  if (kind === 'NetworkPolicy' && apiVersion.startsWith('networking.k8s.io/'))
    return selects(at(spec, 'podSelector'), labels)
      ? added(
          title,
          ['egress', 'ingress'].filter((way) => lets(spec, way)),
        )
      : null
  if (apiVersion.startsWith('cilium.io/')) {
    const known = { ...labels, 'io.kubernetes.pod.namespace': namespace }
    const specs = [spec, ...listAt(object, 'specs')].filter(
      (each) => isMap(each) && selects(at(each, 'endpointSelector'), known),
    )
    return added(
      title,
      ['egress', 'ingress'].filter((way) => specs.some((each) => lets(each, way))),
    )
  }
  const subject = at(spec, 'subject', 'namespaces') ?? at(spec, 'subject', 'pods', 'namespaceSelector')
  const name = at(subject, 'matchLabels', 'kubernetes.io/metadata.name')
  if (name !== undefined && name !== namespace) return null
  const ways = ['egress', 'ingress'].filter((way) => listAt(spec, way).some((rule) => isMap(rule) && allows(rule)))
  return ways.length === 0 ? null : `may select ${title} and opens ways ${said(ways)} it`
}

const lets = (spec: unknown, way: string): boolean => listAt(spec, way).some((rule) => isMap(rule))

/** Rules that say what they do (`Allow`, `Accept`, `Deny`, `Pass`, `Log`); one that does not allows. */
const allows = ({ action }: Readonly<Record<string, unknown>>): boolean =>
  action === undefined || /^(allow|accept)$/i.test(String(action))

const added = (title: string, ways: readonly string[]): string | null =>
  ways.length === 0 ? null : `selects ${title} and opens ways ${said(ways)} it`

const said = (ways: readonly string[]): string =>
  ways.map((way) => (way === 'egress' ? 'out of' : 'into')).join(' and ')

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
