import type { Clock } from '../core/clock.ts'
import { describeError, type LogFields, type Logger } from '../core/log.ts'
import { INTERRUPTED } from '../journal/interrupted.ts'
import type { Journal, Lease, Outcome } from '../journal/port.ts'
import type { Meter } from '../telemetry/meter.ts'
import type { Traces } from '../telemetry/traces.ts'

/** An attempt that has ended and is not settled yet. */
export interface Ended {
  readonly lease: Lease
  readonly outcome: Outcome
  /** Monotonic. */
  readonly began: number
  /** Whether it may wait for what else is to be stored. */
  readonly patient: boolean
  /** Frees its place. */
  readonly leave: () => void
  readonly done: () => void
}

export interface Settling {
  add(ended: Ended): void
  /** Settles what has ended since: those of one turn of the event loop go into one commit, and others may join them. */
  flush(): void
}

/**
 * How long the end of a delivery may wait for what else is to be stored, milliseconds. Who dies meanwhile delivers it
 * again, as in the moment before; at a few events a second it saves a commit for each.
 */
const WAIT_MS = 50

export interface SettlingOptions {
  readonly journal: Pick<Journal, 'settle'>
  readonly logger: Logger
  readonly clock: Clock
  readonly meter: Pick<Meter, 'attempted' | 'delivered' | 'held' | 'cut' | 'repeated'>
  /** Nothing is traced without. */
  readonly traces?: Pick<Traces, 'attempted'> | null | undefined
}

/** Reasons for which a delivery waits although its address could be called. */
const HELD: ReadonlySet<string | undefined> = new Set(['restricted', 'erasing', 'not-active'])

/** By what a log line about an attempt is found. */
export const tracedBy = ({ delivery, event, channel, attempt }: Lease): LogFields => ({
  delivery,
  eventId: event,
  channel,
  attempt,
})

export function createSettling({ journal, logger, clock, meter, traces }: SettlingOptions): Settling {
  let waiting: Ended[] = []

  function count({ lease, outcome, began }: Ended): void {
    const { route, channel, receivedAt } = lease
    if (outcome.kind === 'defer') {
      if (HELD.has(outcome.reason)) meter.held(channel)
      return
    }
    const duration = clock.monotonic() - began
    meter.attempted(route, channel, outcome.kind, outcome.status, duration)
    traces?.attempted(lease, outcome, duration)
    if (outcome.kind !== 'delivered') return
    meter.delivered(channel, clock.now() - receivedAt)
    if (outcome.reason === 'cut') meter.cut(route, channel)
  }

  function report(lease: Lease, outcome: Outcome): void {
    for (const reason of repeatsOf(lease, outcome)) {
      meter.repeated(lease.channel, reason)
      logger.warn('delivery-repeat', { ...tracedBy(lease), reason })
    }
    if (outcome.kind === 'defer' || outcome.reason === undefined) return
    const fields = { ...tracedBy(lease), status: outcome.status, reason: outcome.reason }
    if (outcome.kind === 'delivered') logger.info('delivery-cut', fields)
    else if (outcome.kind === 'retry') logger.info('delivery-retry', fields)
    else logger.warn(`delivery-${outcome.kind}`, fields)
  }

  return {
    add(ended) {
      count(ended)
      report(ended.lease, ended.outcome)
      waiting.push(ended)
    },
    flush() {
      const settling = waiting
      waiting = []
      for (const { lease, outcome, patient, leave, done } of settling) {
        leave()
        const now = clock.now()
        journal
          .settle(lease, sooner(outcome, now - lease.until), now, patient ? WAIT_MS : 0)
          // The lease runs out by itself, and the delivery is tried again.
          .catch((error) => logger.error('settle-failed', { ...tracedBy(lease), ...describeError(error) }))
          .then(done)
      }
    },
  }
}

/**
 * Why a recipient may get a delivery twice: this attempt came after one that its process did not survive, or nobody knows
 * whether this one has arrived, and it is tried again.
 */
function repeatsOf(lease: Lease, outcome: Outcome): readonly string[] {
  if (outcome.kind === 'defer') return []
  const wentOut = outcome.kind === 'delivered' || outcome.reach !== 'not-sent'
  const reasons = lease.interrupted === true && wentOut ? [INTERRUPTED] : []
  return outcome.kind === 'retry' && outcome.reach === 'unknown' ? [...reasons, outcome.reason] : reasons
}

/** No attempt outlives its lease: when it seems so, the clock has leapt, and what it put off is put off by less. */
const sooner = (outcome: Outcome, lateMs: number): Outcome =>
  'at' in outcome && lateMs > 0 ? { ...outcome, at: outcome.at - lateMs } : outcome
