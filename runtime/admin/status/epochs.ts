import type { IsoDuration } from '../../contract/plan.ts'
import type { Clock } from '../../core/clock.ts'
import type { Journal } from '../../journal/port.ts'
import { iso } from './status.ts'
import { createUnusedEpochs } from './unused-epochs.ts'

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

/**
 * Epochs of the journal's key. A backup made while an epoch was in use holds data keys that its file can open, those of
 * erased people among them: so it is destroyed a backup period after it was last used, and not earlier, or the backups
 * could not be restored.
 */
export function createEpochs({ journal, clock, backups }: EpochsOptions): Epochs {
  const unused = createUnusedEpochs({ records: journal.records, backups })

  async function list(): Promise<readonly Epoch[]> {
    const uses = [...(await journal.epochs())].sort((one, other) => one.epoch - other.epoch)
    const newest = uses.at(-1)?.epoch ?? 0
    const before = await unused.list()
    for (const { epoch, keys } of uses) await follow(epoch, epoch !== newest && keys === 0, before.has(epoch))
    const left = await unused.list()
    const known = new Set([...uses.map(({ epoch }) => epoch), ...left.keys()])
    return [...known]
      .sort((one, other) => one - other)
      .map((epoch) => {
        const keys = uses.find((each) => each.epoch === epoch)?.keys ?? 0
        const out = left.get(epoch)
        return {
          epoch,
          keys,
          current: epoch === newest,
          unusedSince: out === undefined ? null : iso(out.since),
          destroyAfter: out === undefined ? null : iso(out.destroyAfter),
        }
      })
  }

  /** Notes when an epoch was first seen to be out of use, and forgets it when a restored backup uses it again. */
  async function follow(epoch: number, isUnused: boolean, wasUnused: boolean): Promise<void> {
    if (isUnused !== wasUnused) await unused.note(epoch, isUnused ? clock.now() : null)
  }

  return {
    list,
    async rewrap() {
      // An epoch that nothing uses afterwards may not be told of any more.
      const before = await journal.epochs()
      const count = await journal.rewrap()
      const left = new Set((await journal.epochs()).map(({ epoch }) => epoch))
      for (const { epoch } of before) if (!left.has(epoch)) await follow(epoch, true, false)
      await list()
      return count
    },
  }
}
