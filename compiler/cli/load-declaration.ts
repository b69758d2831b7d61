import { resolve } from 'node:path'
import { plural } from '../report/summary.ts'
import { type LoadedProject, loadProject } from '../source/load.ts'
import { exitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'
import { UsageError } from './usage-error.ts'
import { withShared } from './with-shared.ts'

/**
 * Reads the files of the project at a path.
 *
 * @throws UsageError when there is nothing to compile
 */
export async function loadDeclaration(path: string, io: Io, progress: Progress): Promise<LoadedProject> {
  progress.step(`reading ${path}`)
  const loaded = await loadProject(resolve(io.cwd, path))
  if (loaded.problem !== null) throw new UsageError(loaded.message)
  const { files, findings, passedOver } = loaded
  if (files.length === 0 && findings.length === 0) {
    const help = 'A declaration is a YAML file that begins with `apiVersion: bylaw.dev/v1`.'
    const unread = passedOver.length === 0 ? '' : ` (${plural(passedOver.length, 'YAML file')} passed over)`
    throw new UsageError(`No documents in \`${path}\`${unread}. ${help}`, exitCode.noDocuments)
  }
  return withShared(loaded, io.cwd)
}
