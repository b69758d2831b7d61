import type { ChannelRequest, Lease } from '../port.ts'
import type { TakenRow } from './take-statement.ts'

/** A channel, and whose turn it is there. */
export interface ChannelTurn extends ChannelRequest {
  /** The tenants who were last, among first tries and among retries. */
  readonly lastFirst: string
  readonly lastRetry: string
  /** Whether retries get the larger half of an odd number of places: 0 or 1. */
  readonly odd: number
}

interface Memory {
  readonly lastFirst: string
  readonly lastRetry: string
  readonly odd: number
}

const START: Memory = { lastFirst: '', lastRetry: '', odd: 0 }

/**
 * Remembers whose turn it is from claim to claim: tenants move on, and of an odd number of places now first tries and now
 * retries get the larger half, so that neither waits for ever where there is one place.
 */
export function createTenantFairness() {
  const memories = new Map<string, Memory>()
  const withMemory = (channel: ChannelRequest): ChannelTurn => ({
    ...channel,
    ...(memories.get(channel.name) ?? START),
  })

  function note(channel: ChannelTurn, rows: readonly TakenRow[]): void {
    const last = (again: number): string | undefined =>
      rows
        .filter((each) => each.again === again)
        .toSorted((a, b) => a.place - b.place)
        .at(-1)?.tenant
    const both = rows[0]?.mixed === true
    memories.set(channel.name, {
      lastFirst: last(0) ?? channel.lastFirst,
      lastRetry: last(1) ?? channel.lastRetry,
      odd: both && channel.limit % 2 === 1 ? 1 - channel.odd : channel.odd,
    })
  }

  return {
    begin: (channels: readonly ChannelRequest[]): readonly ChannelTurn[] =>
      channels.filter((each) => each.limit > 0).map(withMemory),

    /** Notes what a claim gave, and says which channels have places left of which somebody may have use. */
    next(
      channels: readonly ChannelTurn[],
      rows: readonly TakenRow[],
      leases: readonly Lease[],
    ): readonly ChannelTurn[] {
      return channels.flatMap((channel) => {
        const its = rows.filter((each) => each.channel === channel.name)
        if (its.length === 0) return []
        note(channel, its)
        const limit = channel.limit - leases.filter((each) => each.channel === channel.name).length
        if (limit === 0 || (its.length < channel.limit && !its.some((row) => isFull(row, its)))) return []
        return [withMemory({ ...channel, limit })]
      })
    },
  }
}

/** Whether a tenant used all places of its turn, so that more of it may wait. */
const isFull = (row: TakenRow, rows: readonly TakenRow[]): boolean =>
  rows.filter((each) => each.again === row.again && each.tenant === row.tenant).length >= row.places
