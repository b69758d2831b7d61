import { isIPv6 } from 'node:net'
import type { Clock } from '../../core/clock.ts'

/** Failed authentications by address. */
export interface Failures {
  /** Seconds until this address may try again; 0 when it may now. */
  wait(address: string): number
  add(address: string): void
  /** How many there were since the last call, and from how many addresses; nothing is remembered of them. */
  take(): { readonly count: number; readonly addresses: number }
}

/** So many at once, then one each `REFILL_MS`. */
const DEPTH = 10
const REFILL_MS = 6000
const KEPT = 10_000

/** A leaky bucket for each address: at most 10,000 are remembered, the ones that tried last. */
export function createFailures(clock: Clock): Failures {
  /** When the bucket of an address is empty again. */
  const emptyAt = new Map<string, number>()
  let count = 0
  let seen = new Set<string>()

  return {
    wait(address) {
      const full = (emptyAt.get(networkOf(address)) ?? 0) - clock.monotonic() - (DEPTH - 1) * REFILL_MS
      return full <= 0 ? 0 : Math.ceil(full / 1000)
    },
    add(address) {
      const network = networkOf(address)
      const now = clock.monotonic()
      const most = now + DEPTH * REFILL_MS
      const next = Math.min(most, Math.max(now, emptyAt.get(network) ?? 0) + REFILL_MS)
      // Last in the order of the map.
      emptyAt.delete(network)
      emptyAt.set(network, next)
      const [first] = emptyAt.size > KEPT ? emptyAt.keys() : []
      if (first !== undefined) emptyAt.delete(first)
      count++
      if (seen.size < KEPT) seen.add(network)
    },
    take() {
      const taken = { count, addresses: seen.size }
      count = 0
      seen = new Set()
      return taken
    },
  }
}

/** An IPv6 client has a whole /64 to choose from. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length
  return [...groups, ...Array(Math.max(0, missing)).fill('0'), ...(tail?.split(':') ?? [])].slice(0, 4).join(':')
}
