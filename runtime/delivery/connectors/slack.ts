import { connectorFacts } from '../../contract/connector-facts.ts'
import { answered, providerCode } from '../../core/delivery-reasons.ts'
import type { Lease } from '../../journal/port.ts'
import { escapeSlack } from '../../projection/escape.ts'
import { type Body, PAUSE, type Verdict } from '../connector.ts'
import { type Fitted, fitJson, fitted } from '../cut.ts'
import type { Reply } from '../outgoing.ts'
import { retryAfter } from '../retry-after.ts'
import type { HttpAddress, HttpService } from './over-http.ts'

const TEXT_LENGTH = connectorFacts.slack.textLength

/** Codes that Slack answers with as plain text; nothing else of an answer is ever kept. */
const CODES: ReadonlySet<string> = new Set([
  'action_prohibited',
  'channel_is_archived',
  'channel_not_found',
  'invalid_payload',
  'invalid_token',
  'msg_too_long',
  'no_active_hooks',
  'no_service',
  'no_service_id',
  'no_team',
  'no_text',
  'posting_to_general_channel_denied',
  'rollup_error',
  'team_disabled',
  'too_many_attachments',
  'user_not_found',
])

/** A Slack incoming webhook. Its address is a secret. About one message a second is allowed for each channel. */
export function createSlack(address: (lease: Lease) => HttpAddress): HttpService {
  return {
    ratePerSecond: 1,
    address,
    request(_, { body }, url) {
      const { text, cut } = slackText(body)
      return {
        url,
        headers: { 'content-type': 'application/json', 'user-agent': 'bylaw' },
        body: JSON.stringify({ text }),
        cut,
      }
    },
    classify,
  }
}

/** Messages come escaped from their template; fields are shown as JSON. */
export function slackText(body: Body): Fitted {
  const { text, cut } =
    typeof body === 'string' ? fitted(body, TEXT_LENGTH) : fitJson(body, TEXT_LENGTH, '', escapeSlack)
  // No part of an entity is left before the end.
  return { text: cut ? text.replace(/&[a-z]{0,3}(?=…(```)?$)/, '') : text, cut }
}

/**
 * | answer | means |
 * |---|---|
 * | 200 `ok` | delivered |
 * | 401, 403, 404, 410 | webhook revoked, or its channel gone or archived: stop |
 * | 408, 429, 5xx, 200 with anything else | try again |
 * | other | permanent |
 */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  const answer = reply.text.trim()
  if (status === 200 && answer === 'ok') return { kind: 'delivered' }
  const reason = CODES.has(answer) ? providerCode(answer) : answered(status)
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 404 || status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  if (status === 200 || status === 408 || status === 429 || status >= 500) {
    return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  }
  return { kind: 'permanent', reason }
}
