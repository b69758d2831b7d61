import type { VerifyPlan } from '../../contract/plan.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * Intercom: `X-Hub-Signature: sha1=<hex>` over the raw body, under the client secret. HMAC-SHA1 is not broken as SHA-1
 * is, but nobody would choose it today. It signs no time.
 * https://developers.intercom.com/docs/webhooks/setting-up-webhooks#signed-notifications
 */
export const intercom = ({ toleranceSeconds }: VerifyPlan): Scheme =>
  hmac({
    header: 'x-hub-signature',
    algorithm: 'sha1',
    encoding: 'hex',
    prefix: 'sha1=',
    timestamp: null,
    publicUrl: null,
    toleranceSeconds,
  })
