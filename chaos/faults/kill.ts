import { setTimeout as sleep } from 'node:timers/promises'
import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import type { Random } from '../random.ts'
import { sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import type { Store } from '../store/store.ts'
import { type Tally, tally } from '../tally.ts'

export interface KillOptions {
  readonly rounds: number
  readonly random: Random
  /** At most this many events in a round. */
  readonly perRound: number
  /** Instead of waiting until the leases of killed routers run out, the last router's clock is ahead of them. */
  readonly ahead: boolean
  /** The latest moment to kill after the router listens, milliseconds. */
  readonly withinMs: number
  readonly tell?: (line: string) => void
}

const CONNECTIONS = 8
/** The share of rounds in which it dies on its way up, and when, milliseconds. */
const ON_THE_WAY_UP = [0, 500] as const
const SHARE_ON_THE_WAY_UP = 1 / 8
/** A lease lasts 45 s. */
const DRAIN_MS = 120_000

/** Kills the router under load, again and again on one journal, then lets the last one finish. */
export async function killRounds(project: Project, store: Store, options: KillOptions): Promise<Tally> {
  const { rounds, random, perRound, ahead, withinMs, tell } = options
  const ledger = createLedger('kill')
  const sink = await startSink(project.channelSecret)
  try {
    for (let round = 1; round <= rounds; round++) {
      const child = startChild(project, { store, standIns: standInsFor(sink) })
      if (random.next() < SHARE_ON_THE_WAY_UP) {
        await sleep(random.between(...ON_THE_WAY_UP))
        await child.kill('SIGKILL')
        continue
      }
      const url = await listening(child)
      let left = perRound
      const load = sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => left-- > 0 })
      await sleep(random.between(5, withinMs))
      if (!child.alive()) throw new Error(`The router ended by itself:\n${child.log.join('\n')}`)
      await child.kill('SIGKILL')
      await load
      if (round % 10 === 0) tell?.(`  round ${round}: ${ledger.accepted.size} accepted`)
    }
    const last = startChild(project, { store, standIns: standInsFor(sink), ...(ahead ? { clock: 'ahead' } : null) })
    const url = await listening(last)
    await sendLoad(project, url, ledger, { connections: CONNECTIONS, more: () => ledger.waiting() > 0 })
    const found = await drain(store, DRAIN_MS)
    await last.kill('SIGTERM')
    return tally(ledger, sink, found)
  } finally {
    await sink.close()
  }
}
