import type { VerifyPlan } from '../../contract/plan.ts'
import { signedPairs } from './pairs.ts'
import type { Scheme } from './scheme.ts'

/**
 * Paddle Billing: `Paddle-Signature: ts=<seconds>;h1=<hex>` over `{ts}:{raw body}`, under the whole text of the secret.
 * https://developer.paddle.com/webhooks/signature-verification
 */
export const paddle = ({ toleranceSeconds }: VerifyPlan): Scheme =>
  signedPairs({ header: 'paddle-signature', separator: ';', time: 'ts', signature: 'h1', joint: ':' }, toleranceSeconds)
