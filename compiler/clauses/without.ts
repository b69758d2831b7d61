import type { Place, Step } from '../diagnostics/place.ts'
import { singletons } from '../language/section.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** An entry of a declaration, by its place. */
export type EntryPlace = Pick<Place, 'section' | 'name' | 'path'>

/** The files of a project as if nobody had written the entry at a place. */
export const withoutEntry = (files: readonly ParsedFile[], entry: EntryPlace): readonly ParsedFile[] =>
  changed(files, entry, (holder, last) => {
    if (Array.isArray(holder)) holder.splice(last as number, 1)
    else delete (holder as Record<Step, unknown>)[last]
  })

/** The files of a project as if the entry at a place said nothing. */
export const emptiedEntry = (files: readonly ParsedFile[], entry: EntryPlace): readonly ParsedFile[] =>
  changed(files, entry, (holder, last) => {
    ;(holder as Record<Step, unknown>)[last] = {}
  })

function changed(
  files: readonly ParsedFile[],
  { section, name, path }: EntryPlace,
  change: (holder: unknown, last: Step) => void,
): readonly ParsedFile[] {
  const steps: readonly Step[] = [section, ...(singletons.has(section) ? [] : [name]), ...path]
  return files.map((file) => (holds(file.value, steps) ? rewritten(file, steps, change) : file))
}

function holds(value: unknown, steps: readonly Step[]): boolean {
  let at = value
  for (const step of steps) {
    if (Array.isArray(at) && typeof step === 'number') at = at[step]
    else if (isMap(at) && Object.hasOwn(at, step)) at = at[step]
    else return false
  }
  return true
}

function rewritten(
  { file, value, missing }: ParsedFile,
  steps: readonly Step[],
  change: (holder: unknown, last: Step) => void,
): ParsedFile {
  const copy = structuredClone(value) as Record<string, unknown>
  for (const { path, why, ask } of missing) put(copy, path, { missing: why, ...(ask !== null && { ask }) })
  const holder = steps.slice(0, -1).reduce<unknown>((at, step) => (at as Record<Step, unknown>)[step], copy)
  change(holder, steps.at(-1) as Step)
  return parseFile({ path: file.path, text: JSON.stringify(copy) })
}

/** A mark that parsing has lifted out, back where it was written. */
function put(root: Record<Step, unknown>, path: readonly Step[], mark: object): void {
  let at = root
  path.slice(0, -1).forEach((step, i) => {
    at[step] ??= typeof path[i + 1] === 'number' ? [] : {}
    at = at[step] as Record<Step, unknown>
  })
  at[path.at(-1) as Step] = mark
}
