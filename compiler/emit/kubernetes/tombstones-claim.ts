import { type Context, type Manifest, metadata } from './manifest.ts'
import { tombstonesName } from './names.ts'

/**
 * One volume for the tombstones of all routers: each writes there what it erases, and each that starts reads all of it.
 * Apart from the database, so that a restored one learns whom it has to forget again, and what it has forgotten.
 */
export const tombstonesClaim = (context: Context): Manifest => ({
  key: 'tombstones',
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: metadata(context, tombstonesName(context.facts.name)),
  body: {
    spec: {
      accessModes: ['ReadWriteMany'],
      storageClassName: context.args('tombstonesClass'),
      resources: { requests: { storage: context.args('tombstonesSize') } },
    },
  },
  purpose:
    'The volume where erasures, rights, revoked keys and holds are remembered apart from the database and its backups.',
  retained: true,
})
