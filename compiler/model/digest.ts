import { createHash } from 'node:crypto'
import type { Bound } from '../bind/bind.ts'
import { catalogueVersion } from '../language/catalogue.ts'
import { sectionNames, singletons } from '../language/section.ts'
import { canonicalJson } from './canonical-json.ts'
import { inKeyOrder } from './key-order.ts'

/**
 * The declaration digest: sha256 in hex of the canonical JSON (RFC 8785) of every resource, with the version of the
 * built-in catalogue. File names, positions, comments (but exceptions) and the order of keys do not count; what is marked missing does.
 */
export function digest({ index, files }: Bound): string {
  const hash = createHash('sha256')
  const missing = files
    .flatMap((file) => file.missing.map(({ path, why, ask }) => JSON.stringify([path, why, ask])))
    .sort()
  // Resource by resource, so that no second copy of all of them has to be held.
  hash.update(`{"apiVersion":"bylaw.dev/v1","catalogue":${canonical(catalogueVersion)},"missing":${canonical(missing)}`)
  hash.update(',"sections":{')
  let before = ''
  for (const section of [...sectionNames].sort()) {
    const resources = index.get(section)
    if (!resources || resources.size === 0) continue
    hash.update(`${before}${JSON.stringify(section)}:`)
    before = ','
    if (singletons.has(section)) hash.update(canonical([...resources.values()][0]?.value))
    else {
      let text = '{'
      for (const name of [...resources.keys()].sort()) {
        text += `${text === '{' ? '' : ','}${JSON.stringify(name)}:${canonical(resources.get(name)?.value)}`
      }
      hash.update(`${text}}`)
    }
  }
  return hash.update('}}').digest('hex')
}

/** A value in the form of RFC 8785. */
function canonical(value: unknown): string {
  const ordered = inKeyOrder(value)
  return (ordered === null ? canonicalJson(value) : JSON.stringify(ordered)) ?? 'null'
}
