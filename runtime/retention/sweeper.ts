import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { Journal, SweepReport } from '../journal/port.ts'
import type { Sweep } from '../telemetry/observed.ts'
import { createLeapGuard } from './leap-guard.ts'
import { createTrustedClock } from './trusted-clock.ts'

export interface Sweeper {
  /** Sweeps now, and from then on whenever something falls due, at least every minute. */
  start(): Promise<Sweep>
  sweep(): Promise<Sweep>
  /** How the last sweep went; `null` before the first. */
  last(): Sweep | null
  /**
   * Whether the clock has not leapt ahead since this process started, and is not a day behind the time that the journal
   * knows: it may say when something came in, what is due and what has expired.
   */
  trusts(): boolean
  /** Trusts the clock as it is and sweeps: the answer to a halt, given by a person. */
  acceptClock(): Promise<Sweep>
  /** Waits for a sweep that is under way. */
  stop(): Promise<void>
}

/** What goes around a sweep. */
export interface SweepTurn {
  /** Whether it is this router's turn, among several. */
  readonly lead: () => Promise<boolean>
  /** Brings deadlines in line with what holds now: nothing is deleted when that fails. */
  readonly before: () => Promise<void>
  readonly after: (report: SweepReport, now: number) => Promise<void>
}

export interface SweeperOptions {
  readonly journal: Journal
  readonly clock: Clock
  readonly logger: Logger
  readonly turn?: SweepTurn
  readonly intervalMs?: number
  /** How far the wall clock may leap before nothing is deleted any more. */
  readonly leapMs?: number
}

const MINUTE = 60_000
const DAY = 86_400_000
/** What expires in between is refused by every claim already. */
const SOONEST = 5000

/** Deletes what has expired, as long as the clock can be trusted. */
export function createSweeper(options: SweeperOptions): Sweeper {
  const { journal, clock, logger, turn, intervalMs = MINUTE } = options
  const trusted = createTrustedClock(journal, clock, options.leapMs)
  const guard = createLeapGuard(clock, options.leapMs)
  let timer: NodeJS.Timeout | undefined
  let running: Promise<Sweep> | null = null
  let last: Sweep | null = null
  let stopped = false
  let logWasCut = true

  let known = Number.NEGATIVE_INFINITY
  let trusting = true

  function trusts(): boolean {
    const now = clock.now()
    const behind = now < known - (options.leapMs ?? DAY)
    const is = !behind && guard.holds()
    if (!is && trusting) logger.error('clock-in-doubt', behind ? { behindMs: known - now } : { reason: 'clock-ahead' })
    if (is && !trusting) logger.info('clock-trusted')
    trusting = is
    return is
  }

  async function run(): Promise<Sweep> {
    try {
      known = (await journal.trustedTime()) ?? known
      guard.atLeast(known)
      if (turn !== undefined && !(await turn.lead())) return { kind: 'standby', at: clock.now() }
      const trust = await trusted.look()
      if (!trust.ok) return halted(trust.aheadMs)
      known = Math.max(known, trust.now)
      await turn?.before()
      const report = await journal.sweep(trust.now)
      await turn?.after(report, trust.now)
      const { types, logCut, ...counts } = report
      // Said once: it is tried again with each sweep.
      if (!logCut && logWasCut) logger.warn('log-not-cut')
      if (logCut && !logWasCut) logger.info('log-cut')
      logWasCut = logCut
      if (Object.values(counts).some((count) => count > 0)) {
        logger.info('swept', { ...counts, types: Object.entries(types).map(([type, count]) => `${type}: ${count}`) })
      }
      return { kind: 'swept', at: trust.now, report }
    } catch (error) {
      // The journal may be closed under a long sweep: the next process begins it again.
      if (!stopped) logger.error('sweep-failed', describeError(error))
      return { kind: 'failed', at: clock.now() }
    }
  }

  function halted(aheadMs: number): Sweep {
    // Said once: the state stays visible in `last`.
    if (last?.kind !== 'halted') logger.error('sweep-halted', { reason: 'clock-ahead', aheadMs })
    return { kind: 'halted', at: clock.now(), reason: 'clock-ahead', aheadMs }
  }

  async function sweep(): Promise<Sweep> {
    running ??= run().finally(() => {
      running = null
    })
    last = await running
    return last
  }

  async function arm(): Promise<void> {
    const due = last?.kind === 'swept' ? await journal.nextExpiry().catch(() => null) : null
    if (stopped) return
    const wait = due === null ? intervalMs : Math.min(intervalMs, Math.max(SOONEST, due - clock.now()))
    timer = setTimeout(tick, wait).unref()
  }

  const tick = (): void => void sweep().then(arm)

  return {
    async start() {
      const first = await sweep()
      await arm()
      return first
    },
    sweep,
    last: () => last,
    trusts,
    async acceptClock() {
      guard.accept()
      await trusted.accept()
      known = clock.now()
      // One that is under way has looked at the clock before.
      await running
      return sweep()
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
