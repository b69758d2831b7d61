import { connectorFacts } from '../../contract/connector-facts.ts'
import { answered, type VerdictReason } from '../../core/delivery-reasons.ts'
import type { Lease } from '../../journal/port.ts'
import { type Body, PAUSE, type Verdict } from '../connector.ts'
import { type Fitted, fitJson, fitted } from '../cut.ts'
import type { Reply } from '../outgoing.ts'
import { capped, headerOf, retryAfter } from '../retry-after.ts'
import { type HttpAddress, type HttpService, jsonOf } from './over-http.ts'

const CONTENT_LENGTH = connectorFacts.discord.textLength

/**
 * Codes of the JSON of an error (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json): the webhook
 * is unknown, or its token is not its own.
 */
const DEAD: Readonly<Record<number, VerdictReason>> = { 10015: 'unknown-webhook', 50027: 'invalid-webhook-token' }

/**
 * A Discord webhook. `wait=true`, because without it Discord answers 204 before it has stored the message and says
 * nothing when it could not; `allowed_mentions` so that nobody is notified by what an event holds. Its published rates
 * disagree: one in two seconds, and slower when its headers say so.
 */
export function createDiscord(address: (lease: Lease) => HttpAddress): HttpService {
  return {
    ratePerSecond: 0.5,
    address,
    request(_, { body }, url) {
      const target = URL.parse(url)
      target?.searchParams.set('wait', 'true')
      const { text: content, cut } = contentOf(body)
      return {
        url: target?.href ?? url,
        headers: { 'content-type': 'application/json', 'user-agent': 'bylaw' },
        body: JSON.stringify({ content, allowed_mentions: { parse: [] } }),
        cut,
      }
    },
    classify,
    restMs: (reply) =>
      headerOf(reply, 'x-ratelimit-remaining') === '0' ? seconds(headerOf(reply, 'x-ratelimit-reset-after')) : null,
    refOf(reply) {
      const id = jsonOf(reply)?.id
      return typeof id === 'string' ? id : null
    },
  }
}

const contentOf = (body: Body): Fitted =>
  typeof body === 'string' ? fitted(body, CONTENT_LENGTH) : fitJson(body, CONTENT_LENGTH, 'json')

/**
 * | answer | means |
 * |---|---|
 * | 2xx | delivered |
 * | 401, 404 | webhook deleted: stop for good, as calling it again counts towards a ban of the whole address |
 * | 403, 410 | stop |
 * | 408, 429, 5xx | try again; `retry_after` of the JSON is in seconds with a fraction |
 * | other | permanent |
 *
 * https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  const json = jsonOf(reply)
  const dead = typeof json?.code === 'number' ? DEAD[json.code] : undefined
  const reason = dead ?? answered(status)
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (dead !== undefined || status === 401 || status === 404) return { kind: 'stop', reason, pauseMs: null }
  if (status === 403 || status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  if (status === 429) return { kind: 'retry', reason, afterMs: bodyRetryAfter(json) ?? retryAfter(reply, now) }
  if (status === 408 || status >= 500) return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  return { kind: 'permanent', reason }
}

const bodyRetryAfter = (json: Readonly<Record<string, unknown>> | null): number | null =>
  typeof json?.retry_after === 'number' ? capped(json.retry_after * 1000) : null

const seconds = (text: string | undefined): number | null => (text === undefined ? null : capped(Number(text) * 1000))
