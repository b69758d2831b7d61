import { type Context, type Manifest, metadata } from './manifest.ts'
import { podSpec } from './pod.ts'
import { headlessName } from './services.ts'
import type { Tree } from './tree.ts'

/**
 * The router with the volume of its journal. Exactly one pod, since the embedded journal has one writer: a roll-out
 * ends the old pod before it starts the new one, and the volume is mounted by one pod at most. With one pod there is
 * nothing to keep apart or to spread, so there is neither anti-affinity nor a topology constraint. Tombstones have a
 * volume of their own: who restores the journal's must not restore theirs.
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
          claim(context, 'data', args('storageSize')),
          claim(context, 'tombstones', args('tombstonesSize')),
        ],
      },
    },
    purpose: 'The router, the volume of its journal, and that of its tombstones.',
  }
}

const claim = ({ args, selector }: Context, name: string, storage: Tree): Tree => ({
  metadata: { name, labels: selector },
  spec: {
    accessModes: ['ReadWriteOncePod'],
    storageClassName: args('storageClass'),
    resources: { requests: { storage } },
  },
})
