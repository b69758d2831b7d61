import canonicalize from 'canonicalize'
import { isMap } from '../syntax/plain-value.ts'

/**
 * A value in the form of RFC 8785. What that has no form for, a file may hold all the same: a number without end (`.inf`)
 * stands as its name, and half of a pair of surrogates as its escape.
 */
export function canonicalJson(value: unknown): string {
  try {
    return canonicalize(value) ?? 'null'
  } catch {
    return written(value)
  }
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  if (isMap(value)) {
    const entries = Object.keys(value).sort()
    return `{${entries.map((key) => `${JSON.stringify(key)}:${written(value[key])}`).join(',')}}`
  }
  return JSON.stringify(typeof value === 'number' && !Number.isFinite(value) ? String(value) : (value ?? null))
}
