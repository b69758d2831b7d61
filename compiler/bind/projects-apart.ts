import { posix } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { keySpan } from './merge.ts'

const folderOf = (file: ParsedFile): string => posix.dirname(file.file.path)

/**
 * Several projects that were read as one, because somebody named the folder above them: each folder in which a file declares
 * a `project` is one by itself. What else they seem to declare twice, or not at all, is no mistake of theirs.
 */
export function projectsApart(files: readonly ParsedFile[]): readonly Finding[] {
  const [first, ...others] = files.filter((file) => !file.file.shared && 'project' in file.value)
  if (!first) return []
  const named = new Set([folderOf(first)])
  return others.flatMap((file) => {
    if (named.has(folderOf(file))) return []
    named.add(folderOf(file))
    return [
      {
        rule: 'ref/duplicate-name',
        message: `\`${folderOf(first)}\` and \`${folderOf(file)}\` are projects of their own.`,
        at: keySpan(file, 'project', ''),
        related: [{ at: keySpan(first, 'project', ''), message: 'The other one.' }],
        help: `Name the folder of one of them, such as \`bylaw check ${folderOf(file)}\`.`,
      },
    ]
  })
}
