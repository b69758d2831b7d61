import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Compilation, compileParsed } from '../compile.ts'
import type { Comparison } from '../diff/side.ts'
import { misfitSamples } from '../flows/samples.ts'
import { absentOf, namedFiles } from '../model/named-files.ts'
import type { Report } from '../report/report.ts'
import { reportOf } from '../report/report-of.ts'
import { plural } from '../report/summary.ts'
import type { LoadedProject } from '../source/load.ts'
import type { SourceFile } from '../source/source-file.ts'
import { parseFile } from '../syntax/parse-file.ts'
import type { ParsedFile } from '../syntax/tree.ts'
import type { Io } from './io.ts'
import { loadDeclaration } from './load-declaration.ts'
import type { Progress } from './progress.ts'
import { readSample } from './read-sample.ts'
import { waysUp } from './repository.ts'

/** A project after every pass up to `check`. */
export interface CompiledProject {
  readonly compilation: Compilation
  readonly report: Report
  /** The folder that the paths of its files are relative to. */
  readonly folder: string
}

/** A project that was read, compiled, and where files that it names were looked for. */
interface CompiledFiles extends CompiledProject {
  /** From the project's folder: whether something lies there, or the text of a sample that was read. */
  readonly looked: ReadonlyMap<string, boolean | string>
}

/**
 * Reads and compiles the project at a path.
 *
 * @throws UsageError when there is nothing to compile
 */
export async function compileProject(
  path: string,
  asOf: string,
  io: Io,
  progress: Progress,
  base?: Comparison,
  dueWithin?: string,
): Promise<CompiledProject> {
  return compileFiles(await loadDeclaration(path, io, progress), asOf, progress, base, dueWithin)
}

const parseAll = (files: readonly SourceFile[]): readonly ParsedFile[] => files.map(parseFile)

/**
 * Compiles a project that was read.
 *
 * @param parse reads the files, of which whoever checks again and again knows most already
 */
export function compileFiles(
  { root, files, findings, passedOver }: LoadedProject,
  asOf: string,
  progress: Progress,
  base?: Comparison,
  dueWithin?: string,
  parse: (files: readonly SourceFile[]) => readonly ParsedFile[] = parseAll,
): CompiledFiles {
  progress.step(`checking ${plural(files.length, 'document')}`)
  const options = { asOf, findings, ...(base && { base }) }
  const parsed = parse(files)
  const first = compileParsed(parsed, options)
  const looked = new Map<string, boolean | string>()
  const isThere = (path: string): boolean => {
    const known = looked.get(path) ?? existsSync(join(root, path))
    looked.set(path, known)
    return known !== false
  }
  const above = waysUp(root)
  const { model, locate } = first
  const named = model === null ? [] : namedFiles(model, (place) => locate(place).file, above)
  const absent = absentOf(named, isThere)
  const samples = new Map<string, string>()
  for (const path of named.flatMap(({ kind, paths }) => (kind === 'sample' ? paths : []))) {
    const text = readSample(root, path)
    if (text === null) continue
    samples.set(path, text)
    looked.set(path, text)
  }
  const { graph } = first
  const fits = model === null || graph === null || misfitSamples(named, samples, model, graph).length === 0
  const compilation = absent.size === 0 && fits ? first : compileParsed(parsed, { ...options, absent, samples, above })
  return { compilation, report: reportOf(compilation, dueWithin, passedOver), folder: root, looked }
}
