import type { Finding } from '../diagnostics/finding.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { ResourceIndex } from './bound.ts'
import { misnamedClasses } from './classes.ts'
import { nearHeaders } from './headers.ts'
import { merge } from './merge.ts'
import { projectsApart } from './projects-apart.ts'
import { unresolved } from './references.ts'
import { ownFolders } from './shared-folders.ts'

export interface Bound {
  readonly index: ResourceIndex
  readonly files: readonly ParsedFile[]
  readonly findings: readonly Finding[]
}

/**
 * Merges the files and looks up every name. When a file could not be read, what it declares is unknown, and no name
 * is reported as undeclared on its account.
 *
 * @param isAll whether these are all files there are: none could not even be opened
 */
export function bind(files: readonly ParsedFile[], isAll = true): Bound {
  const merged = merge(files)
  const apart = projectsApart(files)
  if (apart.length > 0) return { index: merged.index, files, findings: apart }
  const { index } = merged
  const findings = [...merged.findings, ...ownFolders(files)]
  if (!isAll || files.some(({ readable }) => !readable)) return { index, files, findings }
  return {
    index,
    files,
    findings: [...findings, ...unresolved(files, index), ...misnamedClasses(index), ...nearHeaders(index)],
  }
}
