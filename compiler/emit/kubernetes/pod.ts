import { claimName } from './claims.ts'
import { configName } from './config-map.ts'
import { appArmorProfile, checkContainer, routerContainer, user } from './container.ts'
import type { Context } from './manifest.ts'
import { journalName, tombstonesName } from './names.ts'
import { placement, type Spread } from './placement.ts'
import type { Tree } from './tree.ts'

export interface PodSpec {
  readonly [key: string]: Tree
}

/** The pod of the router, whatever keeps it running. */
export function podSpec(context: Context, spread?: Spread): PodSpec {
  const { facts, args } = context
  return {
    serviceAccountName: facts.name,
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    ...placement(args, spread),
    // Names of destinations are whole: searching the cluster's domains for them first would tell those names to it.
    dnsConfig: { options: [{ name: 'ndots', value: '1' }] },
    restartPolicy: 'Always',
    securityContext: {
      appArmorProfile: appArmorProfile(context),
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
    volumes: volumes(context),
  }
}

/** Of the pod of a router. */
export function volumes(context: Context): readonly Tree[] {
  const { facts, args } = context
  const mounted = (name: string, existing: string, ours: string): Tree => ({
    name,
    persistentVolumeClaim: { claimName: claimName(context, existing, ours) },
  })
  return [
    ...(facts.journal.engine === 'sqlite' ? [mounted('data', 'journalClaim', journalName(facts.name))] : []),
    mounted('tombstones', 'tombstonesClaim', tombstonesName(facts)),
    { name: 'credentials', secret: { secretName: args('credentialsSecret'), defaultMode: 0o440 } },
    ...(facts.tenants ? [{ name: 'tenants', secret: { secretName: args('tenantsSecret'), defaultMode: 0o440 } }] : []),
    { name: 'config', configMap: { name: configName(facts), defaultMode: 0o444 } },
    { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
  ]
}
