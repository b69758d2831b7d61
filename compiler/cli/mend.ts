import { type Compilation, compile } from '../compile.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Mending, mendingOf } from '../diagnostics/edit.ts'
import type { SourceFile } from '../source/source-file.ts'

/** What mended one finding. */
export interface Mended {
  readonly diagnostic: Diagnostic
  readonly title: string
}

export interface MendedProject {
  readonly files: readonly SourceFile[]
  readonly mended: readonly Mended[]
}

/** One mistake may hide another; a project in which it goes on for longer than this is not mended by edits. */
const rounds = 20

/**
 * Carries out the edits that findings bring with them, the safe ones or all, until there are none left. An edit stays
 * only where the finding that it was made for is gone after it, and no file has become unreadable. (More may be found
 * afterwards: what an unknown word hides, and what only a whole declaration shows.)
 */
export function mend(compilation: Compilation, asOf: string, guesses: boolean): MendedProject {
  let { files, diagnostics } = compilation
  // What is shared is others' too: it is mended where it is checked by itself.
  const shared = new Set(files.flatMap(({ path, shared }) => (shared ? [path] : [])))
  const mended: Mended[] = []
  for (let round = 0; round < rounds; round++) {
    const candidates = diagnostics.flatMap((diagnostic) => {
      const mending = diagnostic.excepted === null ? mendingOf(diagnostic) : null
      const own = mending?.edits.every(({ file }) => !shared.has(file))
      return mending && own && (mending.safe || guesses) ? [{ diagnostic, mending }] : []
    })
    const before = mended.length
    const free = apart(candidates)
    // All at once, which nearly always does; else the first one that does by itself.
    for (const group of [free, ...free.map((one) => [one])]) {
      if (group.length === 0) break
      const changed = edited(
        files,
        group.map(({ mending }) => mending),
      )
      const after = compile(changed, { asOf })
      if (!isMended(group, diagnostics, after.diagnostics)) continue
      mended.push(...group.map(({ diagnostic, mending: { title } }) => ({ diagnostic, title })))
      files = changed
      diagnostics = after.diagnostics
      break
    }
    if (mended.length === before) break
  }
  return { files, mended }
}

interface Candidate {
  readonly diagnostic: Diagnostic
  readonly mending: Mending
}

/** Those that touch no text of another, the first in a file first. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const reached = new Map<string, number>()
  const sorted = [...candidates].sort((a, b) => startOf(a) - startOf(b))
  return sorted.filter(({ mending: { edits } }) => {
    const free = edits.every(({ file, range }) => range.start >= (reached.get(file) ?? 0))
    if (free) for (const { file, range } of edits) reached.set(file, Math.max(range.end, range.start + 1))
    return free
  })
}

const startOf = ({ mending }: Candidate): number => mending.edits[0]?.range.start ?? 0

function edited(files: readonly SourceFile[], mendings: readonly Mending[]): readonly SourceFile[] {
  const edits = mendings.flatMap((mending) => mending.edits).sort((a, b) => b.range.start - a.range.start)
  return files.map((file) => {
    const its = edits.filter((edit) => edit.file === file.path)
    if (its.length === 0) return file
    const text = its.reduce(
      (all, { range, newText }) => all.slice(0, range.start) + newText + all.slice(range.end),
      file.text,
    )
    return { ...file, text }
  })
}

/** Whether what the edits were made for is gone, and the files can be read as they could before. */
function isMended(group: readonly Candidate[], before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  const said = (diagnostics: readonly Diagnostic[], one: Diagnostic): number =>
    diagnostics.filter(({ rule, message }) => rule === one.rule && message === one.message).length
  const unreadable = (diagnostics: readonly Diagnostic[]): number =>
    diagnostics.filter(({ rule }) => rule.startsWith('yaml/')).length
  return (
    unreadable(after) <= unreadable(before) &&
    group.every(({ diagnostic }) => said(after, diagnostic) < said(before, diagnostic))
  )
}
