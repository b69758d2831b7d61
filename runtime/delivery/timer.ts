import type { Clock } from '../core/clock.ts'

/** One timer that keeps no process alive; setting it replaces what it was set to. */
export function armAt(clock: Clock, ring: () => void): { set(at: number): void; clear(): void } {
  let timer: NodeJS.Timeout | undefined
  return {
    set(at) {
      clearTimeout(timer)
      timer = setTimeout(ring, Math.max(0, at - clock.now())).unref()
    },
    clear: () => clearTimeout(timer),
  }
}
