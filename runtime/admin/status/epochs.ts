import type { IsoDuration } from '../../contract/plan.ts'
import type { Clock } from '../../core/clock.ts'
import { deadline } from '../../core/deadline.ts'
import type { Journal } from '../../journal/port.ts'
import { iso } from './status.ts'

/** A key that wraps data keys, by its number, and when its file may be destroyed. */
export interface Epoch {
  readonly epoch: number
  /** Data keys that it wraps. */
  readonly keys: number
  readonly current: boolean
  /** When nothing was wrapped by it any more; `null` while something is. */
  readonly unusedSince: string | null
  /** When the last backup has gone that holds something wrapped by it; `null` while it is in use. */
  readonly destroyAfter: string | null
}

export interface Epochs {
  list(): Promise<readonly Epoch[]>
  /** Wraps everything anew under the current key; answers how many data keys. */
  rewrap(): Promise<number>
}

export interface EpochsOptions {
  readonly journal: Pick<Journal, 'epochs' | 'rewrap' | 'records'>
  readonly clock: Clock
  /** How much longer backups hold what was deleted; `null` for no backups. */
  readonly backups: () => IsoDuration | null
}

const KIND = 'key-epoch'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * Epochs of the journal's key. A backup made while an epoch was in use holds data keys that its file can open, those of
 * erased people among them: so it is destroyed a backup period after it was last used, and not earlier, or the backups
 * could not be restored.
 */
export function createEpochs({ journal, clock, backups }: EpochsOptions): Epochs {
  const { records } = journal

  async function list(): Promise<readonly Epoch[]> {
    const uses = [...(await journal.epochs())].sort((one, other) => one.epoch - other.epoch)
    const newest = uses.at(-1)?.epoch ?? 0
    const since = new Map<number, number>()
    for (const { id, value } of await records.list(KIND)) {
      if (value !== null) since.set(Number(id), (JSON.parse(decoder.decode(value)) as { readonly at: number }).at)
    }
    for (const { epoch, keys } of uses) await follow(epoch, epoch !== newest && keys === 0, since)
    const known = new Set([...uses.map(({ epoch }) => epoch), ...since.keys()])
    return [...known]
      .sort((one, other) => one - other)
      .map((epoch) => {
        const keys = uses.find((each) => each.epoch === epoch)?.keys ?? 0
        const unused = since.get(epoch)
        const period = backups()
        const destroyAt = unused === undefined ? null : period === null ? unused : deadline(unused, period)
        return {
          epoch,
          keys,
          current: epoch === newest,
          unusedSince: unused === undefined ? null : iso(unused),
          destroyAfter: destroyAt === null ? null : iso(destroyAt),
        }
      })
  }

  /** Notes when an epoch was first seen to be out of use, and forgets it when a restored backup uses it again. */
  async function follow(epoch: number, unused: boolean, since: Map<number, number>): Promise<void> {
    if (unused === since.has(epoch)) return
    const at = clock.now()
    const value = unused ? encoder.encode(JSON.stringify({ at })) : null
    await records.write([{ kind: KIND, id: String(epoch), value, expiresAt: null }])
    if (unused) since.set(epoch, at)
    else since.delete(epoch)
  }

  return {
    list,
    async rewrap() {
      // An epoch that nothing uses afterwards may not be told of any more.
      const before = await journal.epochs()
      const count = await journal.rewrap()
      const left = new Set((await journal.epochs()).map(({ epoch }) => epoch))
      for (const { epoch } of before) if (!left.has(epoch)) await follow(epoch, true, new Map())
      await list()
      return count
    },
  }
}
