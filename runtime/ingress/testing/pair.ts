import type { Generated } from '../../contract/plan.ts'
import type { PostgresServer } from '../../journal/testing/postgres-server.ts'
import { type Addresses, createRouter, type Router } from '../../router.ts'
import { generated } from './generated.ts'
import { makePlace } from './harness.ts'
import { listLogger } from './logger.ts'
import { type Sink, startSink } from './sink.ts'

/** The standard declaration with its journal on PostgreSQL. */
export const shared: Generated = {
  ...generated,
  plan: { ...generated.plan, limits: { ...generated.plan.limits, backlog: 10_000 }, journal: { engine: 'postgres' } },
}

export interface One extends Addresses {
  readonly router: Router
  readonly log: readonly string[]
}

/** Two routers of one declaration on one database, as a deployment with two replicas has them. */
export interface Pair {
  readonly routers: readonly [One, One]
  readonly sink: Sink
  stop(): Promise<void>
}

let databases = 0

export async function startPair(server: PostgresServer, generated = shared): Promise<Pair> {
  const sink = await startSink()
  const origins = ['https://hooks.slack.com', 'https://archive.example']
  const database = `routers_${process.pid}_${databases++}`
  await server.createDatabase(database)
  const place = makePlace(new Map(origins.map((origin) => [origin, sink.origin])), {
    'database-url': server.url(database),
  })
  const start = async (): Promise<One> => {
    const { logger, lines } = listLogger()
    const settings = { ...place.settings, dataDir: null }
    const router = await createRouter({ generated, settings, logger })
    return { router, log: lines, ...(await router.listen()) }
  }
  const routers = await Promise.all([start(), start()])
  return {
    routers,
    sink,
    async stop() {
      for (const { router } of routers) await router.close()
      await sink.close()
      place.remove()
    },
  }
}
