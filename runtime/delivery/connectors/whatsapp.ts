import type { Secrets } from '../../config/secrets.ts'
import type { WhatsAppPlan } from '../../contract/plan.ts'
import { answered } from '../../core/delivery-reasons.ts'
import { type Connector, PAUSE, type Verdict } from '../connector.ts'
import type { Reply } from '../outgoing.ts'
import { retryAfter } from '../retry-after.ts'
import type { AddresseeLimiter } from './addressee-limiter.ts'
import { firstValue } from './first-value.ts'
import { type HttpParts, type HttpService, jsonOf, noSecret, overHttp, unfit } from './over-http.ts'
import { classifyCode } from './whatsapp-codes.ts'
import { phoneNumberOf, whatsAppMessage } from './whatsapp-message.ts'

export interface WhatsAppParts extends HttpParts {
  readonly secrets: Secrets
  /** One for all channels of a number. */
  readonly rateLimiter: AddresseeLimiter
}

/**
 * One message in six seconds to the same person (https://developers.facebook.com/docs/whatsapp/cloud-api/overview,
 * "pair rate limits"). Bursts are allowed and made up for later; how large they may be is seen to differ.
 */
export const PAIR = { gapMs: 6000, burst: 5 } as const

/** Longest pause for one person, which grows by four with each refusal as Meta asks for, milliseconds. */
const LONGEST_REST_MS = 3_600_000

const PAIR_LIMIT = 'code-131056'

/**
 * The WhatsApp Cloud API: 80 messages a second for each number, and few to the same person. It knows no key for
 * repetitions: an attempt without an answer is ambiguous. That it accepts a message is not its delivery, of which a
 * webhook tells later, by the id that is kept as a keyed hash: decoded, it shows the telephone number.
 */
export function createWhatsApp(plan: WhatsAppPlan, parts: WhatsAppParts): Connector {
  const { clock, rateLimiter } = parts
  const connector = overHttp(createService(plan, parts.secrets), parts)
  return {
    ...connector,
    prepare(lease, message) {
      const to = phoneNumberOf(message.addressee ?? '')
      if (to === null) return unfit(message.addressee === undefined ? 'no-addressee' : 'addressee-invalid', true)
      const ready = connector.prepare(lease, { ...message, addressee: to })
      if (ready.kind !== 'ready') return ready
      const ms = rateLimiter.waitMs(to, clock.monotonic())
      if (ms > 0) return { kind: 'wait', ms }
      return {
        kind: 'ready',
        async send(may) {
          rateLimiter.take(to, clock.monotonic())
          const sent = await ready.send(may)
          if (sent.verdict.kind === 'retry' && sent.verdict.reason === PAIR_LIMIT) {
            const restMs = Math.min(LONGEST_REST_MS, PAIR.gapMs * 4 ** (lease.attempt - 1))
            rateLimiter.rest(to, clock.monotonic() + restMs)
          }
          return sent
        },
      }
    },
  }
}

function createService({ phoneNumberId, token, apiVersion, template }: WhatsAppPlan, secrets: Secrets): HttpService {
  const url = `https://graph.facebook.com/${apiVersion}/${phoneNumberId}/messages`
  return {
    ratePerSecond: 80,
    address({ tenant }) {
      const value = firstValue(secrets, token, tenant)
      if (value === null) return { ok: false, reason: 'no-secret', final: false }
      // What Meta limits is the number, whichever channels write from it.
      return { ok: true, url, key: `whatsapp ${phoneNumberId} ${value}` }
    },
    request({ tenant }, { body, addressee = '' }) {
      const value = firstValue(secrets, token, tenant)
      if (value === null) return noSecret
      const message = whatsAppMessage(addressee, body, template)
      if (!message.ok) return unfit(message.reason, true)
      return {
        url,
        headers: { authorization: `Bearer ${value}`, 'content-type': 'application/json', 'user-agent': 'bylaw' },
        body: JSON.stringify(message.content),
        cut: message.cut,
      }
    },
    classify,
    refOf(reply) {
      const messages = jsonOf(reply)?.messages
      const id: unknown = Array.isArray(messages) ? messages[0]?.id : null
      return typeof id === 'string' ? id : null
    },
  }
}

/** By the error's code where it is known, else by the status. */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  const afterMs = retryAfter(reply, now)
  const error = jsonOf(reply)?.error
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  const known = typeof code === 'number' ? classifyCode(code, afterMs) : null
  if (known !== null) return known
  const reason = answered(status)
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 408 || status === 429 || status >= 500) return { kind: 'retry', reason, afterMs }
  return { kind: 'permanent', reason }
}
