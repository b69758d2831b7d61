import type { SecretSet } from '../../config/secrets.ts'
import type { VerifyPlan } from '../../contract/plan.ts'
import type { Handshake } from '../../http/reply.ts'
import { createTokenCheck } from '../../http/token.ts'
import { github } from './github.ts'
import type { Scheme } from './scheme.ts'

/**
 * Meta (WhatsApp, Messenger, Instagram): GitHub's form under the app secret. It signs no timestamp.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
export const meta: (plan: VerifyPlan) => Scheme = github

const LONGEST_CHALLENGE = 200

/**
 * The answer to Meta's GET request when a webhook is subscribed: the challenge, if it knows the verify token, else
 * `null`.
 */
export function createSubscription(): (query: URLSearchParams, token: SecretSet | null) => Handshake | null {
  const holds = createTokenCheck()
  return (query, token) => {
    const challenge = query.get('hub.challenge') ?? ''
    const known = token !== null && holds(token, Buffer.from(query.get('hub.verify_token') ?? ''))
    if (!known || query.get('hub.mode') !== 'subscribe') return null
    if (challenge === '' || challenge.length > LONGEST_CHALLENGE) return null
    return { status: 200, type: 'text/plain', body: challenge }
  }
}
