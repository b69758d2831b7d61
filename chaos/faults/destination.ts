import { listening, startChild } from '../child.ts'
import { createLedger } from '../ledger.ts'
import { type Project, standInsFor } from '../project.ts'
import type { Random } from '../random.ts'
import { sendLoad } from '../sender.ts'
import { type Answer, startSink } from '../sink.ts'
import { drain } from '../store/drain.ts'
import { sqliteStore } from '../store/sqlite-store.ts'
import type { Deliveries } from '../store/store.ts'
import { type Tally, tally } from '../tally.ts'

/** What the channel needs so that a run ends soon. */
export const HASTY = `retry: {schedule: [${Array.from({ length: 20 }, () => 'PT1S').join(', ')}]}, limits: {inFlight: 32}`

const EVENTS = 300
const CONNECTIONS = 8
const DRIP_MS = 200
/** A request may take 15 s and an open breaker 30 s and more, several times over. */
const DRAIN_MS = 240_000

/** How a destination fails, and in how many of a hundred requests. */
const FAULTS: readonly (readonly [share: number, fault: Answer])[] = [
  [1, () => {}],
  [8, ({ socket }) => void socket.resetAndDestroy()],
  [8, (_request, response) => void response.writeHead(429).end()],
  [2, (_request, response) => void response.writeHead(429, { 'retry-after': '1' }).end()],
  [8, (_request, response) => void response.writeHead(500).end('{')],
  [2, (_request, response) => void response.writeHead(400).end()],
  [6, ({ socket }) => void socket.end('220 mail.example ESMTP\r\n')],
  [
    1,
    (_request, response) => {
      response.writeHead(503, { 'content-length': '1000000' })
      const timer = setInterval(() => response.write('.'), DRIP_MS)
      response.once('close', () => clearInterval(timer))
    },
  ],
]

function faulty(random: Random): Answer {
  return (request, response) => {
    let left = random.next() * 100
    for (const [share, fault] of FAULTS) {
      left -= share
      if (left < 0) return fault(request, response)
    }
    response.writeHead(200).end()
  }
}

export interface Destination {
  readonly tally: Tally
  /** How often each reason was recorded. */
  readonly ended: Readonly<Record<string, number>>
}

/** Delivers to a destination that hangs, drips, resets, refuses and talks nonsense, until everything has an end. */
export async function faultyDestination(project: Project, random: Random): Promise<Destination> {
  const store = sqliteStore(project.data)
  const ledger = createLedger('faulty')
  const sink = await startSink(project.channelSecret, faulty(random))
  const child = startChild(project, { store, standIns: standInsFor(sink) })
  try {
    let left = EVENTS
    await sendLoad(project, await listening(child), ledger, { connections: CONNECTIONS, more: () => left-- > 0 })
    const found = await drain(store, DRAIN_MS)
    return { tally: tally(ledger, sink, found), ended: countOf(found) }
  } finally {
    await child.kill('SIGKILL')
    await sink.close()
  }
}

function countOf({ ended }: Deliveries): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const why of ended.values()) counts[why] = (counts[why] ?? 0) + 1
  return counts
}
