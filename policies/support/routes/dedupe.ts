import type { Source } from '../../../compiler/language/types.ts'
import { schemeFacts } from '../../../runtime/contract/scheme-facts.ts'

/** The header by which a source knows events again, in lower case; `null` where it is something else. */
export function dedupeHeader({ dedupe }: Source): string | null {
  if (dedupe === undefined || typeof dedupe === 'string' || dedupe.header === undefined) return null
  return dedupe.header.toLowerCase()
}

/** Headers of HTTP that say something of the request alone (RFC 9110, RFC 7239). */
export const commonHeaders: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'authorization',
  'cache-control',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'cookie',
  'date',
  'forwarded',
  'host',
  'origin',
  'referer',
  'user-agent',
  'via',
  'x-forwarded-for',
])

/** The same, and those of the schemes that say the same of many requests (documentation of the providers). */
const common: ReadonlySet<string> = new Set([
  ...commonHeaders,
  'webhook-timestamp',
  'svix-timestamp',
  'x-github-event',
  'x-github-hook-id',
  'x-shopify-topic',
  'x-shopify-shop-domain',
  'x-shopify-triggered-at',
  'x-slack-request-timestamp',
  'x-signature-timestamp',
])

/**
 * Headers that proxies and tracing give each request anew (https://www.w3.org/TR/trace-context/, and the documentation of
 * AWS, Cloudflare, Google Cloud and Zipkin). `x-request-id` is not among them: some senders keep it between attempts.
 */
const perAttempt: ReadonlySet<string> = new Set([
  'b3',
  'cf-ray',
  'sentry-trace',
  'traceparent',
  'tracestate',
  'x-amzn-trace-id',
  'x-b3-spanid',
  'x-b3-traceid',
  'x-cloud-trace-context',
])

/** Whether a header holds what a source verifies its requests by, and no id that the signature covers. */
export function provesSender({ http: { verify } }: Source, header: string): boolean {
  const name = header.toLowerCase()
  if (verify === undefined) return false
  if (verify.scheme === 'hmac') return name === verify.header?.toLowerCase() || name === verify.timestamp?.toLowerCase()
  const { headers, ids } = schemeFacts[verify.scheme]
  return headers.includes(name) && !ids.includes(name)
}

/** Why a source's dedupe header is no id of a delivery; `null` where it may be one. */
export function notAnId(source: Source): string | null {
  const header = dedupeHeader(source)
  if (header === null) return null
  const { verify } = source.http
  if (header === source.type.header?.toLowerCase()) return 'holds the type of event'
  if (header === verify?.timestamp?.toLowerCase()) return 'holds the time, which several events share'
  if (verify?.scheme === 'bearer' && header === verify.header?.toLowerCase()) return 'holds the key of the sender'
  if (provesSender(source, header)) return 'holds what proves the sender, which says nothing of the event'
  if (perAttempt.has(header)) return 'names one attempt to send, and the next one differs'
  return common.has(header) ? 'is the same in many requests' : null
}
