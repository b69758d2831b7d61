/** What is known of rows by their ids, bounded; as many as half of the limit that were used last stay. */
export interface RowCache<T> {
  get(id: Uint8Array): T | undefined
  set(id: Uint8Array, value: T): void
  forget(ids: readonly Uint8Array[]): void
  clear(): void
}

/**
 * Two generations: the younger one takes what is used, and becomes the older one when it is half of the limit. A map
 * that is kept in the order of use would have to be changed by each look, and search for its first entry among those
 * that were deleted: at thousands of people that takes longer than to open a key.
 */
export function createRowCache<T>(limit = 10_000): RowCache<T> {
  let young = new Map<string, T>()
  let old = new Map<string, T>()

  function put(text: string, value: T): void {
    young.set(text, value)
    if (young.size < limit / 2) return
    old = young
    young = new Map()
  }

  return {
    get(id) {
      const text = idText(id)
      const recent = young.get(text)
      if (recent !== undefined) return recent
      const value = old.get(text)
      if (value !== undefined) put(text, value)
      return value
    },
    set: (id, value) => put(idText(id), value),
    forget(ids) {
      for (const id of ids) {
        const text = idText(id)
        young.delete(text)
        old.delete(text)
      }
    },
    clear() {
      young.clear()
      old.clear()
    },
  }
}

/** Bytes as a text that can be a key of a map. */
export const idText = (id: Uint8Array): string =>
  Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1')
