import type { VerifyPlan } from '../../contract/plan.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * Shopify: `X-Shopify-Hmac-SHA256: <base64>` over the raw body. It signs neither a timestamp nor the headers with the
 * topic and the id.
 * https://shopify.dev/docs/apps/build/webhooks/subscribe/https
 */
export function shopify({ toleranceSeconds }: VerifyPlan): Scheme {
  return hmac({
    header: 'x-shopify-hmac-sha256',
    algorithm: 'sha256',
    encoding: 'base64',
    prefix: '',
    timestamp: null,
    publicUrl: null,
    toleranceSeconds,
  })
}
