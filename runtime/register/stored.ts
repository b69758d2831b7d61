import { type Change, RecordConflict, type Records, type Stored } from '../journal/port/records.ts'

/** Records as the values that they hold. */

export interface Known<T> {
  readonly value: T
  readonly generation: number
  readonly expiresAt: number | null
}

export type Parse<T> = (value: unknown) => T | null

const TRIES = 20
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** `null` for what is not there, and for what this release cannot read. */
export function known<T>(stored: Stored | null, parse: Parse<T>): Known<T> | null {
  if (stored === null || stored.value === null) return null
  const value = parse(JSON.parse(decoder.decode(stored.value)))
  return value === null ? null : { value, generation: stored.generation, expiresAt: stored.expiresAt }
}

export const read = async <T>(records: Records, kind: string, id: string, parse: Parse<T>): Promise<Known<T> | null> =>
  known(await records.get(kind, id), parse)

/** Bytes of a record's value. */
export const bytesOf = (value: unknown): Uint8Array => encoder.encode(JSON.stringify(value))

/**
 * Writes what `decide` makes of what it reads, and again when somebody else was faster. Nothing is written for an empty
 * list.
 *
 * @returns the generation; 0 when nothing was written
 * @throws RecordConflict when others were faster every time
 */
export async function change(records: Records, decide: () => Promise<readonly Change[]>): Promise<number> {
  for (let attempt = 1; ; attempt++) {
    const changes = await decide()
    if (changes.length === 0) return 0
    try {
      return await records.write(changes)
    } catch (error) {
      if (!(error instanceof RecordConflict) || attempt === TRIES) throw error
    }
  }
}
