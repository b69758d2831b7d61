import { Readable } from 'node:stream'
import { describeError, type Logger } from '../core/log.ts'
import { type Actor, AdminRefusal, type AdminRoute } from '../http/admin-route.ts'
import type { Totals } from '../telemetry/meter.ts'
import type { Guard } from './keys/guard.ts'
import { adminProblems } from './problems.ts'
import type { TakeSnapshot } from './status/status.ts'

/** Server-sent events: a snapshot each second, and what has been counted since the one before. No ids, no payloads. */
export interface Live {
  readonly route: AdminRoute
  /** How many follow. */
  size(): number
  /** Ends all streams. */
  stop(): void
}

export interface LiveOptions {
  readonly snapshot: TakeSnapshot
  readonly totals: () => Totals
  readonly guard: Pick<Guard, 'stands'>
  readonly logger: Logger
  readonly everyMs?: number
}

interface Client {
  readonly stream: Readable
  readonly actor: Actor
}

const EVERY_MS = 1000
const MOST_CLIENTS = 16
/** What may wait for a client that reads slowly, bytes. */
const MOST_WAITING = 65_536

export function createLive({ snapshot, totals, guard, logger, everyMs = EVERY_MS }: LiveOptions): Live {
  const clients = new Set<Client>()
  let timer: NodeJS.Timeout | undefined
  let before: Totals = totals()
  let count = 0
  let busy = false

  function leave(client: Client): void {
    clients.delete(client)
    if (clients.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  function send(text: string): void {
    for (const client of clients) {
      const { stream, actor } = client
      if (!guard.stands(actor)) {
        stream.push(null)
        leave(client)
      } else if (stream.readableLength + text.length > MOST_WAITING) stream.destroy()
      else stream.push(text)
    }
  }

  async function tick(): Promise<void> {
    if (busy) return
    busy = true
    try {
      const status = await snapshot()
      const now = totals()
      const changed = difference(before, now)
      before = now
      send(`${frame('status', status)}${changed === null ? '' : frame('activity', changed)}`)
    } catch (error) {
      logger.warn('live-failed', describeError(error))
      // Still here, though the journal is not.
      send(': heartbeat\n\n')
    } finally {
      busy = false
    }
  }

  const frame = (event: string, data: unknown): string =>
    `id: ${++count}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`

  return {
    size: () => clients.size,
    stop() {
      for (const { stream } of clients) stream.push(null)
      clients.clear()
      clearInterval(timer)
      timer = undefined
    },
    route: {
      method: 'GET',
      path: '/v1/live',
      roles: ['operator', 'auditor'],
      summary: 'Server-sent events: `status` each second, and `activity` with what was counted since.',
      media: 'text/event-stream',
      answers: { 200: { type: 'string' } },
      audit: null,
      async handle({ actor }) {
        if (clients.size >= MOST_CLIENTS) throw new AdminRefusal(adminProblems.tooManyStreams)
        const stream = new Readable({ read() {}, highWaterMark: MOST_WAITING })
        const client = { stream, actor }
        clients.add(client)
        stream.once('close', () => leave(client))
        stream.push('retry: 5000\n\n')
        if (timer === undefined) {
          before = totals()
          timer = setInterval(() => void tick(), everyMs).unref()
        }
        void tick()
        return { status: 200, stream }
      },
    },
  }
}

/** What was added; `null` for nothing. */
function difference(before: Totals, now: Totals): Partial<Totals> | null {
  const names = Object.keys(now) as (keyof Totals)[]
  const changed = names.filter((name) => now[name] !== before[name])
  return changed.length === 0 ? null : Object.fromEntries(changed.map((name) => [name, now[name] - before[name]]))
}
