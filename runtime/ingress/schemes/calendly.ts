import type { VerifyPlan } from '../../contract/plan.ts'
import { signedPairs } from './pairs.ts'
import type { Scheme } from './scheme.ts'

/**
 * Calendly: `Calendly-Webhook-Signature: t=<seconds>,v1=<hex>` over `{t}.{raw body}`.
 * https://developer.calendly.com/api-docs/4c305798a61d3-webhook-signatures
 */
export const calendly = ({ toleranceSeconds }: VerifyPlan): Scheme =>
  signedPairs(
    { header: 'calendly-webhook-signature', separator: ',', time: 't', signature: 'v1', joint: '.' },
    toleranceSeconds,
  )
