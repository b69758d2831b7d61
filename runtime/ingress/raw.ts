import { isUtf8 } from 'node:buffer'
import type { RawPlan } from '../contract/plan.ts'
import type { Parsed } from '../http/parse.ts'
import { problems } from '../http/problems.ts'
import type { Incoming } from './schemes/scheme.ts'

/** The event that a verified request is made to: its body as text, to the byte, and the headers that are to be kept. */
export function eventOf({ to, headers: kept }: RawPlan, { body, headers }: Incoming): Parsed<Record<string, unknown>> {
  if (!isUtf8(body)) return problems.notUtf8
  const fields: [string, string][] = [[to, body.toString('utf8')]]
  for (const [name, field] of Object.entries(kept)) {
    const value = headers[name]
    if (typeof value === 'string') fields.push([field, value])
  }
  return { value: Object.fromEntries(fields) }
}
