import { createHash } from 'node:crypto'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan } from '../diagnostics/place.ts'

/**
 * 16 hex digits that stay while lines move and messages count differently: a hash of rule and place, and of the
 * movements that the finding names, so that another flow under the same promise is another finding. Findings without a
 * place (syntax) hash file and message.
 */
export function fingerprintOf({ rule, at, message, movements = [] }: Finding): string {
  const where = isSpan(at)
    ? [at.file, message]
    : [at.section, at.name, ...at.path, at.within?.start ?? -1, at.within?.end ?? -1]
  return createHash('sha256')
    .update(JSON.stringify([rule, where, ...movements]))
    .digest('hex')
    .slice(0, 16)
}

/** Fingerprints of one run: the n-th of the same gets `:n`. */
export function fingerprints(): (finding: Finding) => string {
  const seen = new Map<string, number>()
  return (finding) => {
    const hash = fingerprintOf(finding)
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    return count === 1 ? hash : `${hash}:${count}`
  }
}
