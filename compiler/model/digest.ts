import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Bound } from '../bind/bind.ts'
import { catalogueVersion } from '../language/catalogue.ts'
import { sectionNames, singletons } from '../language/section.ts'
import { inKeyOrder } from './key-order.ts'

/**
 * The declaration digest: sha256 in hex of the canonical JSON (RFC 8785) of every resource, with the version of the
 * built-in catalogue. File names, positions, comments (but exceptions) and the order of keys do not count; what is marked missing does.
 */
export function digest({ index, files }: Bound): string {
  const sections: Record<string, unknown> = {}
  for (const section of sectionNames) {
    const resources = index.get(section)
    if (!resources || resources.size === 0) continue
    const values = [...resources].map(([name, { value }]) => [name, value] as const)
    sections[section] = singletons.has(section) ? values[0]?.[1] : Object.fromEntries(values)
  }
  const missing = files
    .flatMap((file) => file.missing.map(({ path, why, ask }) => JSON.stringify([path, why, ask])))
    .sort()
  const declared = { apiVersion: 'bylaw.dev/v1', catalogue: catalogueVersion, sections, missing }
  const ordered = inKeyOrder(declared)
  const text = ordered === null ? canonicalize(declared) : JSON.stringify(ordered)
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex')
}
