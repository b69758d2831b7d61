import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { Records } from '../journal/port.ts'
import type { Identity } from '../keys/identity.ts'
import type { Register, View } from '../register/port.ts'

/** An address to which nothing has got through for a while, or to which nothing is sent for the time being. */
export interface Suspension {
  readonly channel: string
  readonly tenant: string
  /** A short code. */
  readonly reason: string
  /** The first failure since the last success, by the wall clock. */
  readonly since: number
  /** It is not called before then. Past: it keeps failing, and is called by one attempt at a time. `null`: disabled. */
  readonly until: number | null
}

/** What an address is stopped for, and by whom it was noticed. */
export interface NewSuspension extends Pick<Suspension, 'channel' | 'tenant' | 'reason' | 'since'> {
  readonly id: string
  /** Milliseconds, 0 when it just fails, `null` until somebody resumes it. */
  readonly pauseMs: number | null
}

/**
 * Addresses that are not to be called, as records, so that a restart forgets none and all routers on a journal keep
 * away. One success or an operator clears them.
 */
export interface Suspensions {
  /** The id of an address's record: a keyed hash in hex. An address may be a secret. */
  idOf(key: string): string
  of(id: string): Suspension | undefined
  entries(): Iterable<[string, Suspension]>
  /** Resolves when the record is on disk; a failure of the journal is logged, and this router keeps to it all the same. */
  put(stopping: NewSuspension): Promise<void>
  /** Resolves when the records are gone; `false` when the journal could not do that, which is logged. */
  clear(ids: readonly string[]): Promise<boolean>
  /** Told when an address may be called again, whichever router found that out. */
  onCleared(listener: (id: string) => void): void
}

export interface SuspensionsOptions {
  readonly register: Pick<Register, 'view' | 'reach'>
  readonly records: Pick<Records, 'write'>
  readonly identity: Pick<Identity, 'providerRef'>
  readonly clock: Clock
  readonly logger: Logger
}

export const STOPPED = 'stopped'

/** How long an address may do nothing but fail until it is disabled. */
export const DISABLE_MS = 5 * 86_400_000

/** How long a record outlives its pause: longer than it takes to disable, and not for ever when nobody calls again. */
const KEPT_MS = 2 * DISABLE_MS

const encoder = new TextEncoder()

/** To be made before the register starts. */
export function createSuspensions(options: SuspensionsOptions): Suspensions {
  const { register, records, identity, clock, logger } = options
  /** What this router has just seen, and its view does not show yet: `null` for cleared. */
  const fresh = new Map<string, Suspension | null>()
  const listeners: ((id: string) => void)[] = []
  const view: View<Suspension> = register.view(STOPPED, parseStop, (id, stop) => {
    fresh.delete(id)
    if (stop === undefined) for (const listener of listeners) listener(id)
  })

  const of = (id: string): Suspension | undefined => {
    const seen = fresh.get(id)
    return seen === undefined ? view.get(id) : (seen ?? undefined)
  }

  async function write(changes: readonly (readonly [string, Suspension | null])[]): Promise<boolean> {
    for (const [id, stop] of changes) fresh.set(id, stop)
    try {
      const generation = await records.write(
        changes.map(([id, stop]) => ({
          kind: STOPPED,
          id,
          value: stop === null ? null : encoder.encode(JSON.stringify(stop)),
          expiresAt: stop === null || stop.until === null ? null : stop.until + KEPT_MS,
        })),
      )
      await register.reach(generation)
      for (const [id, stop] of changes) if (fresh.get(id) === stop) fresh.delete(id)
      return true
    } catch (error) {
      logger.error('stop-not-stored', describeError(error))
      return false
    }
  }

  return {
    idOf: (key) => Buffer.from(identity.providerRef('address', key)).toString('hex'),
    of,
    *entries() {
      for (const [id, stop] of view.entries()) if (!fresh.has(id)) yield [id, stop]
      for (const [id, stop] of fresh) if (stop !== null) yield [id, stop]
    },
    async put({ id, pauseMs, channel, tenant, reason, since: seen }) {
      const now = clock.now()
      const since = Math.min(seen, of(id)?.since ?? seen)
      const until = pauseMs === null || now - since >= DISABLE_MS ? null : now + pauseMs
      if (until === null) logger.error('channel-disabled', { channel, tenant, reason })
      else if (until > now) logger.warn('channel-stopped', { channel, tenant, reason })
      await write([[id, { channel, tenant, reason, since, until }]])
    },
    async clear(ids) {
      const known = ids.filter((id) => of(id) !== undefined)
      if (known.length === 0) return true
      return write(known.map((id) => [id, null]))
    },
    onCleared: (listener) => void listeners.push(listener),
  }
}

function parseStop(value: unknown): Suspension | null {
  if (typeof value !== 'object' || value === null) return null
  const { channel, tenant, reason, since, until } = value as Record<string, unknown>
  if (typeof channel !== 'string' || typeof tenant !== 'string' || typeof reason !== 'string') return null
  if (typeof since !== 'number' || (typeof until !== 'number' && until !== null)) return null
  return { channel, tenant, reason, since, until }
}
