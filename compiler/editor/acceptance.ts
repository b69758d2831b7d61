import { isInScalar } from '../bind/inline-exceptions.ts'
import { takesNoComment } from '../check/covering.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Mending } from '../diagnostics/edit.ts'
import { daysAfter } from '../language/calendar.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** Days after which what is accepted from the editor has to be looked at again; an officer may not answer for longer. */
const days = 90

/** Nobody decides about what is misspelt. */
const unacceptable = /^(yaml|schema|ref|exception)\//

/**
 * The edit that writes a comment above a finding which accepts it, with the reason left to the author. `null` where no
 * comment can: of what the schemas say, of exceptions themselves, of what is about all flows, and inside a text of several
 * lines.
 */
export function acceptance(one: Diagnostic, { file, root }: ParsedFile, asOf: string): Mending | null {
  if (one.excepted !== null || one.resource === null || root === null || one.file !== file.path) return null
  if (unacceptable.test(one.rule) || takesNoComment(one.rule)) return null
  const lines = file.text.split('\n')
  const at = lines.slice(0, one.start.line - 1).reduce((sum, line) => sum + line.length + 1, 0)
  if (isInScalar(root, at)) return null
  const indent = /^[ \t]*/.exec(lines[one.start.line - 1] ?? '')?.[0] ?? ''
  const until = daysAfter(asOf, days)
  const newText = `${indent}# bylaw-ignore ${one.rule}: TODO why this is right here until=${until}\n`
  return {
    title: `Accept \`${one.rule}\` here until ${until}, with a reason`,
    safe: false,
    edits: [{ file: file.path, range: { start: at, end: at }, newText }],
  }
}
