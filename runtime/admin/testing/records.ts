import { RecordConflict } from '../../journal/port/records.ts'
import type { Change, Records, Stored } from '../../journal/port.ts'

export interface ModelRecords extends Records {
  /** What somebody with a hand in the database would do. */
  tamper(kind: string, id: string, value: unknown): void
  remove(kind: string, id: string): void
}

/** The records of a journal, in memory: any number of routers at once, each call taking a turn of the event loop. */
export function createModelRecords(): ModelRecords {
  const stored = new Map<string, Stored>()
  let generation = 0
  const keyOf = (kind: string, id: string): string => `${kind} ${id}`
  const live = (kind: string, id: string): Stored | null => {
    const found = stored.get(keyOf(kind, id))
    return found === undefined || found.value === null ? null : found
  }
  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return {
    async get(kind, id) {
      await turn()
      return live(kind, id)
    },
    async list(kind, { after = '', limit = 1000 } = {}) {
      await turn()
      const found = [...stored.values()].filter((each) => each.kind === kind && each.value !== null && each.id > after)
      return found.sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit)
    },
    async write(changes: readonly Change[]) {
      await turn()
      for (const { kind, id, expected } of changes) {
        if (expected !== undefined && expected !== (live(kind, id)?.generation ?? 0)) throw new RecordConflict(kind)
      }
      generation++
      for (const { kind, id, value, expiresAt } of changes) {
        stored.set(keyOf(kind, id), { kind, id, value, expiresAt, generation })
      }
      return generation
    },
    async changes(since, limit) {
      await turn()
      const found = [...stored.values()].filter((each) => each.generation > since)
      return found.sort((one, other) => one.generation - other.generation).slice(0, limit)
    },
    tamper(kind, id, value) {
      const found = live(kind, id)
      if (found !== null) stored.set(keyOf(kind, id), { ...found, value: Buffer.from(JSON.stringify(value)) })
    },
    remove: (kind, id) => void stored.delete(keyOf(kind, id)),
  }
}
