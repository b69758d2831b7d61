import { resolve } from 'node:path'
import { contextOf } from '../../emit/kubernetes/manifest.ts'
import type { Unproven, Verified } from '../../verify/difference.ts'
import { compareObjects } from '../../verify/objects/compare-objects.ts'
import { type FoundObject, foundIn, isObject } from '../../verify/objects/found-object.ts'
import { UsageError } from '../usage-error.ts'
import type { Expected } from './expected.ts'
import { type KubeApi, kubeApi } from './kube-api.ts'
import { readKubeconfig } from './kubeconfig.ts'
import type { Deployment } from './verify-manifests.ts'

export interface ClusterOptions {
  readonly kubeconfig: string
  readonly context: string | undefined
  readonly namespace: string | undefined
}

/** Kinds of objects that make the router, or may touch it, by where they are listed. No Secret is among them. */
const namespaced = [
  ...['serviceaccounts', 'configmaps', 'services', 'persistentvolumeclaims', 'pods', 'replicationcontrollers'].map(
    (name) => ['/api/v1', name] as const,
  ),
  ...['deployments', 'statefulsets', 'daemonsets', 'replicasets'].map((name) => ['/apis/apps/v1', name] as const),
  ...['jobs', 'cronjobs'].map((name) => ['/apis/batch/v1', name] as const),
  ...['networkpolicies', 'ingresses'].map((name) => ['/apis/networking.k8s.io/v1', name] as const),
  ['/apis/policy/v1', 'poddisruptionbudgets'],
  ['/apis/autoscaling/v2', 'horizontalpodautoscalers'],
  ['/apis/discovery.k8s.io/v1', 'endpointslices'],
  ['/apis/keda.sh/v1alpha1', 'scaledobjects'],
  ['/apis/rbac.authorization.k8s.io/v1', 'rolebindings'],
  ...['httproutes', 'grpcroutes'].map((name) => ['/apis/gateway.networking.k8s.io/v1', name] as const),
  ...['tcproutes', 'tlsroutes', 'udproutes'].map((name) => ['/apis/gateway.networking.k8s.io/v1alpha2', name] as const),
  ['/apis/gateway.networking.k8s.io/v1beta1', 'referencegrants'],
  ['/apis/gateway.envoyproxy.io/v1alpha1', 'envoyextensionpolicies'],
  ['/apis/multicluster.x-k8s.io/v1alpha1', 'serviceexports'],
  ['/apis/route.openshift.io/v1', 'routes'],
  ...['virtualservices', 'serviceentries'].map((name) => ['/apis/networking.istio.io/v1', name] as const),
  ['/apis/split.smi-spec.io/v1alpha2', 'trafficsplits'],
  ['/apis/argoproj.io/v1alpha1', 'rollouts'],
  ...['ingressroutes', 'ingressroutetcps'].map((name) => ['/apis/traefik.io/v1alpha1', name] as const),
  ...['ciliumnetworkpolicies', 'ciliumenvoyconfigs', 'ciliumlocalredirectpolicies'].map(
    (name) => ['/apis/cilium.io/v2', name] as const,
  ),
  ['/apis/projectcalico.org/v3', 'networkpolicies'],
  ['/apis/crd.projectcalico.org/v1', 'networkpolicies'],
  ['/apis/crd.antrea.io/v1beta1', 'networkpolicies'],
  ['/apis/external-secrets.io/v1', 'externalsecrets'],
  ['/apis/external-secrets.io/v1alpha1', 'pushsecrets'],
  ['/apis/snapshot.storage.k8s.io/v1', 'volumesnapshots'],
  ['/apis/networking.istio.io/v1alpha3', 'envoyfilters'],
  ['/apis/extensions.istio.io/v1alpha1', 'wasmplugins'],
  ...['podmonitors', 'prometheusrules'].map((name) => ['/apis/monitoring.coreos.com/v1', name] as const),
] as const

const ofTheCluster = [
  ['/apis/rbac.authorization.k8s.io/v1', 'clusterrolebindings'],
  ['/apis/cilium.io/v2', 'ciliumclusterwidenetworkpolicies'],
  ['/apis/projectcalico.org/v3', 'globalnetworkpolicies'],
  ['/apis/crd.projectcalico.org/v1', 'globalnetworkpolicies'],
  ['/apis/crd.antrea.io/v1beta1', 'clusternetworkpolicies'],
  ...['adminnetworkpolicies', 'baselineadminnetworkpolicies'].map(
    (name) => ['/apis/policy.networking.k8s.io/v1alpha1', name] as const,
  ),
  ['/apis/policy.networking.k8s.io/v1alpha2', 'clusternetworkpolicies'],
] as const

