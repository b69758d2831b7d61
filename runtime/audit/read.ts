import type { AuditEntry, Fact, Mark, Opening } from './entry.ts'

/** Reads entries and marks from outside: whatever is not exactly one is `null`. */

const HASH = /^[0-9a-f]{64}$/
const SALT = /^[0-9a-f]{32}$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0
const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value)
const isFact = (value: unknown): value is Fact =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)

/** Nothing beside these names: what the chain does not cover must not look as if it belonged to it. */
const hasOnly = (value: Record<string, unknown>, names: readonly string[]): boolean =>
  Object.keys(value).every((name) => names.includes(name))

const ENTRY = ['seq', 'at', 'action', 'status', 'facts', 'commitments', 'previous', 'hash', 'openings']

export function readEntry(value: unknown): AuditEntry | null {
  if (!isRecord(value) || !hasOnly(value, ENTRY)) return null
  const { seq, at, action, status, facts, commitments, previous, hash, openings } = value
  if (!isCount(seq) || seq === 0 || !isCount(at) || typeof action !== 'string' || !isCount(status)) return null
  if (!isRecord(facts) || !Object.values(facts).every(isFact)) return null
  if (!Array.isArray(commitments) || !commitments.every(isHash) || !isHash(previous) || !isHash(hash)) return null
  if (!Array.isArray(openings) || openings.length !== commitments.length) return null
  if (!openings.every((each) => each === null || isOpening(each))) return null
  return value as unknown as AuditEntry
}

function isOpening(value: unknown): value is Opening {
  if (!isRecord(value) || !hasOnly(value, ['salt', 'part'])) return false
  const { salt, part } = value
  return typeof salt === 'string' && SALT.test(salt) && isRecord(part)
}

export function readMark(value: unknown): Mark | null {
  if (!isRecord(value) || !hasOnly(value, ['seq', 'hash', 'at', 'seal'])) return null
  const { seq, hash, at, seal } = value
  return isCount(seq) && isHash(hash) && isCount(at) && isHash(seal) ? { seq, hash, at, seal } : null
}
