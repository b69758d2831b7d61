import type { Clock } from '../core/clock.ts'
import { type Lane, placesOf } from './lane.ts'

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
  freed(lane: Lane): void
  /** So many more wait in the journal; infinite when nobody knows. */
  waits(lane: Lane, count: number): void
  /** A claim gave so many, and whether nothing is left to claim. */
  claimed(lane: Lane, count: number, all: boolean): void
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

export function createRoom(lanes: ReadonlyMap<string, Lane>, clock: Clock): Room {
  const states = new Map<Lane, State>()

  function stateOf(lane: Lane): State {
    const known = states.get(lane)
    if (known !== undefined) return known
    const behind = Number.POSITIVE_INFINITY
    const state = { kept: 0, behind, freedAt: Number.NEGATIVE_INFINITY, everyMs: 0, waiting: new Set<() => void>() }
    states.set(lane, state)
    return state
  }

  const isFree = (lane: Lane, { kept }: State): boolean =>
    !lane.queue.waiting && placesOf(lane) - lane.queue.taken - kept >= 1

  function isWorth(lane: Lane, { freedAt, everyMs, behind, waiting }: State): boolean {
    const elapsed = clock.monotonic()
    if (elapsed - freedAt > HANGS_MS || (behind + waiting.size + 1) * everyMs > MOST_MS) return false
    const [any] = lane.destinations.values()
    // Its pace or a rest is what keeps it: no place will do.
    return any === undefined || any.destination.room(elapsed) >= 1
  }

  function letIn(lane: Lane): void {
    const state = stateOf(lane)
    for (const enter of state.waiting) {
      if (!isFree(lane, state)) return
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

  function keptOf(held: readonly Lane[]): Kept {
    if (held.length === 0) return NOTHING_KEPT
    let given = false
    return {
      give() {
        if (given) return
        given = true
        for (const lane of held) stateOf(lane).kept--
      },
    }
  }

  async function wait(full: readonly Lane[], held: Lane[]): Promise<Kept> {
    const got = await Promise.all(full.map((lane) => turn(stateOf(lane))))
    return keptOf([...held, ...full.filter((_, index) => got[index])])
  }

  return {
    keep(channels) {
      const held: Lane[] = []
      const full: Lane[] = []
      for (const name of channels) {
        const lane = lanes.get(name)
        if (lane === undefined || lane.channel.onAmbiguous === 'fail') continue
        const state = stateOf(lane)
        if (state.waiting.size === 0 && isFree(lane, state)) {
          state.kept++
          held.push(lane)
        } else if (isWorth(lane, state)) full.push(lane)
      }
      return full.length === 0 ? keptOf(held) : wait(full, held)
    },
    freed(lane) {
      const state = stateOf(lane)
      const elapsed = clock.monotonic()
      const since = Math.min(HANGS_MS, elapsed - state.freedAt)
      state.everyMs += (since - state.everyMs) * WEIGHT
      state.freedAt = elapsed
      letIn(lane)
    },
    waits(lane, count) {
      stateOf(lane).behind += count
    },
    claimed(lane, count, all) {
      const state = stateOf(lane)
      state.behind = all ? 0 : Math.max(0, state.behind - count)
      if (all) letIn(lane)
    },
    close() {
      for (const { waiting } of states.values()) {
        for (const enter of waiting) enter(false)
        waiting.clear()
      }
    },
  }
}
