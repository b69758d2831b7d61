import type { Logger } from '../core/log.ts'
import type { Fault } from '../core/log-events.ts'

/** Counts of what goes wrong without stopping anything, by kind and by a name from the declaration. */
export interface Counters {
  add(kind: Fault, name: string): void
  /** `<kind> <name>` to count. */
  all(): ReadonlyMap<string, number>
}

/** Logs the first of each kind and name, then at every doubling: enough to notice, too little to flood. */
export function createCounters(logger: Logger): Counters {
  const counts = new Map<string, number>()
  return {
    add(kind, name) {
      const key = `${kind} ${name}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if ((count & (count - 1)) === 0) logger.warn(kind, { name, count })
    },
    all: () => counts,
  }
}
