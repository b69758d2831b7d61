import type { VerifyPlan } from '../../plan.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * GitHub: `X-Hub-Signature-256: sha256=<hex>` over the raw body. It signs no timestamp, so a replay is only caught by
 * its delivery id (`dedupe: {header: x-github-delivery}`).
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export function github(plan: VerifyPlan): Scheme {
  return hmac({
    ...plan,
    header: 'x-hub-signature-256',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'sha256=',
    timestamp: null,
  })
}
