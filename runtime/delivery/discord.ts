import type { Lease } from '../journal/port.ts'
import { type Address, type Body, type Connector, PAUSE, type Verdict } from './connector.ts'
import { cut } from './cut.ts'
import type { Reply } from './egress.ts'
import { capped, headerOf, retryAfter } from './retry-after.ts'

const CONTENT_LENGTH = 2000
const FENCE = '```'

/**
 * A Discord webhook. `wait=true`, because without it Discord answers 204 before it has stored the message and says
 * nothing when it could not; `allowed_mentions` so that nobody is notified by what an event holds. Its published rates
 * disagree: one in two seconds, and slower when its headers say so.
 */
export function createDiscord(address: (lease: Lease) => Address): Connector {
  return {
    ratePerSecond: 0.5,
    address,
    request(_, body, url) {
      const target = URL.parse(url)
      target?.searchParams.set('wait', 'true')
      return {
        url: target?.href ?? url,
        headers: { 'content-type': 'application/json', 'user-agent': 'bylaw' },
        body: JSON.stringify({ content: contentOf(body), allowed_mentions: { parse: [] } }),
      }
    },
    classify,
    restMs: (reply) =>
      headerOf(reply, 'x-ratelimit-remaining') === '0' ? seconds(headerOf(reply, 'x-ratelimit-reset-after')) : null,
  }
}

function contentOf(body: Body): string {
  if (typeof body === 'string') return cut(body, CONTENT_LENGTH)
  const json = JSON.stringify(body, null, 2).replaceAll(FENCE, "'''")
  return `${FENCE}json\n${cut(json, CONTENT_LENGTH - 2 * FENCE.length - 'json\n'.length)}${FENCE}`
}

/**
 * | answer | means |
 * |---|---|
 * | 2xx | delivered |
 * | 401, 403, 404, 410 | webhook deleted: stop; calling it again counts towards a ban |
 * | 408, 429, 5xx | try again; `retry_after` of the JSON is in seconds with a fraction |
 * | other | permanent |
 */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  const reason = `answered-${status}`
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 404 || status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  if (status === 429) return { kind: 'retry', reason, afterMs: bodyRetryAfter(reply.text) ?? retryAfter(reply, now) }
  if (status === 408 || status >= 500) return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  return { kind: 'permanent', reason }
}

function bodyRetryAfter(text: string): number | null {
  const found = /"retry_after"\s*:\s*(\d+(?:\.\d+)?)/.exec(text)
  return seconds(found?.[1])
}

const seconds = (text: string | undefined): number | null => (text === undefined ? null : capped(Number(text) * 1000))
