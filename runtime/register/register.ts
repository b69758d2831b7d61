import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { DELETION_MEMORY_MS, type Records } from '../journal/port/records.ts'
import { elapsedSince, type Moment, momentOf } from './elapsed.ts'
import type { Register } from './port.ts'
import { createView, type Kept } from './views.ts'

export interface RegisterOptions {
  readonly records: Records
  readonly logger: Logger
  readonly clock: Clock
  /** The newest generation of the records: by a heartbeat. */
  readonly newest: () => Promise<number>
}

const PAGE = 1000
/** Read everything again well before deletions may have left the feed. */
const AWAY_MS = DELETION_MEMORY_MS / 2

/** Keeps kinds of records in memory and follows them through the feed of changes. */
export function createRegister({ records, logger, clock, newest }: RegisterOptions): Register {
  const views = new Map<string, Kept>()
  let generation = 0
  /** The newest generation that anybody has asked for. */
  let wanted = 0
  let following: Promise<void> | null = null
  let readAt: Moment | null = null
  let started = false
  let stopped = false

  /**
   * Each kind as a whole. Whatever changes meanwhile comes again through the feed.
   *
   * @param base a generation that somebody has seen already
   */
  async function readAll(base: number): Promise<void> {
    for (const kept of views.values()) {
      const ids = new Set<string>()
      let after: string | undefined
      for (;;) {
        const page = await records.list(kept.kind, { limit: PAGE, ...(after === undefined ? null : { after }) })
        for (const record of page) {
          ids.add(record.id)
          kept.take(record)
        }
        after = page.at(-1)?.id
        if (page.length < PAGE) break
      }
      kept.retain(ids)
    }
    generation = Math.max(generation, base)
  }

  async function follow(): Promise<void> {
    while (generation < wanted && !stopped) {
      const began = momentOf(clock)
      // No heartbeat is asked for: one that has come back from afar may be what waits for this.
      if (readAt === null || elapsedSince(clock, readAt) > AWAY_MS) await readAll(wanted)
      else await readChanges(wanted)
      readAt = began
    }
  }

  /** A page may end in the middle of a generation, whose rest then comes with the next. */
  async function readChanges(goal: number): Promise<void> {
    let since = generation
    let limit = PAGE
    for (;;) {
      const page = await records.changes(since, limit)
      for (const record of page) views.get(record.kind)?.take(record)
      const last = page.at(-1)?.generation ?? since
      if (page.length < limit) {
        // All that there was when somebody saw `goal` has been read, also when its records are gone again.
        generation = Math.max(goal, last)
        return
      }
      if (last - 1 > since) since = last - 1
      else limit *= 2
      generation = Math.max(generation, since)
    }
  }

  return {
    get generation() {
      return generation
    },
    view(kind, parse, changed) {
      if (started) throw new TypeError('A view is asked for before the register starts.')
      if (views.has(kind)) throw new TypeError('A kind of records has one view.')
      const { view, kept } = createView(kind, parse, changed, () => started, logger)
      views.set(kind, kept)
      return view
    },
    async start() {
      const began = momentOf(clock)
      await readAll(await newest())
      readAt = began
      wanted = generation
      started = true
    },
    async reach(goal) {
      wanted = Math.max(wanted, goal)
      // Nothing has changed, so nothing was missed.
      if (goal === generation) readAt = momentOf(clock)
      while (generation < goal && !stopped) {
        following ??= follow().finally(() => {
          following = null
        })
        await following
      }
    },
    async stop() {
      stopped = true
      await following?.catch(() => {})
    },
  }
}
