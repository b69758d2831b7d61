import type { VerifyPlan } from '../../contract/plan.ts'
import { createTokenCheck, refuseToken } from '../../http/token.ts'
import type { Scheme } from './scheme.ts'

/**
 * A key that is sent along: `Authorization: Bearer <key>` (RFC 6750), or a header of its own. It proves the sender and
 * nothing of the body: whoever sees one request can make another.
 */
export function bearer(plan: VerifyPlan): Scheme {
  const header = plan.header?.toLowerCase() ?? null
  const holds = createTokenCheck()
  return {
    refuse: refuseToken,
    verify: ({ headers }, secret) => {
      const given = header === null ? /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1] : headers[header]
      return secret !== null && typeof given === 'string' && holds(secret, Buffer.from(given, 'latin1'))
    },
  }
}
