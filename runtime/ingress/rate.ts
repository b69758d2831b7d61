import type { Clock } from '../core/clock.ts'

/** A token bucket for each tenant, a second's worth deep. */
export interface Rate {
  /** Takes one request: 0 when it may pass, else the seconds until one may. */
  take(tenant: string): number
}

interface Bucket {
  tokens: number
  at: number
}

/** Buckets are made for known tenants only, so there are never many. */
export function createRate(perSecond: number | null, clock: Clock): Rate {
  if (perSecond === null) return { take: () => 0 }
  const buckets = new Map<string, Bucket>()
  const depth = Math.max(1, perSecond)
  return {
    take(tenant) {
      const now = clock.monotonic()
      const bucket = buckets.get(tenant) ?? { tokens: depth, at: now }
      buckets.set(tenant, bucket)
      bucket.tokens = Math.min(depth, bucket.tokens + ((now - bucket.at) / 1000) * perSecond)
      bucket.at = now
      if (bucket.tokens >= 1) {
        bucket.tokens -= 1
        return 0
      }
      return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond))
    },
  }
}
