import type { Reply } from './outgoing.ts'

const DAY = 86_400_000
const HTTP_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** `Retry-After` (RFC 9110, 10.2.3), seconds or an HTTP date, in milliseconds from now and at most a day. */
export function retryAfter(reply: Reply, now: number): number | null {
  const value = headerOf(reply, 'retry-after')?.trim()
  if (value === undefined) return null
  if (/^\d{1,10}$/.test(value)) return capped(Number(value) * 1000)
  return HTTP_DATE.test(value) ? capped(Date.parse(value) - now) : null
}

export function headerOf(reply: Reply, name: string): string | undefined {
  const value = reply.headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** `null` for what is no number; else between nothing and a day. */
export const capped = (milliseconds: number): number | null =>
  Number.isNaN(milliseconds) ? null : Math.min(DAY, Math.max(0, Math.ceil(milliseconds)))
