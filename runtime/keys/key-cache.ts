/** Opened keys by the id of their row, bounded; the ones used last stay. */
export interface KeyCache<T> {
  get(id: Uint8Array): T | undefined
  set(id: Uint8Array, value: T): void
  forget(ids: readonly Uint8Array[]): void
  clear(): void
}

export function createKeyCache<T>(limit = 10_000): KeyCache<T> {
  const entries = new Map<string, T>()
  return {
    get(id) {
      const text = idText(id)
      const value = entries.get(text)
      if (value !== undefined && entries.size >= limit / 2) {
        // A map iterates in the order of insertion, so what is used goes to its end.
        entries.delete(text)
        entries.set(text, value)
      }
      return value
    },
    set(id, value) {
      const text = idText(id)
      entries.delete(text)
      entries.set(text, value)
      if (entries.size > limit) entries.delete(entries.keys().next().value as string)
    },
    forget(ids) {
      for (const id of ids) entries.delete(idText(id))
    },
    clear: () => entries.clear(),
  }
}

/** Bytes as a text that can be a key of a map. */
export const idText = (id: Uint8Array): string =>
  Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1')
