import type { Lease } from '../journal/port.ts'
import type { OutgoingRequest, Reply } from './egress.ts'

/** What a route sends: a rendered message, or the projected fields. */
export type Body = string | Readonly<Record<string, unknown>>

export type Address =
  | { readonly ok: true; readonly url: string }
  /** `final`: trying again would not help. */
  | { readonly ok: false; readonly reason: 'no-connection' | 'no-secret'; readonly final: boolean }

/** What an answer means. Reasons are short codes for the delivery's status. */
export type Verdict =
  | { readonly kind: 'delivered' }
  /** `afterMs`: the recipient asked to be left alone for so long, all of it, not only for this delivery. */
  | { readonly kind: 'retry'; readonly reason: string; readonly afterMs: number | null }
  | { readonly kind: 'permanent'; readonly reason: string }
  /** Nothing sent to this address can succeed for now. */
  | { readonly kind: 'stop'; readonly reason: string; readonly pauseMs: number }

/** How one kind of channel is spoken to. Pure but for the secrets that it reads. */
export interface Connector {
  /** Requests a second when the channel does not say; `null` for no limit. */
  readonly ratePerSecond: number | null
  address(lease: Lease): Address
  /** `null` when a secret is missing. */
  request(lease: Lease, body: Body, url: string, now: number): OutgoingRequest | null
  classify(reply: Reply, now: number): Verdict
  /** After an answer: milliseconds that the recipient wants to pass before the next request; `null` for none. */
  restMs?(reply: Reply): number | null
}

const MINUTE = 60_000

/** A credential may be mended soon; an address that is gone stays gone. */
export const PAUSE = { credential: 10 * MINUTE, gone: 60 * MINUTE } as const
