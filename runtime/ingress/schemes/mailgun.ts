import type { VerifyPlan } from '../../contract/plan.ts'
import { isObject } from '../../core/objects.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { readBody } from './signed-body.ts'
import { withinWindow } from './window.ts'

const EMPTY = Buffer.alloc(0)

/**
 * Mailgun: `signature: {timestamp, token, signature}` in the body, HMAC-SHA256 in hex over `{timestamp}{token}`. It binds
 * nothing of what is sent, so that a token must count once: it is what a delivery is known again by.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export function mailgun({ toleranceSeconds }: VerifyPlan): Scheme {
  const keysOf = createKeyring()
  return {
    refuse: anySecret,
    verify: ({ body }, secret, now) => {
      const signature = secret === null ? null : readBody(body)?.signature
      if (secret === null || !isObject(signature)) return false
      const { timestamp, token, signature: given } = signature
      const time = typeof timestamp === 'number' ? String(timestamp) : timestamp
      const claimed = typeof given === 'string' ? readDigest(given, 'hex', 'sha256') : null
      // A token has 50 characters; digits of a time must not be read as the beginning of one, so the time has ten.
      if (claimed === null || typeof time !== 'string' || !/^\d{10}$/.test(time)) return false
      if (typeof token !== 'string' || token === '' || !withinWindow(time, toleranceSeconds, now)) return false
      return matches('sha256', keysOf(secret), `${time}${token}`, EMPTY, claimed) && { id: token }
    },
  }
}
