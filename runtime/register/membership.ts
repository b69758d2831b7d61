import { randomUUID } from 'node:crypto'
import type { Clock } from '../core/clock.ts'
import { REQUEST_MS } from '../core/limits.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { Journal, Pulse, Replica } from '../journal/port.ts'
import { createActivities } from './activities.ts'
import { elapsedSince, type Moment, momentOf } from './elapsed.ts'
import type { Membership, Register } from './port.ts'

/** Runs something once after so many milliseconds unless it is cancelled; keeps no process alive. */
export type Later = (run: () => void, milliseconds: number) => () => void

export interface MembershipOptions {
  readonly journal: Pick<Journal, 'heartbeat' | 'pollMs'>
  readonly clock: Clock
  readonly logger: Logger
  readonly register: Pick<Register, 'generation' | 'reach'>
  /** Digest of the declaration that runs now. */
  readonly digest: () => string
  /** UUID of this process. */
  readonly replica?: string
  /** Told of each heartbeat that got through. */
  readonly beaten?: (pulse: Pulse) => void
  readonly beatMs?: number
  readonly leaseMs?: number
  readonly later?: Later
}

/** What a router knows of itself and the others beyond the port. */
export interface LocalMembership extends Membership {
  /** Something may begin. */
  attached(): boolean
  /** A heartbeat now; answers the newest generation of the records. */
  pulse(): Promise<number>
  /** As the last heartbeat showed them: the others, dead ones of the last hour included. */
  others(): readonly Replica[]
}

const BEAT_MS = 1000
const LEASE_MS = 10_000
/** How long before the lease runs out nothing begins any more: for clocks of different speed. */
const MARGIN_MS = 2000
/** What an attempt or an accept may take after it has begun, with what comes before and after the request. */
const ATTEMPT_MS = REQUEST_MS + 10_000
/** While somebody waits, or an acknowledgement is due that others may wait for. */
const SOON_MS = 50
/** More than any generation: this router has nothing under way and never will. */
const GONE = Number.MAX_SAFE_INTEGER

const systemLater: Later = (run, milliseconds) => {
  const timer = setTimeout(run, milliseconds).unref()
  return () => clearTimeout(timer)
}

/**
 * Heartbeats, and the fence that is made of them. A router begins something only while its lease certainly holds, under
 * the generation that its register shows; it acknowledges the earliest generation under which something still runs. One
 * that joins, or comes back after its lease had run out, first catches up with the generation of that heartbeat: whoever
 * did not see it among the live ones wrote earlier than that.
 */
export function createMembership(options: MembershipOptions): LocalMembership {
  const { journal, clock, logger, register, beatMs = BEAT_MS, leaseMs = LEASE_MS, later = systemLater } = options
  const replica = options.replica ?? randomUUID()
  const usableMs = leaseMs - Math.min(MARGIN_MS, leaseMs / 5)
  const single = journal.pollMs === undefined
  const activities = createActivities(() => settled())
  const waiting = new Set<() => void>()
  let others: readonly Replica[] = []
  /** When the last heartbeat that got through began; `null` until one has, and this router has caught up with it. */
  let alive: Moment | null = null
  let sent = 0
  let running = false
  let failing = false
  let beating: Promise<Pulse> | null = null
  let next: Promise<Pulse> | null = null
  let hurried = false
  let cancel = (): void => {}

  const acked = (): number => activities.earliest() ?? register.generation
  // Nobody counts the only router of a journal as dead.
  const lapsed = (since: Moment | null): boolean =>
    since === null || (!single && elapsedSince(clock, since) >= usableMs)

  async function send(joined: boolean): Promise<Pulse> {
    // Before it runs, and when it has stopped, a router is none that others wait for, but for what is still under way.
    const [lease, acknowledged] = joined ? [leaseMs, acked()] : [0, activities.earliest() ?? GONE]
    const began = momentOf(clock)
    const before = alive
    const pulse = await journal.heartbeat({ replica, leaseMs: lease, acked: acknowledged, digest: options.digest() })
    sent = acknowledged
    others = pulse.replicas.filter((each) => each.replica !== replica)
    // What was sent before it ran does not make it one of the live ones.
    if (!joined || !running) return pulse
    if (lapsed(before)) {
      alive = null
      await register.reach(pulse.generation)
    } else void register.reach(pulse.generation).then(settled, unreached)
    alive = began
    if (failing) logger.info('heartbeat-back')
    failing = false
    options.beaten?.(pulse)
    return pulse
  }

  const unreached = (error: unknown): void => logger.error('register-behind', describeError(error))

  function launch(): Promise<Pulse> {
    beating = send(running).finally(() => {
      beating = null
    })
    return beating
  }

  /** A heartbeat that begins after this call, the same for all who ask meanwhile. */
  function heartbeat(): Promise<Pulse> {
    if (beating === null) return launch()
    next ??= beating
      .catch(() => {})
      .then(() => {
        next = null
        return launch()
      })
    return next
  }

  function arm(milliseconds: number): void {
    cancel()
    if (running) cancel = later(tick, milliseconds)
  }

  function tick(): void {
    hurried = false
    const round = beating ?? heartbeat()
    round.catch(lost).finally(() => arm(waiting.size > 0 || acked() > sent ? SOON_MS : beatMs))
  }

  function lost(error: unknown): void {
    if (!failing) logger.error('heartbeat-lost', describeError(error))
    failing = true
  }

  /** Something has ended, or the register has come further: others may wait to hear of it. */
  function settled(): void {
    if (acked() > sent && !single) arm(SOON_MS)
    for (const look of [...waiting]) look()
  }

  /** Whether a heartbeat shows that everything before a generation is over, by what the others said in time. */
  const over = (generation: number): boolean =>
    single || others.every((each) => each.acked >= generation || each.leftMs < -ATTEMPT_MS)

  return {
    begin() {
      if (!lapsed(alive)) return activities.begin(register.generation)
      // A machine that was suspended need not wait for its turn.
      if (running && !hurried && !failing && beating === null) {
        hurried = true
        arm(0)
      }
      return null
    },
    attached: () => !lapsed(alive),
    alive: () => 1 + (single ? 0 : others.filter((each) => each.leftMs > 0).length),
    others: () => (single ? [] : others),
    async pulse() {
      return (await heartbeat()).generation
    },
    async passed(generation) {
      for (;;) {
        await register.reach(generation)
        // A heartbeat of after the reach: whoever is not in it joins later, and then knows this generation.
        if (!single) await heartbeat()
        if (acked() >= generation && over(generation)) return
        await new Promise<void>((resolve) => {
          const look = (): void => {
            waiting.delete(look)
            stop()
            resolve()
          }
          const stop = later(look, single ? beatMs : SOON_MS)
          waiting.add(look)
        })
      }
    },
    async start() {
      running = true
      await heartbeat()
      arm(beatMs)
    },
    async stop() {
      running = false
      cancel()
      alive = null
      if (activities.earliest() === null) await heartbeat().catch(() => {})
    },
  }
}
