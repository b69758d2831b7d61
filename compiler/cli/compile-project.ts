import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Compilation, compile } from '../compile.ts'
import type { Comparison } from '../diff/side.ts'
import { namedSamples } from '../model/absent-samples.ts'
import type { Report } from '../report/report.ts'
import { reportOf } from '../report/report-of.ts'
import { plural } from '../report/summary.ts'
import type { LoadedProject } from '../source/load.ts'
import type { Io } from './io.ts'
import { loadDeclaration } from './load-declaration.ts'
import type { Progress } from './progress.ts'

/** A project after every pass up to `check`. */
export interface CompiledProject {
  readonly compilation: Compilation
  readonly report: Report
  /** The folder that the paths of its files are relative to. */
  readonly folder: string
}

/** A project that was read, compiled, and the samples that it names. */
interface CompiledFiles extends CompiledProject {
  /** From the project's folder. */
  readonly samples: readonly string[]
  /** Those of the samples that are not there. */
  readonly absent: ReadonlySet<string>
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

/** Compiles a project that was read. */
export function compileFiles(
  { root, files, findings, passedOver }: LoadedProject,
  asOf: string,
  progress: Progress,
  base?: Comparison,
  dueWithin?: string,
): CompiledFiles {
  progress.step(`checking ${plural(files.length, 'document')}`)
  const options = { asOf, findings, ...(base && { base }) }
  const first = compile(files, options)
  const samples = samplesOf(first)
  const absent = new Set(samples.filter((path) => !existsSync(join(root, path))))
  const compilation = absent.size === 0 ? first : compile(files, { ...options, absent })
  return { compilation, report: reportOf(compilation, dueWithin, passedOver), folder: root, samples, absent }
}

const samplesOf = ({ model, locate }: Compilation): readonly string[] =>
  model ? namedSamples(model, (place) => locate(place).file).map(({ path }) => path) : []
