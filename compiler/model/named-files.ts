import { posix } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { Place } from '../diagnostics/place.ts'
import type { Model } from './model.ts'
import { namedPapers } from './named-papers.ts'

/** A file that a declaration names and that lies beside it. */
export interface NamedFile {
  readonly kind: 'sample' | 'paper'
  /** What names it, as a sentence has it. */
  readonly of: string
  /** As the declaration has it. */
  readonly named: string
  /** Where it may lie, from the project's folder. A sample stands beside the file that names it, and nowhere else. */
  readonly paths: readonly string[]
  readonly at: Place
}

/**
 * The files that a declaration names: samples of event types, each relative to the file that names it, and papers that
 * are said to lie in the repository.
 *
 * @param fileOf the file in which something of the declaration stands, from the project's folder
 * @param above ways from the project's folder up to the repository's, such as `../`
 */
export function namedFiles(
  model: Model,
  fileOf: (place: Place) => string,
  above: readonly string[] = [],
): readonly NamedFile[] {
  const beside = (at: Place, named: string): string => posix.join(posix.dirname(fileOf(at)), named)
  const samples = [...model.events.values()].flatMap(({ resource: { poisoned, section, name, value } }) =>
    (poisoned ? [] : (value.samples ?? [])).map((named, i): NamedFile => {
      const at = { section, name, path: ['samples', i] }
      return { kind: 'sample', of: name, named, paths: [beside(at, named)], at }
    }),
  )
  const papers = [...namedPapers(model)].map(({ of, named, at }): NamedFile => {
    const paths = [beside(at, named), ...['', ...above].map((way) => posix.join(way, named))]
    return { kind: 'paper', of, named, paths: [...new Set(paths)], at }
  })
  return [...samples, ...papers]
}

/**
 * The paths of the named files that should be there, and are not. Papers may be kept elsewhere, whatever their name says:
 * one is missed where another that the declaration names, of the same kind and in the same folder, is there.
 */
export function absentOf(files: readonly NamedFile[], isThere: (path: string) => boolean): ReadonlySet<string> {
  const absent = new Set<string>()
  const kept = new Set<string>()
  for (const { kind, paths } of files)
    if (kind === 'paper') for (const path of paths) if (isThere(path)) kept.add(kindOf(path))
  for (const { kind, paths } of files) {
    if (paths.some(isThere)) continue
    if (kind === 'sample') for (const path of paths) absent.add(path)
    const [missed] = paths.filter((path) => kept.has(kindOf(path)))
    if (kind === 'paper' && missed !== undefined) absent.add(missed)
  }
  return absent
}

/** Folder and ending: `contracts/*.pdf`. */
const kindOf = (path: string): string => `${posix.dirname(path)}/*${posix.extname(path).toLowerCase()}`

/** A finding for each file that is not there. */
export const absentFiles = (files: readonly NamedFile[], absent: ReadonlySet<string>): readonly Finding[] =>
  files
    .filter(({ paths }) => paths.some((path) => absent.has(path)))
    .map(({ kind, of, named, at }) => ({
      rule: kind === 'sample' ? 'event/sample-absent' : 'fact/file-absent',
      message:
        kind === 'sample'
          ? `Sample \`${printed(named)}\` of event type \`${of}\` does not exist.`
          : `\`${printed(named)}\`, which \`${of}\` names, does not exist, though papers beside it do.`,
      at,
      help:
        kind === 'sample'
          ? 'Correct the path, which is relative to this file, or take it away.'
          : 'Correct the path, or write `url` for what lies elsewhere.',
    }))

const printed = (named: string): string => named.replaceAll('`', "'")
