import type { IncomingHttpHeaders } from 'node:http'
import type { SecretSet } from '../../config/secrets.ts'
import type { Handshake } from '../../http/reply.ts'

/** What a signature may cover, as it came over the wire. */
export interface Incoming {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What stands after the path: with its `?`, or empty. */
  readonly query: string
}

/** What a signature covers by which a delivery is known again. */
export interface SignedId {
  readonly id: string
}

/**
 * Whether a request comes from the holder of a secret, with the id that the signature covers where there is one. `tenant`
 * is its name, `now` milliseconds.
 */
export type Verify = (request: Incoming, secret: SecretSet | null, now: number, tenant: string) => boolean | SignedId

export interface Scheme {
  readonly verify: Verify
  /** What is wrong with a secret for this scheme, as the end of a sentence, or `null`. Asked at the start. */
  readonly refuse: (secret: Buffer) => string | null
  /** The answer to a verified request that is no event, `null` for events. */
  readonly handshake?: (value: Record<string, unknown>, secret: SecretSet | null) => Handshake | null
}

/** Any bytes will do. */
export const anySecret = (): null => null
