import { createHmac } from 'node:crypto'
import type { Lease } from '../journal/port.ts'
import type { Secrets } from '../secrets.ts'
import { type Address, type Connector, PAUSE, type Verdict } from './connector.ts'
import type { Reply } from './egress.ts'
import { retryAfter } from './retry-after.ts'

export interface HttpOptions {
  readonly address: (lease: Lease) => Address
  /** Name of the signing secret; `null` sends unsigned. */
  readonly secret: string | null
  readonly headers: Readonly<Record<string, string>>
  readonly secrets: Secrets
}

/**
 * Webhooks as in Standard Webhooks 1.0: the id stays the same over all attempts, so that the recipient can tell
 * repetitions; timestamp and signatures are fresh. While a secret is rotated both sign.
 */
export function createHttp(options: HttpOptions): Connector {
  return {
    ratePerSecond: null,
    address: options.address,
    request(lease, body, url, now) {
      const data = typeof body === 'string' ? { text: body } : body
      const timestamp = new Date(lease.receivedAt).toISOString()
      const content = JSON.stringify({ type: lease.type, timestamp, data })
      const id = `msg_${lease.delivery}`
      const seconds = String(Math.floor(now / 1000))
      const headers: Record<string, string> = {}
      for (const [name, value] of Object.entries(options.headers)) headers[name.toLowerCase()] = value
      Object.assign(headers, {
        'content-type': 'application/json',
        'user-agent': 'bylaw',
        'webhook-id': id,
        'webhook-timestamp': seconds,
      })
      if (options.secret === null) return { url, headers, body: content }

      const secret = options.secrets.get(options.secret, lease.tenant)
      if (secret === null) return null
      const keys = secret.values.map(signingKey).filter((key) => key !== null)
      if (keys.length === 0) return null
      headers['webhook-signature'] = keys.map((key) => `v1,${sign(key, id, seconds, content)}`).join(' ')
      return { url, headers, body: content }
    },
    classify,
  }
}

/** HMAC-SHA256 in base64 over `id.timestamp.body`. */
export function sign(key: Uint8Array, id: string, timestamp: string, body: string): string {
  return createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
}

/** The bytes of `whsec_<base64>`, the prefix may be absent; `null` when it holds no key of 16 to 64 bytes. */
export function signingKey(secret: Uint8Array): Buffer | null {
  const text = Buffer.from(secret)
    .toString('latin1')
    .replace(/^whsec_/, '')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null
  const key = Buffer.from(text, 'base64')
  return key.length >= 16 && key.length <= 64 ? key : null
}

/**
 * | answer | means |
 * |---|---|
 * | 2xx | delivered |
 * | 401, 403, 410 | the endpoint does not want us: stop |
 * | 408, 425, 429, 5xx, 3xx that may end | try again |
 * | 301, 308 and other 4xx | permanent; redirects are never followed |
 */
function classify(reply: Reply, now: number): Verdict {
  const { status } = reply
  const reason = `answered-${status}`
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  const passing = [302, 303, 307, 408, 425, 429].includes(status) || status >= 500
  if (passing) return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  return { kind: 'permanent', reason }
}
