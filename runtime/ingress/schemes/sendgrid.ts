import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import { createCache } from '../../http/secret-keys.ts'
import type { Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

/** A signature over P-256 in DER takes at most 72 bytes, which are 96 characters. */
const LONGEST_SIGNATURE = 96

/**
 * SendGrid: ECDSA over P-256 with SHA-256, in DER and base64, over `{timestamp}{raw body}`. The secret holds the public
 * key.
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
export function sendgrid({ toleranceSeconds }: VerifyPlan): Scheme {
  const keysOf = createCache(readKey)
  return {
    refuse: (secret) => (readKey(secret) === null ? 'must be a public key over P-256, in base64' : null),
    verify: ({ headers, body }, secret, now) => {
      const given = headers['x-twilio-email-event-webhook-signature']
      const timestamp = headers['x-twilio-email-event-webhook-timestamp']
      if (secret === null || typeof given !== 'string' || typeof timestamp !== 'string') return false
      if (given.length > LONGEST_SIGNATURE || !/^[A-Za-z0-9+/]+={0,2}$/.test(given)) return false
      if (!withinWindow(timestamp, toleranceSeconds, now)) return false
      const signed = Buffer.concat([Buffer.from(timestamp), body])
      // Base64 that is cut or too long decodes all the same.
      const signature = Buffer.from(given, 'base64')
      if (signature.toString('base64') !== given) return false
      return keysOf(secret).some((key) => verify('sha256', signed, key, signature))
    },
  }
}

function readKey(secret: Buffer): KeyObject | null {
  const text = secret.toString('latin1')
  if (!/^[A-Za-z0-9+/]{100,200}={0,2}$/.test(text)) return null
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' })
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : null
  } catch {
    return null
  }
}
