import type { Direction } from '../difference.ts'
import { givesIdentity, putsIn } from './acting.ts'
import type { Deviation, Path } from './unify.ts'

/** Guards of pods and containers: whatever of them is not as generated is taken for weaker. */
const guards = new Set([
  'securityContext',
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'hostPort',
  'hostPath',
  'shareProcessNamespace',
  'automountServiceAccountToken',
  'serviceAccountName',
  'ephemeralContainers',
])

/** Lists of what policies and routes let through, and of what runs in a pod: more of it is wider. */
const lets = new Set([
  ...['egress', 'ingress', 'to', 'from', 'toFQDNs', 'toCIDR', 'toCIDRSet', 'toEntities', 'toEndpoints'],
  ...['fromEndpoints', 'fromEntities', 'fromCIDR', 'toPorts', 'ports', 'dns', 'egressDeny', 'ingressDeny'],
  ...['matches', 'rules', 'parentRefs', 'backendRefs', 'hostnames', 'values', 'externalIPs'],
  ...['containers', 'initContainers', 'volumes', 'volumeMounts', 'env', 'envFrom', 'imagePullSecrets'],
])

/** Of these, what a container is given: a whole list of it is more, too. */
const given = new Set(['env', 'envFrom', 'volumeMounts', 'volumes', 'initContainers', 'imagePullSecrets'])

/** Rules that forbid: more of them is narrower. */
const forbids = new Set(['egressDeny', 'ingressDeny', 'policyTypes', 'drop', 'except'])

const policies = new Set(['NetworkPolicy', 'CiliumNetworkPolicy'])

/** Keys of a rule or peer that narrow it down: without one it lets everything through. */
const narrows = new Set([
  'to',
  'from',
  'ports',
  'toPorts',
  'podSelector',
  'namespaceSelector',
  'except',
  'policyTypes',
  'rules',
])

/** What narrows a route down: without it every path, name, or listener is meant. */
const narrowsRoutes = new Set(['matches', 'hostnames', 'sectionName', 'headers', 'queryParams', 'method'])

/** What is done beside, wherever it stands: what a container does as it starts and ends, what a route does on the way. */
const beside = new Set(['lifecycle', 'filters', 'timeouts', 'sessionPersistence'])

/** What is watched less is narrower. */
const watched = new Set(['PodMonitor', 'PrometheusRule'])

/**
 * Which way a deviation of an object goes, as far as that is known.
 *
 * @param denies whether the object is a policy that denies, of whom it selects, all that no other one allows
 */
export function directionOf(kind: string, { path, change, expected, actual }: Deviation, denies = false): Direction {
  const keys = path.filter((step): step is string => typeof step === 'string' && step !== '-')
  const key = keys.at(-1) ?? ''
  // What runs as another user on the node than in the pod is held closer.
  if (key === 'hostUsers') return actual === false ? 'narrower' : 'wider'
  if (change === 'extra' && keys.includes('metadata') && (putsIn(key) || givesIdentity(key))) return 'wider'
  // Before the router starts, they hold the image to the declaration.
  if (keys.at(-1) === 'initContainers' && change === 'missing') return 'wider'
  // Whom a policy that denies does not select, it lets.
  if (denies && keys.some((each) => each === 'podSelector' || each === 'endpointSelector'))
    return change === 'missing' ? 'other' : 'wider'
  if (keys.some((each) => guards.has(each))) return 'wider'
  if (kind === 'Service' && (key === 'type' || key === 'externalIPs' || key === 'nodePort')) return 'wider'
  if (/^(replicas|minReplicas|maxReplicas)$/.test(key)) return amount(expected, actual)
  if (change === 'extra' && keys.some((each) => beside.has(each))) return 'wider'
  if (key === 'value' && keys.at(-2) === 'path') return pathDirection(expected, actual)
  if (watched.has(kind) && change !== 'changed') return change === 'missing' ? 'narrower' : 'other'
  const item = typeof path.at(-1) === 'number' || path.at(-1) === '-'
  if (forbids.has(key)) return change === 'missing' ? 'wider' : change === 'extra' ? 'narrower' : 'other'
  if (item && lets.has(key)) return change === 'extra' ? 'wider' : change === 'missing' ? 'narrower' : 'other'
  if (change === 'extra' && given.has(key)) return 'wider'
  if (kind === 'HTTPRoute' && key === 'type' && keys.at(-2) === 'path') return matchDirection(expected, actual)
  if (kind === 'HTTPRoute' && narrowsRoutes.has(key))
    return change === 'missing' ? 'wider' : change === 'extra' ? 'narrower' : 'other'
  // Whom a peer selects: by fewer labels more of them.
  if (
    policies.has(kind) &&
    keys.some(isWay) &&
    keys.some((each) => each === 'matchLabels' || each === 'matchExpressions')
  )
    return change === 'missing' ? 'wider' : change === 'extra' ? 'narrower' : 'other'
  if (!item && policies.has(kind)) {
    // A rule that is empty of peers or ports is for all of them, a policy that is empty of rules for none.
    if (isRules(keys)) return change === 'missing' ? 'narrower' : change === 'extra' ? 'wider' : 'other'
    if (narrows.has(key)) return change === 'missing' ? 'wider' : change === 'extra' ? 'narrower' : 'other'
    if (key === 'endPort' || key === 'matchPattern') return 'wider'
    if (key === 'cidr') return cidrDirection(expected, actual)
  }
  return 'other'
}

/** More of them, or fewer. */
function amount(expected: unknown, actual: unknown): Direction {
  if (typeof expected !== 'number' || typeof actual !== 'number') return 'other'
  return actual > expected ? 'wider' : 'narrower'
}

/** A path that begins another one brings what that one brings, and more. */
function pathDirection(expected: unknown, actual: unknown): Direction {
  const below = (path: unknown): string => `${String(path).replace(/\/+$/, '')}/`
  if (below(expected).startsWith(below(actual))) return 'wider'
  return below(actual).startsWith(below(expected)) ? 'narrower' : 'other'
}

/** A prefix brings what is at its path, and below. */
function matchDirection(expected: unknown, actual: unknown): Direction {
  if (expected === 'Exact' && actual === 'PathPrefix') return 'wider'
  return expected === 'PathPrefix' && actual === 'Exact' ? 'narrower' : 'other'
}

const isWay = (key: string | number): boolean => key === 'egress' || key === 'ingress'

const isRules = (keys: Path): boolean => keys.length === 2 && (keys[1] === 'egress' || keys[1] === 'ingress')

function cidrDirection(expected: unknown, actual: unknown): Direction {
  const [ours, theirs] = [expected, actual].map((cidr) => Number(/\/(\d+)$/.exec(String(cidr))?.[1] ?? Number.NaN))
  return ours !== undefined && theirs !== undefined && theirs < ours ? 'wider' : 'other'
}
