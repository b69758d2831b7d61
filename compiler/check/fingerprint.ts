import { createHash } from 'node:crypto'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan } from '../diagnostics/place.ts'

/**
 * 16 hex digits that stay while lines move: a hash of rule, place and message. Findings without a place (syntax) hash
 * their file. The n-th of the same in one run gets `:n`.
 */
export function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, at, message }) => {
    const where = isSpan(at) ? [at.file] : [at.section, at.name, ...at.path]
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, where, message]))
      .digest('hex')
      .slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}:${count}`
  }
}
