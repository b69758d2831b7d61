import { builtinCategory } from '../language/catalogue.ts'
import type { SectionName } from '../language/section.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import { type Named, nameAt, namesIn } from './names.ts'

/** A resource as an editor points at it. */
export interface Subject {
  readonly section: SectionName
  readonly name: string
}

/** A place that names a resource, and the file that it stands in. */
export interface Occurrence extends Named {
  readonly file: ParsedFile
}

/**
 * What stands at an offset of a file.
 *
 * @param files all files of its project
 */
export function occurrenceAt(files: readonly ParsedFile[], file: ParsedFile, offset: number): Occurrence | null {
  const named = nameAt(file, offset)
  if (named === null) return null
  return { ...settled(named, namesOf(files, named.section)), file }
}

/** Every place of a project that declares or names a resource. */
export function occurrencesOf(files: readonly ParsedFile[], { section, name }: Subject): readonly Occurrence[] {
  const names = namesOf(files, section)
  return files.flatMap((file) =>
    namesIn(file).flatMap((named) => {
      if (named.section !== section) return []
      const meant = settled(named, names)
      return meant.name === name ? [{ ...meant, file }] : []
    }),
  )
}

/** The names that are declared in a section. */
export function namesOf(files: readonly ParsedFile[], section: SectionName): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { value } of files) {
    const resources = value[section]
    if (typeof resources === 'object' && resources !== null) for (const name of Object.keys(resources)) names.add(name)
  }
  return names
}

/** The target of an exception goes on below its resource, and names have dots of their own: the longest name counts. */
function settled(named: Named, names: ReadonlySet<string>): Named {
  if (named.path[0] !== 'exceptions' || names.has(named.name)) return named
  const steps = named.name.split('.')
  for (let count = steps.length - 1; count > 0; count--) {
    const name = steps.slice(0, count).join('.')
    if (names.has(name)) return { ...named, name, end: named.start + name.length }
  }
  return named
}

/** Whether a name is one that everybody has, declared or not. */
export const isBuiltin = ({ section, name }: Subject): boolean =>
  section === 'categories' && builtinCategory(name) !== undefined
