import { setTimeout as sleep } from 'node:timers/promises'
import { request } from 'undici'

const EVERY_MS = 10

/** Asks `/healthz` all the time until it is stopped; answers the longest that an answer took, milliseconds. */
export function watchHealth(port: number): () => Promise<number> {
  let on = true
  let longest = 0
  async function watch(): Promise<void> {
    while (on) {
      const asked = performance.now()
      const { body } = await request(`http://127.0.0.1:${port}/healthz`)
      await body.dump()
      longest = Math.max(longest, performance.now() - asked)
      await sleep(EVERY_MS)
    }
  }
  const watching = watch()
  return async () => {
    on = false
    await watching
    return longest
  }
}
