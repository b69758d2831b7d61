import { createHmac } from 'node:crypto'
import type { SecretSet } from '../../config/secrets.ts'
import type { VerifyPlan } from '../../contract/plan.ts'
import { isObject } from '../../core/objects.ts'
import type { Handshake } from '../../http/reply.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

const LONGEST_TOKEN = 200

/**
 * Zoom: `X-Zm-Signature: v0=<hex>` over `v0:{timestamp}:{raw body}`, under the secret token.
 * https://developers.zoom.us/docs/api/webhooks/#verify-with-zooms-header
 */
export function zoom({ toleranceSeconds }: VerifyPlan): Scheme {
  const scheme = hmac({
    header: 'x-zm-signature',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'v0=',
    timestamp: 'x-zm-request-timestamp',
    signs: 'v0:{timestamp}:{body}',
    publicUrl: null,
    toleranceSeconds,
  })
  return { ...scheme, handshake: validation }
}

/**
 * Zoom asks at first, and every 72 hours, for the HMAC of a token under the newest secret.
 * https://developers.zoom.us/docs/api/webhooks/#validate-your-webhook-endpoint
 */
function validation(value: Record<string, unknown>, secret: SecretSet | null): Handshake | null {
  const { event, payload } = value
  const [key] = secret?.values ?? []
  if (event !== 'endpoint.url_validation' || !isObject(payload) || key === undefined) return null
  const { plainToken } = payload
  if (typeof plainToken !== 'string' || plainToken.length > LONGEST_TOKEN) return null
  const encryptedToken = createHmac('sha256', key).update(plainToken).digest('hex')
  return { status: 200, type: 'application/json', body: JSON.stringify({ plainToken, encryptedToken }) }
}
