import type { SweepReport } from '../journal/port.ts'

/** How it goes with the addresses of a channel: counts, because an address belongs to somebody. */
export interface ChannelState {
  readonly channel: string
  readonly inFlight: number
  /** Called lately. */
  readonly addresses: number
  /** Those among them whose breaker is open: nothing is attempted for a while. */
  readonly open: number
  /** Those that somebody has to resume: they refuse our key, or are gone. */
  readonly stopped: number
}

/** A key of the journal that is at hand, by its number. */
export interface KeyAge {
  readonly epoch: number
  /** When the journal was first opened with it, milliseconds since the epoch of the clock. */
  readonly since: number
  /** From when on no backup needs it any more; `null` while it is in use. */
  readonly destroyAfter: number | null
}

/** What is looked at when somebody asks. Everything is known in memory, but for the oldest delivery
 * and the keys. */
export interface Observed {
  readonly project: string
  /** Of the declaration that runs now. */
  digest(): string
  backlog(): number
  /** When the next delivery fell or falls due, milliseconds since the epoch; `null` when none waits. */
  nextDue(): Promise<number | null>
  sweep(): Sweep | null
  /** Of the records. */
  generation(): number
  /** Routers that are alive. */
  alive(): number
  /** Of people, about their data: those not at an end, those near their deadline, those past it. */
  requests(): { readonly open: number; readonly warning: number; readonly overdue: number }
  channels(): readonly ChannelState[]
  keys(): Promise<readonly KeyAge[]>
  /** `<kind> <name>` to count: what went wrong without stopping anything. */
  faults(): ReadonlyMap<string, number>
}

export type Sweep =
  | { readonly kind: 'swept'; readonly at: number; readonly report: SweepReport }
  | { readonly kind: 'halted'; readonly at: number; readonly reason: 'clock-ahead'; readonly aheadMs: number }
  | { readonly kind: 'failed'; readonly at: number }
  /** Another router does it. */
  | { readonly kind: 'standby'; readonly at: number }
