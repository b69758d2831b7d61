import type { Finding } from '../diagnostics/finding.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { ResourceIndex } from './bound.ts'
import { merge } from './merge.ts'
import { unresolved } from './references.ts'

export interface Bound {
  readonly index: ResourceIndex
  readonly files: readonly ParsedFile[]
  readonly findings: readonly Finding[]
}

/**
 * Merges the files and looks up every name. When a file could not be read, what it declares is unknown, and no name
 * is reported as undeclared on its account.
 */
export function bind(files: readonly ParsedFile[]): Bound {
  const { index, findings } = merge(files)
  const complete = files.every(({ root }) => root !== null)
  return { index, files, findings: complete ? [...findings, ...unresolved(files, index)] : findings }
}
