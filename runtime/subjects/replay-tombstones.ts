import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { idOf } from '../journal/people.ts'
import { RecordConflict, type Records } from '../journal/port/records.ts'
import { read } from '../register/stored.ts'
import { ERASURE, parseErasure } from './erasure-record.ts'
import type { Erasures } from './erasures.ts'
import type { Tombstones } from './tombstones.ts'

export interface ReplayParts {
  readonly records: Records
  readonly tombstones: Tombstones | null
  readonly erasures: Erasures
  readonly clock: Clock
  readonly logger: Logger
}

const PATIENCE_MS = 250

/**
 * Runs every erasure again of which the journal does not know that it is finished: the journal is a backup from before
 * it. To be awaited before anything is taken or delivered. Tombstones that no backup needs any more are removed.
 *
 * @returns how many were run
 * @throws SettingsError when a tombstone cannot be opened; JournalUnavailable, ErasureIncomplete
 */
export async function replayTombstones(parts: ReplayParts): Promise<number> {
  const { records, tombstones, erasures, logger } = parts
  if (tombstones === null) return 0
  await removeOld(parts)
  let run = 0
  for (const { erasure: id, tenant, subjects, request, scope } of await tombstones.list()) {
    const known = await read(records, ERASURE, id, parseErasure)
    if (known?.value.state === 'done') continue
    if (known === null) {
      await erasures
        .begin({
          id,
          tenant,
          subjects: subjects.map(idOf),
          request,
          restored: true,
          ...(scope !== undefined && { scope }),
        })
        .catch((error) => ignoreConflict(error))
    }
    // Another router that starts at the same time may be at it: it is waited for.
    while (!(await erasures.drive(id))) await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    run++
  }
  if (run > 0) logger.warn('erasures-replayed', { count: run })
  return run
}

/** Another router has begun it. */
function ignoreConflict(error: unknown): void {
  if (!(error instanceof RecordConflict)) throw error
}

/** Removes tombstones that have outlived every backup. */
export async function removeOld({ tombstones, clock }: Pick<ReplayParts, 'tombstones' | 'clock'>): Promise<void> {
  const old = (await tombstones?.list())?.filter(({ until }) => until <= clock.now()) ?? []
  await tombstones?.remove(old.map(({ erasure }) => erasure))
}
