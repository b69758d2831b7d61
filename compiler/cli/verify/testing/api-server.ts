import { createServer, type IncomingMessage, type Server } from 'node:http'

/**
 * A stand-in for an API server of Kubernetes: it lists objects by their paths as one does, with what one fills in where
 * an object says nothing (https://kubernetes.io/docs/reference/kubernetes-api/), and asks for a token. It is no API
 * server: nothing is validated, admitted or watched.
 */
export interface ApiServer {
  readonly url: string
  readonly token: string
  /** What is stored, by `kind/name`. */
  readonly objects: Map<string, Stored>
  /** Kinds of objects (their plural) that whoever asks may not list. */
  readonly forbidden: Set<string>
  put(object: object): Stored
  close(): Promise<void>
}

export interface Stored {
  readonly apiVersion: string
  readonly kind: string
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly uid: string }
  readonly [key: string]: unknown
}

/** Versions of groups that every cluster here serves. */
const usual = [
  'apps/v1',
  'batch/v1',
  'networking.k8s.io/v1',
  'policy/v1',
  'autoscaling/v2',
  'rbac.authorization.k8s.io/v1',
]

const pluralOf = (kind: string): string => {
  const name = kind.toLowerCase()
  return name.endsWith('y') ? `${name.slice(0, -1)}ies` : name.endsWith('s') ? `${name}es` : `${name}s`
}

export async function startApiServer(): Promise<ApiServer> {
  const token = 'a-token-of-the-stand-in'
  const objects = new Map<string, Stored>()
  const forbidden = new Set<string>()
  let count = 0
  const server = createServer((request, response) => {
    const { status, body } = answer(request)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })

  function answer({ url = '', method, headers }: IncomingMessage): { status: number; body: unknown } {
    if (method !== 'GET') return { status: 405, body: {} }
    if (headers.authorization !== `Bearer ${token}`) return { status: 401, body: { kind: 'Status' } }
    if (url === '/apis') {
      const found = new Set([...objects.values()].map(({ apiVersion }) => apiVersion))
      const versions = [...usual, ...found].map((groupVersion) => ({ groupVersion }))
      return { status: 200, body: { kind: 'APIGroupList', groups: [{ versions }] } }
    }
    const [, only] = /\?fieldSelector=metadata\.name%3D(.+)$/.exec(url) ?? []
    const [, version] = /^\/apis\/([^/]+\/[^/]+)$/.exec(url) ?? []
    if (version !== undefined) {
      const its = [...objects.values()].filter(({ apiVersion }) => apiVersion === version)
      return {
        status: 200,
        body: { kind: 'APIResourceList', resources: its.map(({ kind }) => ({ name: pluralOf(kind) })) },
      }
    }
    const [, group = '', namespace, plural = ''] =
      /^\/(api|apis\/[^/]+)\/[^/]+(?:\/namespaces\/([^/]+))?\/([a-z]+)(?:\?.*)?$/.exec(url) ?? []
    if (plural === 'secrets') throw new Error('Nobody asks for secrets.')
    if (forbidden.has(plural)) return { status: 403, body: { kind: 'Status', reason: 'Forbidden' } }
    const items = [...objects.values()].filter(
      (each) =>
        pluralOf(each.kind) === plural &&
        (namespace === undefined || each.metadata.namespace === namespace) &&
        (only === undefined || each.metadata.name === only) &&
        (each.apiVersion.includes('/') ? group === `apis/${each.apiVersion.split('/')[0]}` : group === 'api'),
    )
    // A cluster without such a kind.
    if (plural.startsWith('cilium') && items.length === 0)
      return { status: 404, body: { kind: 'Status', reason: 'NotFound' } }
    const [{ kind = kindOf(plural), apiVersion = 'v1' } = {}] = items
    // The items of a list do not say what they are.
    return {
      status: 200,
      body: {
        apiVersion,
        kind: `${kind}List`,
        metadata: {},
        items: items.map(({ kind: _, apiVersion: __, ...item }) => item),
      },
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${portOf(server)}`,
    token,
    objects,
    forbidden,
    put(object) {
      const stored = filledIn(
        structuredClone(object) as Record<string, unknown>,
        `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
      )
      objects.set(`${stored.kind}/${stored.metadata.name}`, stored)
      return stored
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const kindOf = (plural: string): string => plural.charAt(0).toUpperCase() + plural.slice(1).replace(/s$/, '')

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('No port.')
  return address.port
}

const metadata = (uid: string) => ({
  uid,
  resourceVersion: '12345',
  generation: 1,
  creationTimestamp: '2026-11-21T08:00:00Z',
  managedFields: [{ manager: 'kubectl', operation: 'Apply' }],
})

const container = { terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' }
const template = {
  metadata: { creationTimestamp: null },
  spec: { dnsPolicy: 'ClusterFirst', schedulerName: 'default-scheduler' },
  'spec.volumes.*.configMap': { defaultMode: 420 },
  'spec.volumes.*.secret': { defaultMode: 420 },
  ...Object.fromEntries(
    ['containers', 'initContainers'].flatMap((kind) => [
      [`spec.${kind}.*`, container],
      ...['startupProbe', 'readinessProbe', 'livenessProbe'].flatMap((probe) => [
        [`spec.${kind}.*.${probe}`, { successThreshold: 1, failureThreshold: 3 }],
        [`spec.${kind}.*.${probe}.httpGet`, { scheme: 'HTTP' }],
      ]),
    ]),
  ),
}
const ofWorkload = Object.fromEntries(
  Object.entries(template).map(([path, values]) => [`spec.template.${path}`, values]),
)

/** What is filled in, by kind and path. */
const filled: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  Service: {
    spec: {
      clusterIP: '10.96.0.7',
      clusterIPs: ['10.96.0.7'],
      internalTrafficPolicy: 'Cluster',
      ipFamilies: ['IPv4'],
      ipFamilyPolicy: 'SingleStack',
      sessionAffinity: 'None',
    },
  },
  PersistentVolumeClaim: { spec: { volumeMode: 'Filesystem', volumeName: 'pvc-1', storageClassName: 'standard' } },
  HTTPRoute: {
    'spec.parentRefs.*': { group: 'gateway.networking.k8s.io', kind: 'Gateway' },
    'spec.rules.*.backendRefs.*': { group: '', kind: 'Service', weight: 1 },
  },
  StatefulSet: {
    spec: {
      revisionHistoryLimit: 10,
      persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
    },
    'spec.updateStrategy': { rollingUpdate: { partition: 0 } },
    ...ofWorkload,
  },
  Deployment: { spec: { revisionHistoryLimit: 10, progressDeadlineSeconds: 600, replicas: 2 }, ...ofWorkload },
}

/** An object as it is stored. */
function filledIn(object: Record<string, unknown>, uid: string): Stored {
  fill(object, ['metadata'], metadata(uid))
  for (const [path, values] of Object.entries(filled[String(object.kind)] ?? {})) fill(object, path.split('.'), values)
  return { ...object, status: { observedGeneration: 1 } } as unknown as Stored
}

/** Adds what is not there. */
function fill(value: unknown, [step, ...path]: readonly string[], values: object): void {
  if (typeof value !== 'object' || value === null) return
  if (step === undefined) {
    for (const [key, each] of Object.entries(values))
      if (!Object.hasOwn(value, key)) Object.assign(value, { [key]: each })
  } else if (step === '*') for (const item of Array.isArray(value) ? value : []) fill(item, path, values)
  else fill((value as Record<string, unknown>)[step], path, values)
}
