import type { Clock } from '../../core/clock.ts'
import type { Totals } from '../../telemetry/meter.ts'
import type { ChannelState, Observed, Sweep } from '../../telemetry/observed.ts'

/** What is known at once, without asking the journal for more than one row. */
export interface Snapshot {
  readonly at: string
  readonly project: string
  readonly digest: string
  readonly upSeconds: number
  readonly replicas: number
  readonly generation: number
  readonly backlog: number
  /** How long the delivery that fell due first has waited; 0 when none waits. */
  readonly oldestDueSeconds: number
  readonly sweeper: {
    readonly state: Sweep['kind'] | 'none'
    readonly at: string | null
    /** How far the clock leapt, where that halted it. */
    readonly aheadSeconds: number | null
  }
  readonly channels: readonly ChannelState[]
  /** What went wrong without stopping anything: `<kind> <name>` to count. */
  readonly faults: Readonly<Record<string, number>>
  /** Since the start of this router. */
  readonly totals: Totals
}

export interface SnapshotParts {
  readonly observed: Observed
  readonly totals: () => Totals
  readonly clock: Clock
}

export type TakeSnapshot = () => Promise<Snapshot>

export function createSnapshot({ observed, totals, clock }: SnapshotParts): TakeSnapshot {
  const startedAt = clock.monotonic()
  return async () => {
    const due = await observed.nextDue()
    const now = clock.now()
    const sweep = observed.sweep()
    return {
      at: iso(now),
      project: observed.project,
      digest: observed.digest(),
      upSeconds: Math.floor((clock.monotonic() - startedAt) / 1000),
      replicas: observed.alive(),
      generation: observed.generation(),
      backlog: observed.backlog(),
      oldestDueSeconds: due === null ? 0 : Math.max(0, now - due) / 1000,
      sweeper: {
        state: sweep?.kind ?? 'none',
        at: sweep === null ? null : iso(sweep.at),
        aheadSeconds: sweep?.kind === 'halted' ? sweep.aheadMs / 1000 : null,
      },
      channels: observed.channels(),
      faults: Object.fromEntries(observed.faults()),
      totals: totals(),
    }
  }
}

export const iso = (ms: number): string => new Date(ms).toISOString()
