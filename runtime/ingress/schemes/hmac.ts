import type { VerifyPlan } from '../../plan.ts'
import { matches, readDigest } from './mac.ts'
import { createKeyring, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

/**
 * The common form: a header holds a prefix and the HMAC of the raw body in hex or base64. With a timestamp header,
 * `{timestamp}.{body}` is signed and the timestamp, in Unix seconds, must lie within the tolerance.
 */
export function hmac(plan: VerifyPlan): Scheme {
  const { algorithm, encoding, prefix, toleranceSeconds } = plan
  const header = (plan.header ?? '').toLowerCase()
  const timestampHeader = plan.timestamp?.toLowerCase() ?? null
  const keysOf = createKeyring((secret) => secret)
  return {
    refuse: () => null,
    verify: (headers, body, secret, now) => {
      const given = headers[header]
      if (secret === null || typeof given !== 'string' || !given.startsWith(prefix)) return false
      const claimed = readDigest(given.slice(prefix.length), encoding, algorithm)
      if (claimed === null) return false
      if (timestampHeader === null) return matches(algorithm, keysOf(secret), '', body, claimed)
      const timestamp = headers[timestampHeader]
      if (typeof timestamp !== 'string' || !withinWindow(timestamp, toleranceSeconds, now)) return false
      return matches(algorithm, keysOf(secret), `${timestamp}.`, body, claimed)
    },
  }
}
