import { type Context, type Manifest, metadata } from '../manifest.ts'

/** The name of the database and of its owner. */
const database = 'bylaw'

/**
 * A database of the CloudNativePG operator: three instances, of which one beside the primary has every commit before it
 * is answered, and none is accepted where there is no such one.
 */
export const cloudNativePg = (context: Context): Manifest => ({
  key: 'database-cluster',
  apiVersion: 'postgresql.cnpg.io/v1',
  kind: 'Cluster',
  metadata: metadata(context, `${context.facts.name}-database`),
  body: {
    spec: {
      instances: 3,
      bootstrap: { initdb: { database, owner: database } },
      postgresql: {
        synchronous: { method: 'any', number: 1, dataDurability: 'required' },
        parameters: { synchronous_commit: 'on' },
      },
      storage: { size: '20Gi' },
      walStorage: { size: '10Gi' },
      affinity: { enablePodAntiAffinity: true, topologyKey: 'kubernetes.io/hostname', podAntiAffinityType: 'required' },
      resources: { requests: { cpu: '500m', memory: '1Gi' }, limits: { cpu: '2', memory: '1Gi' } },
    },
  },
  purpose: 'A database of the CloudNativePG operator with a synchronous standby.',
})
