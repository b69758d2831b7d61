import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { describeError, type Logger } from '../core/log.ts'
import type { LogEvent } from '../core/log-events.ts'
import type { View } from '../register/port.ts'
import type { RecordState } from '../reminders/record-memory.ts'
import type { Reminders } from '../reminders/reminders.ts'
import { clocks } from './clocks.ts'
import type { ErasureProgress } from './erasure-record.ts'
import type { Erasures } from './erasures.ts'
import { timedOf } from './present.ts'
import { removeOld } from './replay-tombstones.ts'
import type { RequestRecord } from './request.ts'
import type { Right } from './right.ts'
import { isNoticeDue, type NoticeParts, notifyOfErasure, notifyOfRequest } from './send-notices.ts'
import type { Tombstones } from './tombstones.ts'

export interface WorkParts extends NoticeParts {
  readonly clock: Clock
  readonly logger: Logger
  readonly plan: () => RouterPlan
  readonly erasures: Erasures
  readonly erasureView: View<ErasureProgress>
  readonly requests: View<RequestRecord>
  readonly tombstones: Tombstones | null
  readonly reminders: Reminders<Right> | null
  readonly recordReminders: Reminders<RecordState> | null
}

/** What goes on by itself: erasures that nobody drives, recipients that are to be told, grounds and dates that pass. */
export interface Work {
  start(): void
  /** There may be something to do; an erasure that was just begun need not be known to the register yet. */
  wake(erasure?: string): void
  /** Looks at once whether what erasures had to keep may go. */
  review(): void
  /** Begins nothing more, and waits a little for what is under way. What does not end in time is resumed by others. */
  stop(): Promise<void>
}

const LOOK_MS = 5000
const REVIEW_MS = 3_600_000
const WARN_MS = 86_400_000
const GRACE_MS = 2000

export function createWork(parts: WorkParts): Work {
  const { clock, logger, erasures, erasureView, requests } = parts
  const running = new Map<string, Promise<void>>()
  let timer: NodeJS.Timeout | null = null
  let reviewed = Number.NEGATIVE_INFINITY
  /** Erasures whose review waits: they are under way, or their recipients are told first. */
  const owed = new Set<string>()
  let warned = Number.NEGATIVE_INFINITY

  function run(name: string, failed: LogEvent<'error'>, does: () => Promise<unknown>): void {
    if (running.has(name)) return
    const doing = does()
      .then(
        () => {},
        (error) => logger.error(failed, describeError(error)),
      )
      .finally(() => running.delete(name))
    running.set(name, doing)
  }

  const drive = (id: string): void => run(id, 'erasure-failed', () => erasures.drive(id))

  function look(): void {
    const now = clock.now()
    const elapsed = clock.monotonic()
    const reviewing = elapsed - reviewed >= REVIEW_MS
    if (reviewing) reviewed = elapsed
    for (const [id, erasure] of erasureView.entries()) {
      if (reviewing && (erasure.state !== 'done' || erasure.keptAs.length > 0)) owed.add(id)
      if (erasures.isIdle(erasure)) drive(id)
      else if (isNoticeDue(erasure, now)) run(id, 'telling-failed', () => notifyOfErasure(parts, id))
      else if (owed.has(id) && erasure.state === 'done' && !running.has(id)) {
        owed.delete(id)
        if (erasure.keptAs.length > 0) run(id, 'review-failed', () => erasures.review(id))
      }
    }
    for (const [id, request] of requests.entries()) {
      if (isNoticeDue(request, now)) run(id, 'telling-failed', () => notifyOfRequest(parts, id))
    }
    if (reviewing) {
      run('tombstones', 'tombstones-failed', () => removeOld(parts))
      run('reminders', 'reminders-failed', async () => {
        await parts.reminders?.removeOld()
        await parts.recordReminders?.removeOld()
      })
    }
    if (elapsed - warned >= WARN_MS) {
      warned = elapsed
      warn(parts)
    }
  }

  return {
    start() {
      timer ??= setInterval(look, LOOK_MS).unref()
      look()
    },
    wake(erasure) {
      if (timer === null) return
      if (erasure === undefined) setImmediate(look)
      else drive(erasure)
    },
    review() {
      reviewed = Number.NEGATIVE_INFINITY
      if (timer !== null) setImmediate(look)
    },
    async stop() {
      if (timer !== null) clearInterval(timer)
      timer = null
      const limit = Promise.withResolvers<void>()
      const patience = setTimeout(limit.resolve, GRACE_MS)
      await Promise.race([limit.promise, Promise.all(running.values())])
      clearTimeout(patience)
    },
  }
}

/** How many requests are open, and of how many a clock runs out soon, or has. */
export function requestCounts(
  plan: RouterPlan,
  requests: View<RequestRecord>,
  now: number,
): { readonly open: number; readonly warning: number; readonly overdue: number } {
  let open = 0
  let warning = 0
  let overdue = 0
  for (const [, request] of requests.entries()) {
    if (request.closed !== null) continue
    open++
    const states = clocks(plan, timedOf(request), now).map(({ state }) => state)
    if (states.includes('overdue')) overdue++
    else if (states.includes('warning')) warning++
  }
  return { open, warning, overdue }
}

function warn({ plan, requests, clock, logger }: WorkParts): void {
  const { warning, overdue } = requestCounts(plan(), requests, clock.now())
  if (warning > 0) logger.warn('requests-due', { count: warning })
  if (overdue > 0) logger.error('requests-overdue', { count: overdue })
}
