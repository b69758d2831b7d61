/** Deployments that have every setting together: those that one has had are left out of the next. */
export const everySettingOf = [
  'dispatchkit-sqlite-ownProxy',
  'dispatchkit-postgres-cilium',
  'dispatchkit-sqlite-proxy',
] as const

/** What a setting has no meaning without. */
export const companions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  databaseOtherCidr: { databaseCidr: '10.1.3.0/24' },
  gatewayOtherCidr: { gatewayCidr: '10.1.3.0/24' },
  gatewayPodLabel: { gatewayPodName: 'edge' },
  nodePoolLabel: { nodePool: 'privacy' },
  taint: { taintValue: 'privacy' },
  secretStoreKind: { secretStore: 'vault' },
  secretPath: { secretStore: 'vault' },
}

/** Values that mean something to Kubernetes: others it refuses. */
const meant: Readonly<Record<string, string>> = {
  // It is of one value, or of none.
  appArmor: '',
  cpuRequest: '300m',
  cpuLimit: '2',
  memoryLimit: '768Mi',
  secretStoreKind: 'ClusterSecretStore',
  priorityClass: 'system-cluster-critical',
  egressProxyUrl: 'http://other.egress-system.svc.cluster.local:3128',
}

/** A setting's other value: one that the program and the cluster take. */
export function another(key: string, type: 'string' | 'integer', value: string): string {
  if (type === 'integer') return String(Number(value) + 1)
  if (key.endsWith('Cidr')) return '10.1.2.0/24'
  if (/image$/i.test(key)) return `registry.example/other@sha256:${'d'.repeat(64)}`
  return meant[key] ?? (/Size$/.test(key) ? '20Gi' : 'other')
}
