import type { VerifyPlan } from '../../plan.ts'
import { matches, readDigest } from './mac.ts'
import { createKeyring, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

/**
 * Standard Webhooks, symmetric (`v1`): HMAC-SHA256 in base64 over `{id}.{timestamp}.{raw body}`, several signatures
 * separated by spaces. The same scheme with `svix-` headers is where it comes from, and still what many senders use.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function standardWebhooks(plan: VerifyPlan): Scheme {
  const keysOf = createKeyring(readSecret)
  return {
    refuse: refuseSecret,
    verify: (headers, body, secret, now) => {
      const svix = headers['webhook-signature'] === undefined
      const id = headers[svix ? 'svix-id' : 'webhook-id']
      const timestamp = headers[svix ? 'svix-timestamp' : 'webhook-timestamp']
      const signatures = headers[svix ? 'svix-signature' : 'webhook-signature']
      if (secret === null || typeof id !== 'string' || typeof timestamp !== 'string') return false
      // A dot in an id would let one signed text be read as another id, timestamp and body.
      if (typeof signatures !== 'string' || id === '' || id.includes('.')) return false
      if (!withinWindow(timestamp, plan.toleranceSeconds, now)) return false
      const keys = keysOf(secret)
      const signed = `${id}.${timestamp}.`
      for (const signature of signatures.split(' ', 8)) {
        if (!signature.startsWith('v1,')) continue
        const claimed = readDigest(signature.slice(3), 'base64', 'sha256')
        if (claimed !== null && matches('sha256', keys, signed, body, claimed)) return true
      }
      return false
    },
  }
}

/** What is wrong with a secret, as the end of a sentence. */
export const refuseSecret = (secret: Buffer): string | null =>
  readSecret(secret) === null ? 'must be `whsec_` and 16 to 64 bytes in base64' : null

/**
 * The bytes of `whsec_<base64>`; the prefix may be absent, as in the reference libraries. The specification asks for 24
 * to 64 bytes; senders with secrets of 18 exist, and 128 bits are enough for an HMAC.
 */
function readSecret(secret: Buffer): Buffer | null {
  const text = secret.toString('latin1')
  const base64 = text.startsWith('whsec_') ? text.slice(6) : text
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return null
  const bytes = Buffer.from(base64, 'base64')
  return bytes.length >= 16 && bytes.length <= 64 ? bytes : null
}
