import { isDeepStrictEqual } from 'node:util'
import { givesIdentity, isOff, putsIn } from './acting.ts'
import type { Allowed, Path } from './unify.ts'

/**
 * What an API server fills in where an object says nothing, by kind and path (list positions as `*`), with the values
 * that it fills in; `anything` where no value opens a way or takes a guard away. From the defaults that
 * https://kubernetes.io/docs/reference/kubernetes-api/ states for each field.
 */
type Filled = Readonly<Record<string, readonly unknown[] | 'anything'>>

/** Kept by the server, by controllers and by the tools that deploy. */
const everywhere: Filled = {
  'metadata.creationTimestamp': 'anything',
  'metadata.finalizers': 'anything',
  'metadata.generation': 'anything',
  'metadata.managedFields': 'anything',
  'metadata.ownerReferences': 'anything',
  'metadata.resourceVersion': 'anything',
  'metadata.selfLink': 'anything',
  'metadata.uid': 'anything',
  status: 'anything',
}

const probe: Filled = {
  failureThreshold: [3],
  'httpGet.scheme': ['HTTP'],
  periodSeconds: [10],
  successThreshold: [1],
  timeoutSeconds: [1],
}

const under = (prefix: string, filled: Filled): Filled =>
  Object.fromEntries(Object.entries(filled).map(([path, values]) => [`${prefix}.${path}`, values]))

const container: Filled = {
  imagePullPolicy: ['Always', 'IfNotPresent'],
  terminationMessagePath: ['/dev/termination-log'],
  terminationMessagePolicy: ['File'],
  ...under('startupProbe', probe),
  ...under('readinessProbe', probe),
  ...under('livenessProbe', probe),
}

const pod: Filled = {
  dnsPolicy: ['ClusterFirst'],
  schedulerName: ['default-scheduler'],
  serviceAccount: 'anything',
  terminationGracePeriodSeconds: [30],
  securityContext: [{}],
  'volumes.*.secret.defaultMode': [420],
  'volumes.*.configMap.defaultMode': [420],
  'topologySpreadConstraints.*.nodeAffinityPolicy': ['Honor'],
  'topologySpreadConstraints.*.nodeTaintsPolicy': ['Ignore'],
  ...under('containers.*', container),
  ...under('initContainers.*', container),
}

/** What a scheduler, a controller and admission write into a pod. */
const running: Filled = {
  ...Object.fromEntries(
    ['hostname', 'nodeName', 'preemptionPolicy', 'priority', 'subdomain', 'tolerations'].map((key) => [
      key,
      'anything',
    ]),
  ),
  // Of the account, by its admission.
  imagePullSecrets: 'anything',
}

const template: Filled = {
  'template.metadata.creationTimestamp': 'anything',
  ...under('template.spec', pod),
}

const kinds: Readonly<Record<string, Filled>> = {
  ServiceAccount: { secrets: 'anything', imagePullSecrets: 'anything' },
  Service: under('spec', {
    clusterIP: 'anything',
    clusterIPs: 'anything',
    internalTrafficPolicy: ['Cluster'],
    ipFamilies: 'anything',
    ipFamilyPolicy: 'anything',
    sessionAffinity: ['None'],
  }),
  StatefulSet: under('spec', {
    minReadySeconds: [0],
    persistentVolumeClaimRetentionPolicy: [{ whenDeleted: 'Retain', whenScaled: 'Retain' }],
    revisionHistoryLimit: 'anything',
    'updateStrategy.rollingUpdate': [{ partition: 0 }],
    ...template,
  }),
  Deployment: under('spec', {
    minReadySeconds: [0],
    progressDeadlineSeconds: 'anything',
    // The autoscaler's to say.
    replicas: 'anything',
    revisionHistoryLimit: 'anything',
    ...template,
  }),
  Job: under('spec', {
    completionMode: 'anything',
    completions: 'anything',
    manualSelector: 'anything',
    parallelism: [1],
    podReplacementPolicy: 'anything',
    selector: 'anything',
    suspend: 'anything',
    'template.metadata.labels': 'anything',
    ...template,
  }),
  Pod: under('spec', { ...pod, ...running }),
  PersistentVolumeClaim: under('spec', {
    storageClassName: 'anything',
    volumeMode: ['Filesystem'],
    volumeName: 'anything',
  }),
  HorizontalPodAutoscaler: under('spec', { behavior: 'anything' }),
  HTTPRoute: under('spec', {
    'parentRefs.*.group': ['gateway.networking.k8s.io'],
    'parentRefs.*.kind': ['Gateway'],
    'rules.*.backendRefs.*.group': [''],
    'rules.*.backendRefs.*.kind': ['Service'],
    'rules.*.backendRefs.*.weight': [1],
  }),
  PodMonitor: under('spec', { 'podMetricsEndpoints.*.relabelings.*.action': ['replace'] }),
  ExternalSecret: under('spec', {
    refreshPolicy: ['Periodic'],
    'data.*.remoteRef.conversionStrategy': ['Default'],
    'data.*.remoteRef.decodingStrategy': ['None'],
    'data.*.remoteRef.metadataPolicy': ['None'],
    'data.*.remoteRef.nullBytePolicy': 'anything',
  }),
}

/** Labels and annotations of others: ours are compared one by one. */
const told = /^(spec\.(jobTemplate\.spec\.)?template\.)?metadata\.(annotations|labels)\.(?!bylaw\.dev\/)/

/** What others may say in labels and annotations, since it changes nothing of a pod. */
function isTold(path: Path, value: unknown): boolean {
  const text = textOf(path)
  if (!told.test(text)) return false
  const key = String(path.at(-1))
  if (isOff(value)) return true
  return !givesIdentity(key) && !(text.startsWith('spec.') && putsIn(key))
}

/** Guards that a pod has by default: to state them changes nothing. */
const usual = new Set(['hostNetwork', 'hostPID', 'hostIPC', 'shareProcessNamespace'])

/** What a manifest may say beside ours: what others tell, and what holds anyway. */
const isSaid = (path: Path, value: unknown): boolean =>
  isTold(path, value) || (value === false && path.at(-2) === 'spec' && usual.has(String(path.at(-1))))

/** What a manifest may say beside ours. */
export const allowedInManifests: Allowed = isSaid

/** What an object of a kind may hold when an API server gives it back. */
export const allowedLive =
  (kind: string): Allowed =>
  (path, value) => {
    const text = textOf(path)
    if (isSaid(path, value)) return true
    const filled = kinds[kind] ?? {}
    // `behavior` allows what is below it, too.
    for (let at = text; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const values = everywhere[at] ?? filled[at]
      if (values === 'anything') return true
      if (at === text && values?.some((each) => isDeepStrictEqual(each, value))) return true
    }
    return false
  }

const textOf = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('.')
