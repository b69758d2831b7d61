import { setTimeout as sleep } from 'node:timers/promises'
import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import { sendLoad } from '../sender.ts'
import { startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import type { Store } from '../store/store.ts'
import { type Tally, tally } from '../tally.ts'

const EVENTS = 200
const CONNECTIONS = 4
/** A sweep happens at least every minute. */
const SWEEP_MS = 65_000
const DRAIN_MS = 120_000

export interface ClockLeap {
  readonly tally: Tally
  /** Events that were deleted while the clock was forty days ahead, though they are kept for thirty. */
  readonly deleted: number
  /** Whether the router said that it deletes nothing for the time being. */
  readonly said: boolean
}

/** Sets the clock forty days ahead while deliveries wait, and after a sweep back again. */
export async function clockLeap(project: Project, store: Store): Promise<ClockLeap> {
  const ledger = createLedger('leap')
  let open = false
  const sink = await startSink(project.channelSecret, (_request, response) => {
    response.writeHead(open ? 200 : 503).end()
  })
  const child = startChild(project, { store, standIns: standInsFor(sink), clock: 'leaping' })
  try {
    let left = EVENTS
    await sendLoad(project, await listening(child), ledger, { connections: CONNECTIONS, more: () => left-- > 0 })
    const before = (await store.read()).events
    child.signal('SIGUSR2')
    await sleep(SWEEP_MS)
    const deleted = before - (await store.read()).events
    const said = child.log.some((line) => line.includes('"sweep-halted"'))
    child.signal('SIGUSR2')
    open = true
    const found = await drain(store, DRAIN_MS)
    return { tally: tally(ledger, sink, found), deleted, said }
  } finally {
    await child.kill('SIGKILL')
    await sink.close()
  }
}
