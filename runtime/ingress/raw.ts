import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'
import type { RawPlan } from '../contract/plan.ts'
import type { Parsed } from '../http/parse.ts'
import { problems } from '../http/problems.ts'
import type { Incoming } from './schemes/scheme.ts'

/**
 * The event that a verified request is made to: its body to the byte, as text or in base64 where it is none, and the
 * headers that are to be kept.
 */
export function eventOf(
  { to, base64, headers: kept }: RawPlan,
  { body, headers }: Incoming,
): Parsed<Record<string, unknown>> {
  const text = isUtf8(body)
  if (!text && base64 === undefined) return problems.notUtf8
  const fields: [string, string][] = [
    text || base64 === undefined ? [to, body.toString('utf8')] : [base64, body.toString('base64')],
  ]
  for (const [name, field] of Object.entries(kept)) {
    const value = headers[name]
    if (typeof value === 'string') fields.push([field, value])
  }
  return { value: Object.fromEntries(fields) }
}

/** Whether a body may come encoded so: only where nobody reads it, and what it is goes with it. */
export function takesEncoding(
  raw: RawPlan | undefined,
  { 'content-encoding': encoding }: IncomingHttpHeaders,
): boolean {
  if (encoding === undefined || encoding === 'identity') return true
  return raw?.base64 !== undefined && Object.hasOwn(raw.headers, 'content-encoding')
}
