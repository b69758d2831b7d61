import type { Identity } from '../keys/identity.ts'
import { createSealedFiles } from '../reminders/sealed-files.ts'
import type { ErasureRecord } from './erasure-record.ts'

/** What is left of an erasure outside of the journal, so that a journal from a backup learns of it. */
export interface Tombstone {
  readonly erasure: string
  readonly tenant: string
  /** In hexadecimal. */
  readonly subjects: readonly string[]
  /** As of the erasure. */
  readonly scope?: ErasureRecord['scope']
  readonly request: string | null
  readonly requestedAt: number
  /** When the person's reminders were removed; absent until then. */
  readonly forgottenAt?: number
  /** When no backup can hold the person any more. */
  readonly until: number
}

/** One sealed file for each erasure, by its id. */
export interface Tombstones {
  /** On disk, file and directory, when it resolves; again over one that is there. */
  write(tombstone: Tombstone): Promise<void>
  /**
   * `null` when there is none.
   *
   * @throws SettingsError when it cannot be opened
   */
  read(erasure: string): Promise<Tombstone | null>
  /** @throws SettingsError when one of them cannot be opened */
  list(): Promise<readonly Tombstone[]>
  remove(erasures: readonly string[]): Promise<void>
}

/**
 * @param directory outside of what backups restore; created when it does not exist
 * @throws Error of the file system
 */
export function createTombstones(directory: string, identity: Pick<Identity, 'derive'>): Tombstones {
  const files = createSealedFiles(directory, 'tombstone', identity)
  // Only what was written as one can be opened as one.
  const read = async (erasure: string): Promise<Tombstone | null> => (await files.read(erasure)) as Tombstone | null
  return {
    write: (tombstone) => files.write([{ name: tombstone.erasure, value: tombstone }]),
    read,
    async list() {
      const found: Tombstone[] = []
      for (const name of await files.names()) {
        const tombstone = await read(name)
        if (tombstone !== null) found.push(tombstone)
      }
      return found
    },
    remove: (erasures) => files.remove(erasures),
  }
}
