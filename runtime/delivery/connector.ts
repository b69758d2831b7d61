import type { VerdictReason } from '../core/delivery-reasons.ts'
import type { Lease, Reach } from '../journal/port.ts'
import type { Result } from './breaker.ts'

/** What a route sends: a rendered message, or the projected fields. */
export type Body = string | Readonly<Record<string, unknown>>

/** What was rendered for a delivery, and to whom it goes where the connector has an addressee for each event. */
export interface Message {
  readonly body: Body
  /** A telephone number or an e-mail address, as the projection holds it. Never logged, counted or kept. */
  readonly addressee?: string
}

export type Address =
  /**
   * `key`: whatever shares it shares one limiter (pace, rest, breaker, stop). It may hold a secret, as a webhook's URL is
   * one: it stays in memory, and outside of it there is at most a hash. Another credential is another key, so that what
   * was stopped for its old one goes on with the new.
   */
  | { readonly ok: true; readonly key: string }
  /** `final`: trying again would not help. */
  | { readonly ok: false; readonly reason: 'no-connection' | 'no-secret'; readonly final: boolean }

/** What an answer means. Reasons are short codes for the delivery's status. */
export type Verdict =
  | { readonly kind: 'delivered' }
  /**
   * `afterMs`: not before; `null` leaves it to the schedule. `alone`: only this delivery has to wait; else it is the
   * recipient who wants to be left alone, by all of them. `throttled`: it works, and has had enough, which is nothing
   * for a breaker to count.
   */
  | {
      readonly kind: 'retry'
      readonly reason: VerdictReason
      readonly afterMs: number | null
      readonly alone?: true
      readonly throttled?: true
    }
  | { readonly kind: 'permanent'; readonly reason: VerdictReason }
  /** Nothing sent to this address can succeed for now; `null`: nor ever again, and calling it would do harm. */
  | { readonly kind: 'stop'; readonly reason: VerdictReason; readonly pauseMs: number | null }
  /** It may have arrived, and it may not: what the channel does then is declared. */
  | { readonly kind: 'ambiguous'; readonly reason: VerdictReason }

/** How an attempt ended. */
export interface Sent {
  readonly verdict: Verdict
  /** Of HTTP or SMTP; `null` without an answer. */
  readonly status: number | null
  readonly reach: Reach
  /** What it says of the address, for its breaker. */
  readonly health: Result
  /** Milliseconds that the recipient wants to pass before anybody's next request, whatever the verdict; `null` for none. */
  readonly restMs: number | null
  /** Keyed hash of the id that the provider gave the message: goes into the outcome. */
  readonly ref?: Uint8Array
  /** The text was longer than the channel takes, and was cut. */
  readonly cut?: boolean
}

/** What stands between a message and its sending. */
export type Ready =
  /**
   * Never rejects. Called at most once. `may` is asked when the connection stands and the request is about to be
   * written; when it says no, nothing is, and what comes back says that nothing was sent.
   */
  | { readonly kind: 'ready'; readonly send: (may: () => boolean) => Promise<Sent> }
  /** The addressee has had enough for the moment: give the lease back for so many milliseconds. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** It cannot be sent; `final`: and never will be. */
  | { readonly kind: 'unfit'; readonly reason: VerdictReason; readonly final: boolean }

/** How one kind of channel is spoken to. */
export interface Connector {
  /** Requests a second for one address when the channel does not say; `null` for no limit. */
  readonly ratePerSecond: number | null
  /** Where a lease goes; cheap, asked before anything is rendered. */
  address(lease: Lease): Address
  /** Makes of a message what is sent, without sending it. */
  prepare(lease: Lease, message: Message): Ready
}

const MINUTE = 60_000

/** A credential may be mended soon; an address that is gone stays gone. */
export const PAUSE = { credential: 10 * MINUTE, gone: 60 * MINUTE } as const
