import type { Secrets } from '../../config/secrets.ts'
import { answered, providerCode } from '../../core/delivery-reasons.ts'
import { PAUSE, type Verdict } from '../connector.ts'
import type { Reply } from '../outgoing.ts'
import { retryAfter } from '../retry-after.ts'
import { firstValue } from './first-value.ts'
import { type HttpService, jsonOf, noSecret } from './over-http.ts'
import { slackText } from './slack.ts'

export interface SlackApiOptions {
  /** Name of the bot token's secret. */
  readonly token: string
  /** Id of the conversation, `C0123456789`. */
  readonly conversation: string
  readonly secrets: Secrets
}

const URL = 'https://slack.com/api/chat.postMessage'

/**
 * `chat.postMessage` with a bot token: about one message a second for each conversation
 * (https://docs.slack.dev/apis/web-api/rate-limits). Links are not unfurled, as that would tell their hosts.
 */
export function createSlackApi({ token, conversation, secrets }: SlackApiOptions): HttpService {
  return {
    ratePerSecond: 1,
    address({ tenant }) {
      const value = firstValue(secrets, token, tenant)
      if (value === null) return { ok: false, reason: 'no-secret', final: false }
      return { ok: true, url: URL, key: `slack ${conversation} ${value}` }
    },
    request({ tenant }, { body }, url) {
      const value = firstValue(secrets, token, tenant)
      if (value === null) return noSecret
      const { text, cut } = slackText(body)
      return {
        url,
        headers: {
          authorization: `Bearer ${value}`,
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'bylaw',
        },
        body: JSON.stringify({
          channel: conversation,
          text,
          unfurl_links: false,
          unfurl_media: false,
        }),
        cut,
      }
    },
    classify,
    refOf: (reply) => answerOf(reply).ts ?? null,
  }
}

/**
 * Errors of https://docs.slack.dev/reference/methods/chat.postMessage by what they mean for us; nothing else of an
 * answer is ever kept.
 */
const CLASSES = {
  /** The token, or what it may do. */
  credential: new Set([
    'access_denied',
    'account_inactive',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
  ]),
  /** The conversation: nothing that is sent there can succeed. */
  gone: new Set([
    'channel_not_found',
    'is_archived',
    'not_in_channel',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_only_channel',
  ]),
  retry: new Set([
    'accesslimited',
    'message_limit_exceeded',
    'rate_limited',
    'ratelimited',
    'request_timeout',
    'service_unavailable',
    'team_added_to_org',
  ]),
  /** "It's possible some aspect of the operation succeeded before the error was raised." */
  ambiguous: new Set(['fatal_error', 'internal_error']),
  permanent: new Set([
    'invalid_arguments',
    'invalid_json',
    'json_not_object',
    'msg_blocks_too_long',
    'msg_too_long',
    'no_text',
    'too_many_attachments',
  ]),
} satisfies Readonly<Record<string, ReadonlySet<string>>>

interface Answer {
  readonly ok?: boolean
  readonly error?: string
  readonly ts?: string
}

/** What stands before the first object within an answer, which repeats the message and so may have been cut off. */
const BEGINNING = /^\s*\{[^{}]*/

function answerOf(reply: Reply): Answer {
  const whole = jsonOf(reply)
  if (whole !== null) {
    const { ok, error, ts } = whole
    return {
      ...(typeof ok === 'boolean' && { ok }),
      ...(typeof error === 'string' && { error }),
      ...(typeof ts === 'string' && { ts }),
    }
  }
  const [beginning = ''] = BEGINNING.exec(reply.text) ?? []
  const ts = /"ts"\s*:\s*"(\d+\.\d+)"/.exec(beginning)?.[1]
  return /"ok"\s*:\s*true\b/.test(beginning) ? { ok: true, ...(ts !== undefined && { ts }) } : {}
}

/** Slack answers 200 to almost everything: what counts is `ok`. An answer without a known error goes by its status. */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  const { ok, error = '' } = answerOf(reply)
  if (status === 200 && ok === true) return { kind: 'delivered' }
  // Used for those of the lists below alone.
  const code = providerCode(error)
  const afterMs = retryAfter(reply, now)
  if (CLASSES.credential.has(error)) return { kind: 'stop', reason: code, pauseMs: PAUSE.credential }
  if (CLASSES.gone.has(error)) return { kind: 'stop', reason: code, pauseMs: PAUSE.gone }
  if (CLASSES.ambiguous.has(error)) return { kind: 'ambiguous', reason: code }
  if (CLASSES.permanent.has(error)) return { kind: 'permanent', reason: code }
  if (CLASSES.retry.has(error)) {
    const throttled = /limit/.test(error)
    return { kind: 'retry', reason: code, afterMs, ...(throttled ? { throttled } : null) }
  }

  const reason = answered(status)
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  // `ok: false` with an error that is not known: a request that Slack understood and refused.
  if (status === 200 && ok === false) return { kind: 'permanent', reason: 'refused' }
  if (status === 200 || status === 408 || status === 429 || status >= 500) return { kind: 'retry', reason, afterMs }
  return { kind: 'permanent', reason }
}
