import type { IncomingHttpHeaders } from 'node:http'
import type { SecretSet } from '../../secrets.ts'

/** What a signature may cover, as it came over the wire. */
export interface Incoming {
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** What stands after the path: with its `?`, or empty. */
  readonly query: string
}

/** Whether a request comes from the holder of a secret. `tenant` is its name, `now` milliseconds. */
export type Verify = (request: Incoming, secret: SecretSet | null, now: number, tenant: string) => boolean

/** An answer to a request that asks whether anybody is there. */
export interface Handshake {
  readonly status: 200 | 204
  readonly type: 'application/json' | 'text/plain'
  readonly body: string
}

export interface Scheme {
  readonly verify: Verify
  /** What is wrong with a secret for this scheme, as the end of a sentence, or `null`. Asked at the start. */
  readonly refuse: (secret: Buffer) => string | null
  /** Its senders also post forms; they become objects of texts. */
  readonly forms?: true
  /** The answer to a verified request that is no event, `null` for events. */
  readonly handshake?: (value: Record<string, unknown>) => Handshake | null
}

/** Any bytes will do. */
export const anySecret = (): null => null
