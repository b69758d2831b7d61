import type { Comparison } from '../diff/side.ts'
import type { Report } from '../report/report.ts'
import { buildIdentity } from './cache/build-identity.ts'
import { type CacheOptions, cacheFolder } from './cache/cache-folder.ts'
import { keptReports } from './cache/kept-reports.ts'
import type { Io } from './io.ts'
import { loadDeclaration } from './load-declaration.ts'
import type { Progress } from './progress.ts'

interface Checking extends CacheOptions {
  readonly asOf: string
  /** ISO 8601: list what falls due within this time, too. */
  readonly due?: string | undefined
  /** What to compare with. Its report is not kept: it depends on more than the project's files. */
  readonly base?: Comparison | undefined
}

/**
 * Reads the project at a path and says what is found in it: as an earlier check did, where nothing has changed since.
 *
 * @returns the report, and the folder that its paths are relative to
 * @throws UsageError when there is nothing to check
 */
export async function checkProject(
  path: string,
  { asOf, due, base, ...options }: Checking,
  io: Io,
  progress: Progress,
): Promise<{ readonly report: Report; readonly folder: string }> {
  const project = await loadDeclaration(path, io, progress)
  const folder = base ? null : cacheFolder(options, project.root, io)
  const build = folder === null ? null : (io.build ?? buildIdentity())
  const reports = folder === null || build === null ? null : keptReports(folder, { build, project, asOf, due })
  const known = reports?.find()
  if (known) return { report: known, folder: project.root }
  // The rules are read where something has to be judged.
  const { compileFiles } = await import('./compile-project.ts')
  const judged = compileFiles(project, asOf, progress, base, due)
  reports?.keep(judged)
  return judged
}
