import type { IncomingHttpHeaders } from 'node:http'
import type { KeyPlan } from '../plan.ts'

/** Reads a short text out of a request; `null` when it is absent, empty or neither a text nor an exact integer. */
export type ReadKey = (headers: IncomingHttpHeaders, value: Record<string, unknown>) => string | null

export function compileKey(plan: KeyPlan): ReadKey {
  if ('header' in plan) {
    const name = plan.header.toLowerCase()
    return (headers) => {
      const found = headers[name]
      return typeof found === 'string' && found !== '' ? found : null
    }
  }
  const { path } = plan
  return (_, value) => readPath(value, path)
}

/** The text or exact integer at a path of property names; `null` when there is none. */
export function readPath(value: unknown, path: readonly string[]): string | null {
  let found = value
  for (const name of path) {
    // Own properties only: `constructor` of a payload is not the one of its prototype.
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return null
    found = (found as Record<string, unknown>)[name]
  }
  // Beyond 2^53 different ids read as the same number, and the second would be taken for a duplicate.
  if (typeof found === 'number') return Number.isSafeInteger(found) ? String(found) : null
  return typeof found === 'string' && found !== '' ? found : null
}
