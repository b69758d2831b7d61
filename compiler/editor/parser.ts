import type { SourceFile } from '../source/source-file.ts'
import { parseFile } from '../syntax/parse-file.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** Parses files, and keeps what it made of each path's last text: a file that has not changed is not read again. */
export function createParser(): (files: readonly SourceFile[]) => readonly ParsedFile[] {
  let known = new Map<string, ParsedFile>()
  return (files) => {
    const next = new Map<string, ParsedFile>()
    for (const file of files) {
      const before = known.get(file.path)
      next.set(file.path, before?.file.text === file.text ? before : parseFile(file))
    }
    known = next
    return [...next.values()]
  }
}
