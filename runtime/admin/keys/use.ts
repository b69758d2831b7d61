import type { Clock } from '../../core/clock.ts'
import type { Records } from '../../journal/port.ts'

/** When keys were used last, to the day: enough to find the ones that nobody needs, too little to follow anybody. */
export interface KeyUse {
  /** Does not wait for the journal. */
  used(key: string): void
  /** `YYYY-MM-DD` by key. */
  all(): Promise<ReadonlyMap<string, string>>
}

export const KEY_USES = 'api-key-use'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** @param keep so long after a use it is remembered, milliseconds */
export function createKeyUse(records: Records, clock: Clock, keep: number): KeyUse {
  const written = new Map<string, string>()
  return {
    used(key) {
      const day = new Date(clock.now()).toISOString().slice(0, 10)
      if (written.get(key) === day) return
      written.set(key, day)
      const value = encoder.encode(JSON.stringify({ day }))
      records
        .write([{ kind: KEY_USES, id: key, value, expiresAt: clock.now() + keep }])
        // Again with the next use.
        .catch(() => written.delete(key))
    },
    async all() {
      const found = new Map<string, string>()
      let after: string | undefined
      do {
        const page = await records.list(KEY_USES, { limit: 1000, ...(after === undefined ? null : { after }) })
        for (const { id, value } of page) {
          if (value !== null) found.set(id, (JSON.parse(decoder.decode(value)) as { readonly day: string }).day)
        }
        after = page.length < 1000 ? undefined : page.at(-1)?.id
      } while (after !== undefined)
      return found
    },
  }
}
