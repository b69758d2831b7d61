import type { Verify } from '../../compiler/language/types.ts'

interface SchemeFacts {
  /** Headers with an id that the signature covers, in lower case. */
  readonly signs: readonly string[]
  /** The signature covers a time, so that it holds for a while only. */
  readonly timed: boolean
  /** The router knows an event again by its body, whatever id it comes with (`runtime/ingress/dedupe.ts`). */
  readonly bodyCounts: boolean
  /** The keys of `verify` that the scheme reads, beside `scheme` and `secret`. */
  readonly reads: readonly (keyof Verify)[]
}

/** What the schemes of `runtime/ingress/schemes` sign, each by the documentation that is named there. As of 2026-11. */
export const schemeFacts: Readonly<Record<Verify['scheme'], SchemeFacts>> = {
  bearer: { signs: [], timed: false, bodyCounts: false, reads: ['header'] },
  discord: { signs: [], timed: true, bodyCounts: false, reads: ['tolerance'] },
  github: { signs: [], timed: false, bodyCounts: true, reads: [] },
  hmac: {
    signs: [],
    timed: false,
    bodyCounts: false,
    reads: ['header', 'algorithm', 'encoding', 'prefix', 'timestamp', 'tolerance'],
  },
  meta: { signs: [], timed: false, bodyCounts: false, reads: ['verifyToken'] },
  none: { signs: [], timed: false, bodyCounts: false, reads: [] },
  shopify: { signs: [], timed: false, bodyCounts: true, reads: [] },
  slack: { signs: [], timed: true, bodyCounts: false, reads: ['tolerance'] },
  'standard-webhooks': { signs: ['webhook-id', 'svix-id'], timed: true, bodyCounts: false, reads: ['tolerance'] },
  stripe: { signs: [], timed: true, bodyCounts: false, reads: ['tolerance'] },
  twilio: { signs: [], timed: false, bodyCounts: false, reads: ['publicUrl'] },
}

/** Whether a signature holds for a while only. */
export const isTimed = ({ scheme, timestamp }: Verify): boolean =>
  schemeFacts[scheme].timed || (scheme === 'hmac' && timestamp !== undefined)
