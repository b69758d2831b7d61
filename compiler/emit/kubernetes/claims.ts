import { type Context, type Manifest, metadata } from './manifest.ts'
import { journalName, tombstonesName } from './names.ts'
import { ofClaims } from './to-pulumi.ts'
import { extended, type Named, named } from './tree.ts'

/**
 * Claims are objects of their own, not a StatefulSet's templates: those cannot be changed, so that a larger size would
 * replace the workload and leave the claim as it was. A claim's size grows in place where its class allows it, and the
 * API refuses what it does not.
 */
interface Claim {
  readonly key: string
  readonly name: string
  readonly mode: 'ReadWriteOncePod' | 'ReadWriteMany'
  /** Parameters: of the class, of the size, and of a claim that is there already. */
  readonly className: string
  readonly size: string
  readonly existing: string
  readonly purpose: string
}

const claim = (context: Context, { key, name, mode, className, size, existing, purpose }: Claim): Manifest => ({
  key,
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: metadata(context, name, extended(context.annotations, ofClaims)),
  body: {
    spec: {
      accessModes: [mode],
      storageClassName: context.args(className),
      resources: { requests: { storage: context.args(size) } },
    },
  },
  purpose,
  condition: { parameter: existing, stated: false },
  // The API takes no other class or mode for a claim that is there.
  retained: { fixed: ['spec.storageClassName', 'spec.accessModes'] },
})

/** The volume of an embedded journal, which one pod mounts. */
export const journalClaim = (context: Context): Manifest =>
  claim(context, {
    key: 'journal',
    name: journalName(context.facts.name),
    mode: 'ReadWriteOncePod',
    className: 'storageClass',
    size: 'storageSize',
    existing: 'journalClaim',
    purpose: 'The volume of the journal.',
  })

const forgotten = 'The volume where erasures, rights, revoked keys and holds are remembered apart from the'

/**
 * The volume of the tombstones. Of one pod beside an embedded journal, and of all routers beside a database: each
 * writes there what it erases, and each that starts reads all of it. Apart from the journal, so that a restored one
 * learns whom it has to forget again, and what it has forgotten.
 */
export const tombstonesClaim = (context: Context): Manifest => {
  const embedded = context.facts.journal.engine === 'sqlite'
  return claim(context, {
    key: 'tombstones',
    name: tombstonesName(context.facts),
    mode: embedded ? 'ReadWriteOncePod' : 'ReadWriteMany',
    className: embedded ? 'storageClass' : 'tombstonesClass',
    size: 'tombstonesSize',
    existing: 'tombstonesClaim',
    purpose: `${forgotten} ${embedded ? 'journal' : 'database'} and its backups.`,
  })
}

/** The claim that the pod mounts: ours, or the one that was there. */
export const claimName = ({ args }: Context, existing: string, ours: string): Named =>
  named(`${args(existing).code} ?? '${ours}'`, ours)
