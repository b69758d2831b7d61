import type { VerifyPlan } from '../../contract/plan.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { type Algorithm, matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

/** A signature that is one header: a prefix and the HMAC in hex or base64. Header names in lower case. */
export interface SignedHeader {
  readonly header: string
  readonly algorithm: Algorithm
  readonly encoding: 'hex' | 'base64'
  readonly prefix: string
  /** The header with the time in Unix seconds, and what is signed before the raw body because of it. */
  readonly timestamp: { readonly header: string; readonly signed: (timestamp: string) => string } | null
}

/**
 * The common form: a header holds a prefix and the HMAC of the raw body in hex or base64. With a timestamp header,
 * `{timestamp}.{body}` is signed and the timestamp, in Unix seconds, must lie within the tolerance.
 */
export function hmac(plan: VerifyPlan): Scheme {
  const { algorithm, encoding, prefix } = plan
  const timestamp = plan.timestamp === null ? null : { header: plan.timestamp.toLowerCase(), signed: dotted }
  const header = (plan.header ?? '').toLowerCase()
  return signedHeader({ header, algorithm, encoding, prefix, timestamp }, plan.toleranceSeconds)
}

const dotted = (timestamp: string): string => `${timestamp}.`

export function signedHeader(form: SignedHeader, toleranceSeconds: number): Scheme {
  const { header, algorithm, encoding, prefix, timestamp } = form
  const keysOf = createKeyring()
  return {
    refuse: anySecret,
    verify: ({ headers, body }, secret, now) => {
      const given = headers[header]
      if (secret === null || typeof given !== 'string' || !given.startsWith(prefix)) return false
      const claimed = readDigest(given.slice(prefix.length), encoding, algorithm)
      if (claimed === null) return false
      if (timestamp === null) return matches(algorithm, keysOf(secret), '', body, claimed)
      const time = headers[timestamp.header]
      if (typeof time !== 'string' || !withinWindow(time, toleranceSeconds, now)) return false
      return matches(algorithm, keysOf(secret), timestamp.signed(time), body, claimed)
    },
  }
}
