/**
 * Small things that must be kept: requests, holds, consents, keys of callers, the audit log. One ordered, encrypted
 * store with a feed of changes, so that each of them needs no tables of its own in two engines.
 */

export interface Stored {
  /** `hold`, `consent`: whose it is. */
  readonly kind: string
  /** At most 200 characters; nothing that identifies a person in plain text. Sorted by code unit within its kind. */
  readonly id: string
  /** JSON in UTF-8; `null` when it was deleted. Sealed in the store. */
  readonly value: Uint8Array | null
  readonly expiresAt: number | null
  /** Grows with each change of any of them; the one of its last change. */
  readonly generation: number
}

export interface Change {
  readonly kind: string
  readonly id: string
  /** `null` deletes it. */
  readonly value: Uint8Array | null
  /** `null` keeps it until it is deleted. */
  readonly expiresAt: number | null
  /** The generation that the writer saw, 0 for "there is none"; absent writes in any case. */
  readonly expected?: number
}

export interface Records {
  get(kind: string, id: string): Promise<Stored | null>
  /** In the order of their ids, deleted ones left out; `after` excludes itself. At most 1,000 at once. */
  list(kind: string, page?: { readonly after?: string; readonly limit?: number }): Promise<readonly Stored[]>
  /**
   * All of it or nothing, in one commit that is on disk when it resolves with the new generation.
   *
   * @throws RecordConflict when one is not as expected
   */
  write(changes: readonly Change[]): Promise<number>
  /** What has changed since a generation, deletions of the last day included, in the order of generations. */
  changes(since: number, limit: number): Promise<readonly Stored[]>
}

/** How long a deletion stays in the feed, milliseconds: a router that was away longer has to read everything again. */
export const DELETION_MEMORY_MS = 86_400_000

/** Somebody else was faster; read it again and decide again. */
export class RecordConflict extends Error {
  override readonly name = 'RecordConflict'

  constructor(kind: string) {
    super(`A record of the kind \`${kind}\` was changed by somebody else.`)
  }
}
