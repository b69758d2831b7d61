import type { Socket } from 'node:net'
import type { Refusal } from './target.ts'
import type { TlsFloor } from './tls-floor.ts'

export interface OutgoingRequest {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** What the router shows of itself in TLS. One object for one material: connections are kept by it. */
  readonly client?: ClientTls
}

/** A client's certificate chain and key, and the authorities that the server's certificate may come from. PEM all. */
export interface ClientTls {
  readonly cert: Buffer
  readonly key: Buffer
  readonly ca?: readonly Buffer[]
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** At most the first 4 KiB; for classification, never to be stored. */
  readonly text: string
}

/** Why there was no answer: codes, never a system's message, which may hold an address. */
export type Failure =
  | 'timeout'
  | 'connect-timeout'
  | 'dns'
  | 'no-such-host'
  | 'refused'
  | 'reset'
  | 'tls'
  | 'network'
  /** What it was sent for no longer holds: nothing was written. */
  | 'withdrawn'
  | ProxyFailure

/** Of the proxy rather than of the recipient: it answered with a refusal, or not at all. Nothing has been sent. */
export type ProxyFailure = 'proxy-refused' | 'proxy-unreachable'

export type Posted =
  | ({ readonly kind: 'reply' } & Reply)
  | { readonly kind: 'refused'; readonly reason: Refusal }
  /** `sent`: the request may have reached the recipient. */
  | { readonly kind: 'failed'; readonly reason: Failure; readonly sent: boolean }

/** A connection for a protocol other than HTTP, without TLS as yet, or why there is none: nothing has been sent. */
export type Connected =
  | {
      readonly kind: 'connected'
      readonly socket: Socket
      /** What TLS over it has to be at least. */
      readonly floor: TlsFloor
      /** The loopback origin that it ends at instead: local runs decide about TLS by that; `null` for the real server. */
      readonly standIn: string | null
    }
  | Exclude<Posted, { readonly kind: 'reply' }>
