import type { VerifyPlan } from '../../contract/plan.ts'
import type { Handshake } from '../../http/reply.ts'
import { hmac } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * Slack: `X-Slack-Signature: v0=<hex>` over `v0:{timestamp}:{raw body}`. Commands and buttons are posted as forms.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function slack({ toleranceSeconds }: VerifyPlan): Scheme {
  const scheme = hmac({
    header: 'x-slack-signature',
    algorithm: 'sha256',
    encoding: 'hex',
    prefix: 'v0=',
    timestamp: 'x-slack-request-timestamp',
    signs: 'v0:{timestamp}:{body}',
    publicUrl: null,
    toleranceSeconds,
  })
  return { ...scheme, handshake: challenge }
}

/** https://docs.slack.dev/reference/events/url_verification */
function challenge(value: Record<string, unknown>): Handshake | null {
  if (value.type !== 'url_verification' || typeof value.challenge !== 'string') return null
  return { status: 200, type: 'application/json', body: JSON.stringify({ challenge: value.challenge }) }
}
