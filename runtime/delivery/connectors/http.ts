import type { Secrets } from '../../config/secrets.ts'
import { numberText } from '../../contract/exact-number.ts'
import type { PassedPlan } from '../../contract/plan.ts'
import { answered } from '../../core/delivery-reasons.ts'
import { isObject } from '../../core/objects.ts'
import type { Lease } from '../../journal/port.ts'
import { type Body, PAUSE, type Verdict } from '../connector.ts'
import type { Reply } from '../outgoing.ts'
import { retryAfter } from '../retry-after.ts'
import type { ClientMaterial } from './client-material.ts'
import { type HttpAddress, type HttpService, noSecret, type Unfit, unfit } from './over-http.ts'
import { signedHeaders } from './signature.ts'

export interface HttpOptions {
  readonly address: (lease: Lease) => HttpAddress
  /** Name of the signing secret; `null` sends unsigned. */
  readonly secret: string | null
  readonly headers: Readonly<Record<string, string>>
  /** Those of a tenant's own; what is declared goes before them. */
  readonly headersOf?: (tenant: string) => Readonly<Record<string, string>>
  /** What is sent is a field of the event as it is; `null` sends the envelope. */
  readonly passed: PassedPlan | null
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
      const id = `msg_${lease.delivery}`
      if (options.passed !== null) {
        const passed = passedOf(options.passed, body)
        return 'kind' in passed ? passed : signedRequest(options, { ...passed, url, now, id, tenant: lease.tenant })
      }
      const data = typeof body === 'string' ? { text: body } : body
      const timestamp = new Date(lease.receivedAt).toISOString()
      const content = JSON.stringify({ type: lease.type, timestamp, data })
      return signedRequest(options, { content, url, now, id, tenant: lease.tenant })
    },
    classify: classifyWebhook,
  }
}

/** What a header may hold as bytes of Latin-1, so that no value adds another: RFC 9110, 5.5. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** A field as the body, and fields as headers; one that is absent is left out, and no value is changed to fit. */
function passedOf({ from, base64, headers }: PassedPlan, body: Body): Pick<Content, 'content' | 'passed'> | Unfit {
  const at = (path: readonly string[]): unknown =>
    path.reduce<unknown>(
      (value, name) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined),
      body,
    )
  const content = contentOf(at(from), base64 === undefined ? undefined : at(base64))
  if (content === null) return unfit('no-body', true)
  const passed: Record<string, string> = {}
  for (const [name, path] of Object.entries(headers)) {
    const value = at(path)
    if (value === undefined || value === null) continue
    const text = typeof value === 'string' ? value : numberText(value)
    if (text === null || !HEADER_VALUE.test(text)) return unfit('no-header', true)
    passed[name] = text
  }
  return { content, passed }
}

/** A text, or the bytes of one in base64; `null` where there is neither, or both, or what decodes to something else. */
function contentOf(text: unknown, base64: unknown): string | Uint8Array | null {
  if (base64 === undefined || base64 === null) return typeof text === 'string' ? text : null
  if (typeof base64 !== 'string' || (text !== undefined && text !== null)) return null
  const bytes = Buffer.from(base64, 'base64')
  return bytes.toString('base64') === base64 ? bytes : null
}

export interface Content {
  readonly content: string | Uint8Array
  /** Headers of this message alone. */
  readonly passed?: Readonly<Record<string, string>>
  readonly url: string
  /** Of the message, the same over all attempts. */
  readonly id: string
  readonly tenant: string
  readonly now: number
}

/** A signed POST of JSON or of what is passed on, over mutual TLS where that is declared. */
export function signedRequest(
  { secret: name, headers, headersOf, secrets, material }: Omit<HttpOptions, 'address' | 'passed'>,
  { content, passed, url, id, tenant, now }: Content,
): ReturnType<HttpService['request']> {
  const own: Record<string, string> = { ...headersOf?.(tenant) }
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
      'content-type': passed === undefined ? 'application/json' : 'application/octet-stream',
      ...passed,
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
  const reason = answered(status)
  if (status >= 200 && status < 300) return { kind: 'delivered' }
  if (status === 401 || status === 403) return { kind: 'stop', reason, pauseMs: PAUSE.credential }
  if (status === 410) return { kind: 'stop', reason, pauseMs: PAUSE.gone }
  const passing = [302, 303, 307, 408, 425, 429].includes(status) || status >= 500
  if (passing) return { kind: 'retry', reason, afterMs: retryAfter(reply, now) }
  return { kind: 'permanent', reason }
}
