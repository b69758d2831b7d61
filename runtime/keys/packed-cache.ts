import { idText } from './row-cache.ts'

/** How something is kept in so many bytes. */
export interface Packing<T> {
  readonly bytes: number
  write(value: T, into: Buffer): void
  /** What it gives must not share memory with the bytes: they are overwritten when it is forgotten. */
  read(from: Buffer): T
}

/** A bounded number of values by the ids of their rows, in pieces of memory of their own. */
export interface PackedCache<T> {
  get(id: Uint8Array): T | undefined
  set(id: Uint8Array, value: T): void
  /** Overwrites what is forgotten. */
  forget(ids: readonly Uint8Array[]): void
  clear(): void
}

/** Entries for which there is room at first; it is doubled as they come. */
const FIRST = 64

interface Generation {
  readonly slots: Map<string, number>
  memory: Buffer
  used: number
}

/**
 * Two generations, as in a cache of rows (`createRowCache`), but each in one piece: a key that Node holds takes 1.6 kB, and
 * its bytes take 32.
 */
export function createPackedCache<T>({ bytes, write, read }: Packing<T>, limit: number): PackedCache<T> {
  const half = limit / 2
  let young = generation()
  let old = generation()

  function generation(): Generation {
    return { slots: new Map(), memory: Buffer.alloc(0), used: 0 }
  }

  const slotOf = ({ memory }: Generation, slot: number): Buffer => memory.subarray(slot * bytes, (slot + 1) * bytes)

  function room(): Buffer {
    const { memory, used } = young
    if (used * bytes === memory.length) {
      young.memory = Buffer.alloc(bytes * Math.max(FIRST, 2 * used))
      memory.copy(young.memory)
      memory.fill(0)
    }
    return slotOf(young, young.used++)
  }

  function put(text: string, fill: (slot: Buffer) => void): void {
    const known = young.slots.get(text)
    if (known !== undefined) {
      fill(slotOf(young, known))
      return
    }
    let gone: Generation | null = null
    if (young.used >= half) {
      gone = old
      old = young
      young = generation()
    }
    young.slots.set(text, young.used)
    fill(room())
    // Not before: what is put may come from there.
    gone?.memory.fill(0)
  }

  return {
    get(id) {
      const text = idText(id)
      const recent = young.slots.get(text)
      if (recent !== undefined) return read(slotOf(young, recent))
      const slot = old.slots.get(text)
      if (slot === undefined) return undefined
      const found = slotOf(old, slot)
      const value = read(found)
      put(text, (into) => found.copy(into))
      return value
    },
    set: (id, value) => put(idText(id), (into) => write(value, into)),
    forget(ids) {
      for (const id of ids) {
        const text = idText(id)
        for (const each of [young, old]) {
          const slot = each.slots.get(text)
          if (slot === undefined) continue
          slotOf(each, slot).fill(0)
          each.slots.delete(text)
        }
      }
    },
    clear() {
      for (const each of [young, old]) each.memory.fill(0)
      young = generation()
      old = generation()
    },
  }
}
