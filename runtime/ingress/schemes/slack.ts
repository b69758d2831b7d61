import type { VerifyPlan } from '../../contract/plan.ts'
import type { Handshake } from '../../http/reply.ts'
import { signedHeader } from './hmac.ts'
import type { Scheme } from './scheme.ts'

/**
 * Slack: `X-Slack-Signature: v0=<hex>` over `v0:{timestamp}:{raw body}`. Commands and buttons are posted as forms.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export function slack({ toleranceSeconds }: VerifyPlan): Scheme {
  const timestamp = { header: 'x-slack-request-timestamp', signed: (time: string): string => `v0:${time}:` }
  const form = { header: 'x-slack-signature', algorithm: 'sha256', encoding: 'hex', prefix: 'v0=', timestamp } as const
  return { ...signedHeader(form, toleranceSeconds), handshake: challenge }
}

/** https://docs.slack.dev/reference/events/url_verification */
function challenge(value: Record<string, unknown>): Handshake | null {
  if (value.type !== 'url_verification' || typeof value.challenge !== 'string') return null
  return { status: 200, type: 'application/json', body: JSON.stringify({ challenge: value.challenge }) }
}
