import type { VerifyPlan } from '../../contract/plan.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * GitHub: `X-Hub-Signature-256: sha256=<hex>` over the raw body. It signs neither a timestamp nor its delivery id, so a
 * replay is only caught by the body itself (`createDedupe`).
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export function github({ toleranceSeconds }: VerifyPlan): Scheme {
  return hmac({
    header: 'x-hub-signature-256',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'sha256=',
    timestamp: null,
    publicUrl: null,
    toleranceSeconds,
  })
}
