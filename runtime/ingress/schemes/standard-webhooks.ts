import { verify } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import { createCache, createKeyring, publicKeyOf } from '../../http/secret-keys.ts'
import { matches, readBytes } from './mac.ts'
import type { Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

const MOST_SIGNATURES = 8
/** These cost much more, and are tried for strangers. */
const MOST_ASYMMETRIC = 2
const SHA256_BYTES = 32
const ED25519_BYTES = 64

/**
 * Standard Webhooks: several signatures separated by spaces over `{id}.{timestamp}.{raw body}`, in base64. `v1` is
 * HMAC-SHA256 under a `whsec_` secret, `v1a` is Ed25519 under the sender's public `whpk_` key; which one counts is for
 * the secret to say, never for the sender. The same scheme with `svix-` headers is where it comes from, and still what
 * many senders use.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function standardWebhooks(plan: VerifyPlan): Scheme {
  const secretKeys = createKeyring(readSecret)
  const publicKeys = createCache(readPublicKey)
  return {
    refuse: (secret) =>
      readSecret(secret) === null && readPublicKey(secret) === null
        ? 'must be `whsec_` and 16 to 64 bytes in base64, or `whpk_` and a public key of 32 bytes in base64'
        : null,
    verify: ({ headers, body }, secret, now) => {
      const svix = headers['webhook-signature'] === undefined
      const id = headers[svix ? 'svix-id' : 'webhook-id']
      const timestamp = headers[svix ? 'svix-timestamp' : 'webhook-timestamp']
      const signatures = headers[svix ? 'svix-signature' : 'webhook-signature']
      if (secret === null || typeof id !== 'string' || typeof timestamp !== 'string') return false
      // A dot in an id would let one signed text be read as another id, timestamp and body.
      if (typeof signatures !== 'string' || id === '' || id.includes('.')) return false
      if (!withinWindow(timestamp, plan.toleranceSeconds, now)) return false
      const signed = `${id}.${timestamp}.`
      // Of a header that comes twice Node makes one, with a comma.
      const given = signatures.split(/, | /, MOST_SIGNATURES)
      const digests = claims(given, 'v1,', SHA256_BYTES)
      if (matches('sha256', secretKeys(secret), signed, body, ...digests)) return { id }
      const keys = publicKeys(secret)
      const made = keys.length === 0 ? [] : claims(given, 'v1a,', ED25519_BYTES).slice(0, MOST_ASYMMETRIC)
      if (made.length === 0) return false
      const whole = Buffer.concat([Buffer.from(signed), body])
      return made.some((signature) => keys.some((key) => verify(null, whole, key, signature))) && { id }
    },
  }
}

/** The well-formed signatures of one version. */
const claims = (given: readonly string[], version: string, length: number): readonly Buffer[] =>
  given
    .filter((each) => each.startsWith(version))
    .map((each) => readBytes(each.slice(version.length), 'base64', length))
    .filter((each) => each !== null)

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

function readPublicKey(secret: Buffer) {
  const text = secret.toString('latin1')
  if (!/^whpk_[A-Za-z0-9+/]{43}=$/.test(text)) return null
  return publicKeyOf(Buffer.from(text.slice(5), 'base64'))
}
