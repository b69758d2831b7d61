import { createHash } from 'node:crypto'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan } from '../diagnostics/place.ts'

/**
 * 16 hex digits that stay while lines move and messages count differently: a hash of rule and place. Findings without
 * a place (syntax) hash file and message. The n-th of the same in one run gets `:n`.
 */
export function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return ({ rule, at, message }) => {
    const where = isSpan(at)
      ? [at.file, message]
      : [at.section, at.name, ...at.path, at.within?.start ?? -1, at.within?.end ?? -1]
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, where]))
      .digest('hex')
      .slice(0, 16)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}:${count}`
  }
}
