import type { Clock } from '../../core/clock.ts'
import type { Records } from '../../journal/port.ts'
import type { KeyAge } from '../../telemetry/observed.ts'
import { createUnusedEpochs, type UnusedEpochsOptions } from './unused-epochs.ts'

export interface KeyAges {
  /** Notes since when each key is at hand; for whoever starts. */
  note(): Promise<void>
  read(): Promise<readonly KeyAge[]>
}

export interface KeyAgesOptions extends UnusedEpochsOptions {
  readonly records: Pick<Records, 'list' | 'write'>
  readonly clock: Clock
  /** Epochs whose keys are at hand. */
  readonly held: readonly number[]
}

const KIND = 'key-held'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * How old the journal's keys are. A file does not say when its key was made, and a mounted one is as old as its pod: so
 * the journal remembers when it was first opened with each. A journal of before this was remembered counts from then on.
 */
export function createKeyAges({ records, clock, held, backups }: KeyAgesOptions): KeyAges {
  const unused = createUnusedEpochs({ records, backups })

  async function since(): Promise<Map<number, number>> {
    const found = new Map<number, number>()
    for (const { id, value } of await records.list(KIND))
      if (value !== null) found.set(Number(id), (JSON.parse(decoder.decode(value)) as { readonly at: number }).at)
    return found
  }

  return {
    async note() {
      const known = await since()
      const value = encoder.encode(JSON.stringify({ at: clock.now() }))
      const fresh = held.filter((epoch) => !known.has(epoch))
      if (fresh.length > 0)
        await records.write(fresh.map((epoch) => ({ kind: KIND, id: String(epoch), value, expiresAt: null })))
    },
    async read() {
      const [known, left] = await Promise.all([since(), unused.list()])
      return held.flatMap((epoch) => {
        const first = known.get(epoch)
        const destroyAfter = left.get(epoch)?.destroyAfter ?? null
        return first === undefined ? [] : [{ epoch, since: first, destroyAfter }]
      })
    },
  }
}
