import type { Clock } from '../../core/clock.ts'
import type { Heartbeat, Pulse } from '../port/replicas.ts'

/** How long a dead one is listed, milliseconds. */
const MEMORY_MS = 3_600_000

/** Heartbeats in memory: nobody else can have the journal of this process. */
export function createHeartbeat(clock: Clock, generation: () => number): (heartbeat: Heartbeat) => Pulse {
  const heartbeats = new Map<string, Heartbeat & { readonly endsAt: number }>()
  return (heartbeat) => {
    const now = clock.monotonic()
    heartbeats.set(heartbeat.replica, { ...heartbeat, endsAt: now + heartbeat.leaseMs })
    for (const [replica, { endsAt }] of heartbeats) if (endsAt + MEMORY_MS < now) heartbeats.delete(replica)
    const replicas = [...heartbeats.values()].map(({ replica, acked, digest, endsAt }) => ({
      replica,
      acked,
      digest,
      leftMs: endsAt - now,
    }))
    return { generation: generation(), replicas }
  }
}
