import type { IsoDuration } from '../../contract/plan.ts'
import { deadline } from '../../core/deadline.ts'
import type { Records } from '../../journal/port.ts'

/** An epoch that wraps nothing any more, in milliseconds since the epoch of the clock. */
export interface UnusedEpoch {
  readonly since: number
  /** When the last backup has gone that holds something wrapped by it. */
  readonly destroyAfter: number
}

export interface UnusedEpochsOptions {
  readonly records: Pick<Records, 'list' | 'write'>
  /** How much longer backups hold what was deleted; `null` for no backups. */
  readonly backups: () => IsoDuration | null
}

export interface UnusedEpochs {
  list(): Promise<ReadonlyMap<number, UnusedEpoch>>
  /** Notes since when an epoch is out of use; `null` that it is in use again. */
  note(epoch: number, since: number | null): Promise<void>
}

const KIND = 'key-epoch'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Remembers since when epochs of the journal's key are out of use, from which follows when their files may go. */
export const createUnusedEpochs = ({ records, backups }: UnusedEpochsOptions): UnusedEpochs => ({
  async list() {
    const period = backups()
    const found = new Map<number, UnusedEpoch>()
    for (const { id, value } of await records.list(KIND)) {
      if (value === null) continue
      const { at } = JSON.parse(decoder.decode(value)) as { readonly at: number }
      found.set(Number(id), { since: at, destroyAfter: period === null ? at : deadline(at, period) })
    }
    return found
  },
  async note(epoch, since) {
    const value = since === null ? null : encoder.encode(JSON.stringify({ at: since }))
    await records.write([{ kind: KIND, id: String(epoch), value, expiresAt: null }])
  },
})
