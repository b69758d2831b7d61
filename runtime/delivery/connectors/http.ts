import type { Lease } from '../../journal/port.ts'
import type { Secrets } from '../../secrets.ts'
import { PAUSE, type Verdict } from '../connector.ts'
import type { Reply } from '../egress.ts'
import { retryAfter } from '../retry-after.ts'
import type { ClientMaterial } from './client-material.ts'
import { type HttpAddress, type HttpService, noSecret } from './over-http.ts'
import { signedHeaders } from './signature.ts'

export interface HttpOptions {
  readonly address: (lease: Lease) => HttpAddress
  /** Name of the signing secret; `null` sends unsigned. */
  readonly secret: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: Secrets
  /** What the router shows of itself in TLS; `null` for nothing. */
  readonly material: ClientMaterial | null
}

/**
 * Webhooks as in Standard Webhooks 1.0: the id stays the same over all attempts, so that the recipient can tell
 * repetitions; timestamp and signatures are fresh. While a secret is rotated both sign.
 */
export function createHttp(options: HttpOptions): HttpService {
  return {
    ratePerSecond: null,
    address: options.address,
    request(lease, { body }, url, now) {
      const data = typeof body === 'string' ? { text: body } : body
      const timestamp = new Date(lease.receivedAt).toISOString()
      const content = JSON.stringify({ type: lease.type, timestamp, data })
      return signedRequest(options, { content, url, now, id: `msg_${lease.delivery}`, tenant: lease.tenant })
    },
    classify: classifyWebhook,
  }
}

export interface Content {
  readonly content: string
  readonly url: string
  /** Of the message, the same over all attempts. */
  readonly id: string
  readonly tenant: string
  readonly now: number
}

/** A signed POST of JSON, over mutual TLS where that is declared. */
export function signedRequest(
  { secret: name, headers, secrets, material }: Omit<HttpOptions, 'address'>,
  { content, url, id, tenant, now }: Content,
): ReturnType<HttpService['request']> {
  const own: Record<string, string> = {}
  for (const [header, value] of Object.entries(headers)) own[header.toLowerCase()] = value
  const secret = name === null ? null : secrets.get(name, tenant)
  if (name !== null && secret === null) return noSecret
  const signed = signedHeaders(content, { id, now, secret })
  const client = material === null ? undefined : material(tenant, now)
  if (signed === null || client === null) return noSecret
  return {
    url,
    headers: {
      ...own,
      'content-type': 'application/json',
      'user-agent': 'bylaw',
      'idempotency-key': id,
      ...signed,
    },
    body: content,
    ...(client === undefined ? null : { client }),
  }
}

/**
 * | answer | means |
 * |---|---|
 * | 2xx | delivered |
 * | 401, 403, 410 | the endpoint does not want us: stop |
 * | 408, 425, 429, 5xx, 3xx that may end | try again |
 * | 301, 308 and other 4xx | permanent; redirects are never followed |
 */
export function classifyWebhook(reply: Reply, now: number): Verdict {
  const { status } = reply
  const reason = `answered-${status}`
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  const passing = [302, 303, 307, 408, 425, 429].includes(status) || status >= 500
  if (passing) return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  return { kind: 'permanent', reason }
}
