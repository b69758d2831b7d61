import type { Logger } from '../core/log.ts'
import type { Stored } from '../journal/port.ts'
import type { View } from './port.ts'

/** One kind of records in memory. */
export interface Kept {
  readonly kind: string
  /** Takes a record over unless a later state of it is known. */
  take(record: Stored): void
  /** Leaves only these: what is missing among them was deleted unnoticed. */
  retain(ids: ReadonlySet<string>): void
}

const decoder = new TextDecoder()

/**
 * A view and what keeps it up to date. Records come more than once and in any order between pages: the later generation
 * wins. What cannot be parsed is absent, and logged by its kind alone.
 *
 * @param tell whether changes are told already
 */
export function createView<T>(
  kind: string,
  parse: (value: unknown) => T | null,
  changed: ((id: string, value: T | undefined) => void) | undefined,
  tell: () => boolean,
  logger: Logger,
): { readonly view: View<T>; readonly kept: Kept } {
  const values = new Map<string, T>()
  const generations = new Map<string, number>()

  function read(bytes: Uint8Array): T | undefined {
    let value: T | null = null
    try {
      value = parse(JSON.parse(decoder.decode(bytes)))
    } catch {
      // Said below: a message could quote the value.
    }
    if (value === null) logger.error('record-unreadable', { kind })
    return value ?? undefined
  }

  function put(id: string, value: T | undefined): void {
    const known = values.has(id)
    if (value === undefined) values.delete(id)
    else values.set(id, value)
    if (tell() && (known || value !== undefined)) changed?.(id, value)
  }

  return {
    view: {
      get: (id) => values.get(id),
      entries: () => values.entries(),
      get size() {
        return values.size
      },
    },
    kept: {
      kind,
      take({ id, value, generation }) {
        if (generation <= (generations.get(id) ?? -1)) return
        // A deletion is remembered by nothing but its absence: the feed does not go back behind it.
        if (value === null) generations.delete(id)
        else generations.set(id, generation)
        put(id, value === null ? undefined : read(value))
      },
      retain(ids) {
        for (const id of [...generations.keys()]) {
          if (ids.has(id)) continue
          generations.delete(id)
          put(id, undefined)
        }
      },
    },
  }
}