/**
 * Compares what a cluster has with what the declaration makes: the objects, the pods that run, and what of others
 * touches them.
 *
 * @throws UsageError when the kubeconfig cannot be used
 */
export async function verifyCluster(
  options: ClusterOptions,
  cwd: string,
  expected: Expected,
  deployment: Deployment,
): Promise<Verified> {
  const { model, facts } = expected
  const access = await readKubeconfig(options.kubeconfig, cwd, options.context)
  const stated = deployment.stated.get('namespace')
  const usual = String(contextOf(facts).args('namespace').value)
  const namespace = options.namespace ?? (stated === undefined ? (access.namespace ?? usual) : String(stated))
  if (!/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/.test(namespace))
    throw new UsageError(`\`${namespace}\` is not a name of a namespace.`)
  const api = kubeApi(access, resolve(cwd, options.kubeconfig))
  const unproven: Unproven[] = []
  const objects: FoundObject[] = []
  const within = `namespaces/${namespace}/`
  const kinds = [
    ...namespaced.map(([version, name]) => ({ version, name, within })),
    ...ofTheCluster.map(([version, name]) => ({ version, name, within: '' })),
  ]
  try {
    const served = await api.versions()
    // One after the other: an API server that is slow is not asked faster.
    for (const kind of kinds) {
      const { name } = kind
      const path = await placeOf(kind, served, api)
      if (path === null) continue
      const listed = await api.list(path)
      if ('problem' in listed)
        unproven.push({
          message: `The ${name} of \`${access.context}\` could not be read: ${listed.problem}.`,
          help: 'Reading takes the right to `list` them, as the ClusterRole `view` has for most; no secret is read.',
        })
      else
        for (const item of listed.items ?? [])
          if (isObject(item)) objects.push({ ...item, [foundIn]: access.context } as FoundObject)
    }
    // Whom policies are for may be said by its labels. Not everybody may read them: then they are not known.
    const own = await api.list(`/api/v1/namespaces?fieldSelector=metadata.name%3D${namespace}`)
    if ('items' in own)
      for (const item of own.items ?? [])
        if (isObject(item)) objects.push({ ...item, [foundIn]: access.context } as FoundObject)
  } finally {
    await api.close()
  }
  const found = compareObjects(objects, {
    model,
    facts,
    live: true,
    stated: new Map([...deployment.stated, ['namespace', namespace]]),
    also: deployment.also,
  })
  const { digest, compared, settings, differences } = found
  return {
    kind: 'cluster',
    name: `${access.context}/${namespace}`,
    how: api.how,
    digest,
    compared: `${compared} objects`,
    settings,
    // Nothing is known to be absent where not everything could be read.
    differences: unproven.length === 0 ? differences : differences.filter(({ absent }) => absent !== true),
    unproven: [...unproven, ...found.unproven],
  }
}

/** Kinds of the same objects under two groups: those of the first are asked for where a cluster serves both. */
const doubled = ['projectcalico.org', 'crd.projectcalico.org'] as const

/**
 * Where the objects of a kind are listed: in the version that is known here, or in another of its group that the cluster
 * has instead; `null` where it has no such kind. Whoever may not list a kind is answered so also where there is none:
 * what a cluster serves, it says to everybody.
 */
async function placeOf(
  { version, name, within }: { readonly version: string; readonly name: string; readonly within: string },
  served: ReadonlySet<string> | null,
  api: KubeApi,
): Promise<string | null> {
  const path = `${version}/${within}${name}`
  const [, group] = /^\/apis\/([^/]+)\//.exec(version) ?? []
  if (group === undefined || served === null) return path
  const of = (each: string): readonly string[] => [...served].filter((one) => one.startsWith(`${each}/`))
  if (group === doubled[1] && of(doubled[0]).length > 0) return null
  if (served.has(version.slice('/apis/'.length))) return path
  for (const other of of(group)) if ((await api.resources(other)).has(name)) return `/apis/${other}/${within}${name}`
  return null
}
