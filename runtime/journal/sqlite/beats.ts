import type { Clock } from '../../core/clock.ts'
import type { Beat, Pulse } from '../port/replicas.ts'

/** How long a dead one is listed, milliseconds. */
const MEMORY_MS = 3_600_000

/** Heartbeats in memory: nobody else can have the journal of this process. */
export function createBeats(clock: Clock, generation: () => number): (beat: Beat) => Pulse {
  const beats = new Map<string, Beat & { readonly endsAt: number }>()
  return (beat) => {
    const now = clock.monotonic()
    beats.set(beat.replica, { ...beat, endsAt: now + beat.leaseMs })
    for (const [replica, { endsAt }] of beats) if (endsAt + MEMORY_MS < now) beats.delete(replica)
    const replicas = [...beats.values()].map(({ replica, acked, digest, endsAt }) => ({
      replica,
      acked,
      digest,
      leftMs: endsAt - now,
    }))
    return { generation: generation(), replicas }
  }
}
