import type { Clock } from '../core/clock.ts'
import { type ChannelWorker, placesOf } from './channel-worker.ts'

/** A place that is kept for somebody who is about to store something. */
export interface Kept {
  /** It is taken now, or not needed. */
  give(): void
}

/**
 * Lets accepting wait for delivering while that keeps up, so that what comes in begins at once instead of being stored,
 * claimed and opened again: a burst then waits in its senders' connections for moments, not in the journal for seconds.
 */
export interface Room {
  /** Resolves with a place of each channel, or without where there will be none soon; never later than after a second. */
  keep(channels: readonly string[]): Kept | Promise<Kept>
  /** An attempt has ended. */
  freed(worker: ChannelWorker): void
  /** So many more wait in the journal; infinite when nobody knows. */
  waits(worker: ChannelWorker, count: number): void
  /** A claim gave so many, and whether nothing is left to claim. */
  claimed(worker: ChannelWorker, count: number, all: boolean): void
  /** Lets everybody go who waits. */
  close(): void
}

export const NOTHING_KEPT: Kept = { give() {} }

/** The longest that somebody waits for a place, and is made to wait by what is expected, milliseconds. */
const MOST_MS = 1000
/** A channel where no attempt has ended for so long hangs: nobody waits for it. */
const HANGS_MS = 1000
/** The weight of one more interval in their average. */
const WEIGHT = 0.05

interface State {
  kept: number
  behind: number
  freedAt: number
  /** Between the ends of two attempts, on average. */
  everyMs: number
  readonly waiting: Set<(got: boolean) => void>
}

export function createRoom(workers: ReadonlyMap<string, ChannelWorker>, clock: Clock): Room {
  const states = new Map<ChannelWorker, State>()

  function stateOf(worker: ChannelWorker): State {
    const known = states.get(worker)
    if (known !== undefined) return known
    const behind = Number.POSITIVE_INFINITY
    const state = { kept: 0, behind, freedAt: Number.NEGATIVE_INFINITY, everyMs: 0, waiting: new Set<() => void>() }
    states.set(worker, state)
    return state
  }

  const isFree = (worker: ChannelWorker, { kept }: State): boolean =>
    !worker.queue.waiting && placesOf(worker) - worker.queue.taken - kept >= 1

  function isWorth(worker: ChannelWorker, { freedAt, everyMs, behind, waiting }: State): boolean {
    const elapsed = clock.monotonic()
    if (elapsed - freedAt > HANGS_MS || (behind + waiting.size + 1) * everyMs > MOST_MS) return false
    const [any] = worker.destinations.values()
    // Its pace or a rest is what keeps it: no place will do.
    return any === undefined || any.destination.room(elapsed) >= 1
  }

  function letIn(worker: ChannelWorker): void {
    const state = stateOf(worker)
    for (const enter of state.waiting) {
      if (!isFree(worker, state)) return
      state.waiting.delete(enter)
      state.kept++
      enter(true)
    }
  }

  /** Whether there was a place in time. */
  function turn({ waiting }: State): Promise<boolean> {
    return new Promise((resolve) => {
      const enter = (got: boolean): void => {
        clearTimeout(late)
        resolve(got)
      }
      const late = setTimeout(() => {
        waiting.delete(enter)
        resolve(false)
      }, MOST_MS)
      waiting.add(enter)
    })
  }

  function keptOf(held: readonly ChannelWorker[]): Kept {
    if (held.length === 0) return NOTHING_KEPT
    let given = false
    return {
      give() {
        if (given) return
        given = true
        for (const worker of held) stateOf(worker).kept--
      },
    }
  }

  async function wait(full: readonly ChannelWorker[], held: ChannelWorker[]): Promise<Kept> {
    const got = await Promise.all(full.map((worker) => turn(stateOf(worker))))
    return keptOf([...held, ...full.filter((_, index) => got[index])])
  }

  return {
    keep(channels) {
      const held: ChannelWorker[] = []
      const full: ChannelWorker[] = []
      for (const name of channels) {
        const worker = workers.get(name)
        if (worker === undefined || worker.channel.onAmbiguous === 'fail') continue
        const state = stateOf(worker)
        if (state.waiting.size === 0 && isFree(worker, state)) {
          state.kept++
          held.push(worker)
        } else if (isWorth(worker, state)) full.push(worker)
      }
      return full.length === 0 ? keptOf(held) : wait(full, held)
    },
    freed(worker) {
      const state = stateOf(worker)
      const elapsed = clock.monotonic()
      const since = Math.min(HANGS_MS, elapsed - state.freedAt)
      state.everyMs += (since - state.everyMs) * WEIGHT
      state.freedAt = elapsed
      letIn(worker)
    },
    waits(worker, count) {
      stateOf(worker).behind += count
    },
    claimed(worker, count, all) {
      const state = stateOf(worker)
      state.behind = all ? 0 : Math.max(0, state.behind - count)
      if (all) letIn(worker)
    },
    close() {
      for (const { waiting } of states.values()) {
        for (const enter of waiting) enter(false)
        waiting.clear()
      }
    },
  }
}
