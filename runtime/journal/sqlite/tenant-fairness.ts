import type { DatabaseSync } from 'node:sqlite'
import type { ChannelRequest } from '../port.ts'

/** A delivery by its key in the table. */
export interface Candidate {
  readonly event: number
  readonly id: Uint8Array
}

/**
 * Chooses which deliveries of a channel that are due come next. Tenants take turns, each with what has been due for the
 * longest; who comes first moves on from claim to claim. At least half of the places go to first tries while any wait,
 * of an odd number now the larger and now the smaller half, so that no retry waits for ever where there is one place.
 */
export function prepareTenantFairness(
  database: DatabaseSync,
): (channel: ChannelRequest, now: number) => readonly Candidate[] {
  // One step to the next tenant that has something waiting, and not through all that waits.
  const next = database.prepare(
    `SELECT tenant, due_at AS dueAt FROM delivery WHERE channel = ? AND fresh = ? AND tenant > ? AND due_at IS NOT NULL
     ORDER BY tenant, due_at LIMIT 1`,
  )
  const due = database.prepare(
    `SELECT event, id FROM delivery WHERE channel = ? AND fresh = ? AND tenant = ? AND due_at <= ?
     ORDER BY due_at LIMIT ?`,
  )
  const lastTenant = new Map<string, string>()
  let odd = 0

  /** At most that many tenants who have something due, beginning behind the one that was last. */
  function tenantsOf({ name, except = [] }: ChannelRequest, fresh: number, now: number, limit: number): string[] {
    const tenants: string[] = []
    const last = lastTenant.get(`${fresh} ${name}`) ?? ''
    const walk = (from: string, to: string | null): void => {
      let at = from
      while (tenants.length < limit) {
        const row = next.get(name, fresh, at)
        if (row === undefined) return
        at = row.tenant as string
        if (to !== null && compare(at, to) > 0) return
        if ((row.dueAt as number) <= now && !except.includes(at)) tenants.push(at)
      }
    }
    walk(last, null)
    if (last !== '') walk('', last)
    return tenants
  }

  function candidates(channel: ChannelRequest, fresh: number, now: number): readonly (Candidate & Turn)[] {
    const tenants = tenantsOf(channel, fresh, now, channel.limit)
    const each = tenants.length === 0 ? 0 : Math.ceil(channel.limit / tenants.length)
    // Where some have little, the others get the rest of the places.
    const most = tenants.length === 1 || each > 1 ? channel.limit : 1
    const queues = tenants.map((tenant) =>
      due
        .all(channel.name, fresh, tenant, now, most)
        .map((row) => ({ event: row.event as number, id: row.id as Uint8Array, tenant })),
    )
    return interleave(queues, channel.limit)
  }

  return (channel, now) => {
    const { name, limit } = channel
    const fresh = candidates(channel, 1, now)
    const retries = candidates(channel, 0, now)
    if (limit % 2 === 1 && fresh.length > 0 && retries.length > 0) odd ^= 1
    const share = Math.max(Math.floor((limit + odd) / 2), limit - retries.length)
    const chosen = fresh.slice(0, share)
    const others = retries.slice(0, limit - chosen.length)
    for (const [number, list] of [others, chosen].entries()) {
      const last = list.at(-1)
      if (last !== undefined) lastTenant.set(`${number} ${name}`, last.tenant)
    }
    return [...chosen, ...others]
  }
}

interface Turn {
  readonly tenant: string
}

/** The first of each, then the second of each. */
function interleave<T>(queues: readonly (readonly T[])[], limit: number): readonly T[] {
  const taken: T[] = []
  for (let round = 0; taken.length < limit; round++) {
    const before = taken.length
    for (const queue of queues) {
      const item = queue[round]
      if (item !== undefined && taken.length < limit) taken.push(item)
    }
    if (taken.length === before) break
  }
  return taken
}

/** As SQLite orders text: by its bytes in UTF-8. */
const compare = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other))
