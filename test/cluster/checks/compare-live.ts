import { compareObjects } from '../../../compiler/verify/objects/compare-objects.ts'
import { type FoundObject, foundIn } from '../../../compiler/verify/objects/found-object.ts'
import type { Deployment } from '../../scorers/deployments.ts'
import type { Client } from '../client.ts'

/** Where `bylaw verify` lists what it compares. */
const lists = [
  ...['serviceaccounts', 'configmaps', 'services', 'persistentvolumeclaims', 'pods'].map(
    (name) => ['/api/v1', name] as const,
  ),
  ...['deployments', 'statefulsets', 'replicasets'].map((name) => ['/apis/apps/v1', name] as const),
  ['/apis/networking.k8s.io/v1', 'networkpolicies'],
  ['/apis/discovery.k8s.io/v1', 'endpointslices'],
  ['/apis/policy/v1', 'poddisruptionbudgets'],
  ['/apis/autoscaling/v2', 'horizontalpodautoscalers'],
  ['/apis/gateway.networking.k8s.io/v1', 'httproutes'],
  ['/apis/cilium.io/v2', 'ciliumnetworkpolicies'],
] as const

const plurals: Readonly<Record<string, string>> = {
  serviceaccounts: 'ServiceAccount',
  configmaps: 'ConfigMap',
  services: 'Service',
  persistentvolumeclaims: 'PersistentVolumeClaim',
  pods: 'Pod',
  deployments: 'Deployment',
  statefulsets: 'StatefulSet',
  replicasets: 'ReplicaSet',
  networkpolicies: 'NetworkPolicy',
  endpointslices: 'EndpointSlice',
  poddisruptionbudgets: 'PodDisruptionBudget',
  horizontalpodautoscalers: 'HorizontalPodAutoscaler',
  httproutes: 'HTTPRoute',
  ciliumnetworkpolicies: 'CiliumNetworkPolicy',
}

/** Items of a list do not say what they are. */
const headOfList = (group: string, name: string): { readonly apiVersion: string; readonly kind: string } => ({
  apiVersion: group.replace(/^\/apis?\//, ''),
  kind: plurals[name] ?? name,
})

/** What `bylaw verify` made of a namespace's objects. */
interface Compared {
  readonly compared: number
  /** What differs, a message each. */
  readonly open: readonly string[]
}

/**
 * What `bylaw verify` makes of a namespace's objects, with everything that a real API server has filled in.
 *
 * @param stated settings beside the namespace
 */
export async function compareLive(
  client: Client,
  namespace: string,
  { model, facts }: Pick<Deployment, 'model' | 'facts'>,
  stated: Readonly<Record<string, string>> = {},
): Promise<Compared> {
  const found: FoundObject[] = []
  for (const [group, name] of lists) {
    const items = await client.list(`${group}/namespaces/${namespace}/${name}`).catch(() => [])
    found.push(...items.map((item) => ({ ...item, ...headOfList(group, name), [foundIn]: namespace }) as FoundObject))
  }
  const { compared, differences } = compareObjects(found, {
    model,
    facts,
    live: true,
    stated: new Map(Object.entries({ namespace, ...stated })),
    also: new Set(),
  })
  // Overlays of the test ask for a scheduler that does not exist.
  const open = differences.filter(({ message }) => !message.includes('spec.template.spec.schedulerName'))
  return { compared, open: open.map(({ direction, message }) => `${direction}: ${message}`) }
}
