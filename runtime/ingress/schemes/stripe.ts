import type { VerifyPlan } from '../../contract/plan.ts'
import { signedPairs } from './pairs.ts'
import type { Scheme } from './scheme.ts'

/**
 * Stripe: `Stripe-Signature: t=<seconds>,v1=<hex>[,v1=<hex>]` over `{t}.{raw body}`. The key is the whole text of the
 * secret, `whsec_` included; `v0` is for its tests only.
 * https://docs.stripe.com/webhooks/signature
 */
export const stripe = ({ toleranceSeconds }: VerifyPlan): Scheme =>
  signedPairs({ header: 'stripe-signature', separator: ',', time: 't', signature: 'v1', joint: '.' }, toleranceSeconds)
