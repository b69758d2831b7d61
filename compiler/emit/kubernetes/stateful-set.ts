import { type Context, type Manifest, metadata } from './manifest.ts'
import { podSpec } from './pod.ts'
import { headlessName } from './services.ts'
import { onePodReady } from './to-pulumi.ts'
import { extended } from './tree.ts'

/**
 * The router with the volume of its journal. Exactly one pod, since the embedded journal has one writer: a roll-out
 * ends the old pod before it starts the new one, and the volume is mounted by one pod at most. With one pod there is
 * nothing to keep apart or to spread, so there is neither anti-affinity nor a topology constraint. Tombstones have a
 * volume of their own: who restores the journal's must not restore theirs.
 */
export function statefulSet(context: Context): Manifest {
  const { facts, labels, selector, annotations } = context
  return {
    key: 'stateful-set',
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadata(context, facts.name, extended(annotations, onePodReady)),
    body: {
      spec: {
        replicas: 1,
        serviceName: headlessName(facts.name),
        // Cannot be changed later. With the other policy a pod that cannot start is waited for, also by the revision
        // that would mend it.
        podManagementPolicy: 'Parallel',
        updateStrategy: { type: 'RollingUpdate' },
        selector: { matchLabels: selector },
        template: { metadata: { labels, annotations }, spec: podSpec(context) },
      },
    },
    purpose: 'The router.',
  }
}
