import { setTimeout as sleep } from 'node:timers/promises'
import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import type { Random } from '../random.ts'
import { sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { startCluster } from '../store/cluster.ts'
import { drain } from '../store/drain.ts'
import { postgresStore } from '../store/postgres-store.ts'
import { type Tally, tally } from '../tally.ts'

const CONNECTIONS = 4
/** When the primary dies after the load has begun, milliseconds. */
const DIES_AFTER = [500, 3000] as const
const ABSENT_MS = 500
/** A lease lasts 45 s. */
const DRAIN_MS = 120_000

export interface Failover {
  readonly tally: Tally
  /** Events accepted after the standby had become the primary. */
  readonly afterwards: number
  /** Answers that asked to come again while there was no primary. */
  readonly refused: number
}

/**
 * Kills the primary under the load of two routers, promotes its synchronous standby, and lets them go on with that.
 *
 * @param goesOnMs how long the load goes on after the promotion
 */
export async function failover(project: Project, random: Random, goesOnMs = 2000): Promise<Failover> {
  const cluster = await startCluster()
  const store = postgresStore(cluster.url, () => cluster.standbyUrl)
  const ledger = createLedger('failover')
  const sink = await startSink(project.channelSecret)
  const children = [1, 2].map(() => startChild(project, { store, standIns: standInsFor(sink) }))
  try {
    let on = true
    const urls = await Promise.all(children.map(listening))
    const load = { connections: CONNECTIONS, more: () => on }
    const loads = urls.map((url) => sendLoad(project, url, ledger, load))
    await sleep(random.between(...DIES_AFTER))
    await cluster.killPrimary()
    await sleep(ABSENT_MS)
    await cluster.promote()
    const before = ledger.accepted.size
    await sleep(goesOnMs)
    on = false
    await Promise.all(loads)
    const [url = ''] = urls
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => ledger.waiting() > 0 })
    const found = await drain(store, DRAIN_MS)
    return { tally: tally(ledger, sink, found), afterwards: ledger.accepted.size - before, refused: ledger.refused }
  } finally {
    for (const child of children) await child.kill('SIGKILL')
    await sink.close()
    await cluster.remove()
  }
}
