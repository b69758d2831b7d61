import { configName } from './config-map.ts'
import { checkContainer, routerContainer, user } from './container.ts'
import { type Context, type Manifest, metadata } from './manifest.ts'
import { headlessName } from './services.ts'
import type { Tree } from './tree.ts'

/**
 * The router with the volume of its journal. Exactly one pod, since the embedded journal has one writer: a roll-out
 * ends the old pod before it starts the new one, and the volume is mounted by one pod at most. With one pod there is
 * nothing to keep apart or to spread, so there is neither anti-affinity nor a topology constraint.
 */
export function statefulSet(context: Context): Manifest {
  const { facts, args, labels, selector, annotations } = context
  return {
    key: 'stateful-set',
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadata(context),
    body: {
      spec: {
        replicas: 1,
        serviceName: headlessName(facts.name),
        podManagementPolicy: 'OrderedReady',
        updateStrategy: { type: 'RollingUpdate' },
        persistentVolumeClaimRetentionPolicy: { whenDeleted: 'Retain', whenScaled: 'Retain' },
        selector: { matchLabels: selector },
        template: { metadata: { labels, annotations }, spec: podSpec(context) },
        // Cannot be changed later: nothing of the declaration stands here.
        volumeClaimTemplates: [
          {
            metadata: { name: 'data', labels: selector },
            spec: {
              accessModes: ['ReadWriteOncePod'],
              storageClassName: args('storageClass'),
              resources: { requests: { storage: args('storageSize') } },
            },
          },
        ],
      },
    },
    purpose: 'The router and the volume of its journal.',
  }
}

const podSpec = (context: Context): { readonly [key: string]: Tree } => {
  const { facts, args } = context
  return {
    serviceAccountName: facts.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    priorityClassName: args('priorityClass'),
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
      { name: 'credentials', secret: { secretName: args('credentialsSecret'), defaultMode: 0o440 } },
      ...(facts.tenants
        ? [{ name: 'tenants', secret: { secretName: args('tenantsSecret'), defaultMode: 0o440 } }]
        : []),
      { name: 'config', configMap: { name: configName(facts), defaultMode: 0o444 } },
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
    ],
  }
}
