import type { IncomingHttpHeaders } from 'node:http'
import { numberText } from '../contract/exact-number.ts'
import type { KeyPlan } from '../contract/plan.ts'
import { isTree } from '../core/objects.ts'

/** Reads a short text out of a request; `null` when it is absent, empty or neither a text nor a number. */
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

/**
 * The text or number at a path of property names, a number as it was written; `null` when there is none.
 */
export function readPath(value: unknown, path: readonly string[]): string | null {
  let found = value
  for (const name of path) {
    // Own properties only: `constructor` of a payload is not the one of its prototype.
    if (!isTree(found) || !Object.hasOwn(found, name)) return null
    found = (found as Record<string, unknown>)[name]
  }
  return typeof found === 'string' && found !== '' ? found : numberText(found)
}
