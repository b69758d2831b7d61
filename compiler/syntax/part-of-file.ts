import type { PlainMap } from './plain-value.ts'
import type { LiftedMissing, ParsedFile } from './tree.ts'

/** A file with a part of what it declares; everything stands where it stood, and its tree is read when somebody asks for it. */
export function partOfFile(file: ParsedFile, value: PlainMap, missing: readonly LiftedMissing[]): ParsedFile {
  const { file: source, readable, findings, poisoned } = file
  return {
    file: source,
    readable,
    value,
    missing,
    findings,
    poisoned,
    get root() {
      return file.root
    },
  }
}
