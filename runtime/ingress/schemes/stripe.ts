import type { VerifyPlan } from '../../plan.ts'
import { createKeyring } from './keyring.ts'
import { matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

const MOST_PARTS = 16

/**
 * Stripe: `Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>]`, HMAC-SHA256 over `{t}.{raw body}`. The key is the whole
 * text of the secret, `whsec_` included. Any `v1` may match, because Stripe signs with both secrets while one is
 * rotated; `v0` is for its tests only, and taking it would let a downgrade through.
 * https://docs.stripe.com/webhooks/signature
 */
export function stripe({ toleranceSeconds }: VerifyPlan): Scheme {
  const keysOf = createKeyring()
  return {
    refuse: anySecret,
    verify: ({ headers, body }, secret, now) => {
      const given = headers['stripe-signature']
      if (secret === null || typeof given !== 'string') return false
      const parts = given.split(',', MOST_PARTS)
      const times = parts.filter((part) => part.startsWith('t='))
      const timestamp = times[0]?.slice(2)
      if (timestamp === undefined || times.length > 1 || !withinWindow(timestamp, toleranceSeconds, now)) return false
      const claimed = parts.map((part) => (part.startsWith('v1=') ? readDigest(part.slice(3), 'hex', 'sha256') : null))
      const digests = claimed.filter((each) => each !== null)
      return matches('sha256', keysOf(secret), `${timestamp}.`, body, ...digests)
    },
  }
}
