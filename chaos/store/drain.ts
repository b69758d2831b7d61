import { setTimeout as sleep } from 'node:timers/promises'
import type { Deliveries, Store } from './store.ts'

const LOOK_MS = 200

/**
 * Waits until no delivery waits.
 *
 * @returns how things stood at the end; something still waits when the time was up
 */
export async function drain(store: Store, withinMs: number): Promise<Deliveries> {
  const end = Date.now() + withinMs
  for (;;) {
    const found = await store.read()
    if (found.waiting === 0 || Date.now() > end) return found
    await sleep(LOOK_MS)
  }
}
