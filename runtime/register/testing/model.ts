import { RecordConflict, type Records, type Stored } from '../../journal/port/records.ts'
import type { Change, Heartbeat, Pulse, Replica } from '../../journal/port.ts'

/** Records and heartbeats as a journal keeps them, in memory: what several routers share. */
export interface ModelJournal {
  readonly records: Records
  readonly pollMs: number
  heartbeat(heartbeat: Heartbeat): Promise<Pulse>
}

/** @param now the database's clock, milliseconds */
export function createModelJournal(now: () => number): ModelJournal {
  const stored = new Map<string, Stored>()
  const replicas = new Map<string, Heartbeat & { readonly until: number }>()
  let generation = 0
  const keyOf = ({ kind, id }: Pick<Stored, 'kind' | 'id'>): string => `${kind} ${id}`
  const byId = (one: Stored, other: Stored): number => (one.id < other.id ? -1 : 1)

  return {
    pollMs: 250,
    records: {
      async get(kind, id) {
        const found = stored.get(keyOf({ kind, id }))
        return found === undefined || found.value === null ? null : found
      },
      async list(kind, { after = '', limit = 1000 } = {}) {
        const found = [...stored.values()].filter(
          (each) => each.kind === kind && each.value !== null && each.id > after,
        )
        return found.sort(byId).slice(0, limit)
      },
      async write(changes: readonly Change[]) {
        for (const change of changes) {
          const found = stored.get(keyOf(change))
          const seen = found === undefined || found.value === null ? 0 : found.generation
          if (change.expected !== undefined && change.expected !== seen) throw new RecordConflict(change.kind)
        }
        generation++
        for (const { kind, id, value, expiresAt } of changes) {
          stored.set(keyOf({ kind, id }), { kind, id, value, expiresAt, generation })
        }
        return generation
      },
      async changes(since, limit) {
        const found = [...stored.values()].filter((each) => each.generation > since)
        return found.sort((one, other) => one.generation - other.generation).slice(0, limit)
      },
    },
    async heartbeat(heartbeat) {
      replicas.set(heartbeat.replica, { ...heartbeat, until: now() + heartbeat.leaseMs })
      const seen = [...replicas.values()].map(({ replica, acked, digest, until }): Replica => {
        return { replica, acked, digest, leftMs: until - now() }
      })
      return { generation, replicas: seen.filter((each) => each.leftMs > -3_600_000) }
    },
  }
}
