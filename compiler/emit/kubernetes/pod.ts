import { configName } from './config-map.ts'
import { checkContainer, routerContainer, user } from './container.ts'
import type { Context } from './manifest.ts'
import { tombstonesName } from './names.ts'
import type { Tree } from './tree.ts'

export interface PodSpec {
  readonly [key: string]: Tree
}

/** The pod of the router, whatever keeps it running; volumes of claims that a StatefulSet makes are not among its own. */
export function podSpec(context: Context, more: { readonly [key: string]: Tree } = {}): PodSpec {
  const { facts, args } = context
  return {
    serviceAccountName: facts.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    priorityClassName: args('priorityClass'),
    ...more,
    ...(facts.region !== null && { nodeSelector: { 'topology.kubernetes.io/region': facts.region } }),
    // Names of destinations are whole: searching the cluster's domains for them first would tell those names to it.
    dnsConfig: { options: [{ name: 'ndots', value: '1' }] },
    securityContext: {
      fsGroup: user,
      fsGroupChangePolicy: 'OnRootMismatch',
      runAsGroup: user,
      runAsNonRoot: true,
      runAsUser: user,
      seccompProfile: { type: 'RuntimeDefault' },
    },
    // 5 s before the signal, 10 s for what is under way, and the journal's end.
    terminationGracePeriodSeconds: 30,
    initContainers: [checkContainer(context)],
    containers: [routerContainer(context)],
    volumes: [
      ...(facts.journal.engine === 'postgres'
        ? [{ name: 'tombstones', persistentVolumeClaim: { claimName: tombstonesName(facts.name) } }]
        : []),
      { name: 'credentials', secret: { secretName: args('credentialsSecret'), defaultMode: 0o440 } },
      ...(facts.tenants
        ? [{ name: 'tenants', secret: { secretName: args('tenantsSecret'), defaultMode: 0o440 } }]
        : []),
      { name: 'config', configMap: { name: configName(facts), defaultMode: 0o444 } },
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
    ],
  }
}
