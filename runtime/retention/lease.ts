import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/objects.ts'
import { JournalUnavailable } from '../journal/errors.ts'
import { RecordConflict, type Records } from '../journal/port/records.ts'
import { readRecord, recordChange } from './records.ts'

export const LEASE = 'lease'

/** Who of several routers does something that one is enough for. */
export interface Lease {
  /** Takes or keeps it, where nobody else has it. */
  take(): Promise<boolean>
  /** Whether it is still ours, by the monotonic clock. */
  held(): boolean
  /** Gives it up, so that another need not wait; without the journal it runs out by itself. */
  release(): Promise<void>
}

export interface LeaseOptions {
  readonly records: Records
  readonly clock: Clock
  readonly name: string
  /** Who asks: unique for each process. */
  readonly holder: string
  /** How long it lasts without being taken again, milliseconds. */
  readonly leaseMs: number
}

const parseHolder = (value: unknown): string | null =>
  isObject(value) && typeof value.holder === 'string' ? value.holder : null

/**
 * A lease by compare-and-set on a record, without comparing clocks of machines: whoever sees it unchanged for longer than
 * it lasts, by its own monotonic clock, takes it over. The holder counts from before its write, so it stops first.
 */
export function createLease({ records, clock, name, holder, leaseMs }: LeaseOptions): Lease {
  /** The generation that somebody else's lease was seen at, and since when. */
  let seen: { readonly generation: number; readonly since: number } | null = null
  let until = Number.NEGATIVE_INFINITY

  const held = (): boolean => clock.monotonic() < until

  async function write(expected: number): Promise<boolean> {
    const began = clock.monotonic()
    try {
      await records.write([recordChange(LEASE, name, { holder }, null, expected)])
    } catch (error) {
      if (error instanceof RecordConflict) return false
      throw error
    }
    until = began + leaseMs
    seen = null
    return true
  }

  return {
    held,
    async take() {
      const found = await readRecord(records, LEASE, name, parseHolder)
      if (found.value === null || found.value === holder) return write(found.generation)
      if (seen === null || seen.generation !== found.generation) {
        seen = { generation: found.generation, since: clock.monotonic() }
        return false
      }
      return clock.monotonic() - seen.since > leaseMs ? write(found.generation) : false
    },
    async release() {
      if (!held()) return
      until = Number.NEGATIVE_INFINITY
      try {
        const found = await readRecord(records, LEASE, name, parseHolder)
        if (found.value !== holder) return
        await records.write([recordChange(LEASE, name, null, null, found.generation)])
      } catch (error) {
        // Somebody else has it, or nobody can be told: then it runs out, and whoever stops is not kept from it.
        if (!(error instanceof RecordConflict || error instanceof JournalUnavailable)) throw error
      }
    },
  }
}
