import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Compilation, compile } from '../compile.ts'
import type { Side } from '../diff/side.ts'
import { namedSamples } from '../model/absent-samples.ts'
import { type Report, reportOf } from '../report/report.ts'
import { plural } from '../report/summary.ts'
import { loadProject } from '../source/load.ts'
import { exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'
import { UsageError } from './usage-error.ts'

/** A project after every pass up to `check`. */
export interface CompiledProject {
  readonly compilation: Compilation
  readonly report: Report
  /** The folder that the paths of its files are relative to. */
  readonly folder: string
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
  base?: Side,
  dueWithin?: string,
): Promise<CompiledProject> {
  progress.step(`reading ${path}`)
  const loaded = await loadProject(resolve(io.cwd, path))
  if (loaded.problem !== null) throw new UsageError(loaded.message)
  const { root, files, findings, passedOver } = loaded
  if (files.length === 0 && findings.length === 0) {
    const help = 'A declaration is a YAML file that begins with `apiVersion: bylaw.dev/v1`.'
    const unread = passedOver.length === 0 ? '' : ` (${plural(passedOver.length, 'YAML file')} passed over)`
    throw new UsageError(`No documents in \`${path}\`${unread}. ${help}`, exitCode.noDocuments)
  }
  progress.step(`checking ${plural(files.length, 'document')}`)
  const options = { asOf, findings, ...(base && { base }) }
  const first = compile(files, options)
  const absent = absentOf(first, root)
  const compilation = absent.size === 0 ? first : compile(files, { ...options, absent })
  return { compilation, report: reportOf(compilation, dueWithin, passedOver), folder: root }
}

/** The samples that a project names and that are not in its folder. */
function absentOf({ model, locate }: Compilation, root: string): ReadonlySet<string> {
  const samples = model ? namedSamples(model, (place) => locate(place).file) : []
  return new Set(samples.map(({ path }) => path).filter((path) => !existsSync(join(root, path))))
}
