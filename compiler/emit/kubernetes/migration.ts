import { migrationContainer } from './container.ts'
import { type Context, type Manifest, metadata } from './manifest.ts'
import { podSpec, volumes } from './pod.ts'

/**
 * Copies the journal of a router on SQLite into the database before routers on PostgreSQL start. It goes on where an
 * earlier run stopped, and does nothing where one has finished; no router may run on either journal meanwhile.
 */
export function migration(context: Context): Manifest {
  const { facts, args, labels, annotations } = context
  const claim = { name: 'data', persistentVolumeClaim: { claimName: args('migrateFrom') } }
  return {
    key: 'migration',
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: metadata(context, `${facts.name}-migration`),
    body: {
      spec: {
        backoffLimit: 3,
        template: {
          metadata: { labels, annotations },
          spec: {
            ...podSpec(context),
            restartPolicy: 'Never',
            containers: [migrationContainer(context)],
            volumes: [...volumes(context), claim],
          },
        },
      },
    },
    purpose: 'Copies the journal of a router on SQLite into the database, once, before routers run on it.',
    condition: { parameter: 'migrateFrom', stated: true },
  }
}
