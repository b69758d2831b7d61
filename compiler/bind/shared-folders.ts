import { posix } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../diagnostics/span.ts'
import { isSkipped } from '../source/list-yaml.ts'
import { isMap } from '../syntax/plain-value.ts'
import type { ParsedFile } from '../syntax/tree.ts'

/** A folder of declarations that a project shares with others. */
export interface SharedFolder {
  /** From the project's folder, with forward slashes, without detours: `../privacy`. */
  readonly path: string
  /** Where the project names it. */
  readonly at: Span
}

/** The folders that a project's own files name under `project.shared`, in order, without those that are its own. */
export const sharedFolders = (files: readonly ParsedFile[]): readonly SharedFolder[] =>
  foldersNamed(files).filter(({ path }) => !isOwn(path))

function foldersNamed(files: readonly ParsedFile[]): readonly SharedFolder[] {
  return files.flatMap((file) => {
    const { project } = file.value
    if (file.file.shared || !isMap(project) || !Array.isArray(project.shared)) return []
    return project.shared.flatMap((named: unknown, i) => {
      if (typeof named !== 'string' || named === '') return []
      const path = posix.join(posix.dirname(file.file.path), named).replace(/\/$/, '')
      return [{ path, at: itemAt(file, i) }]
    })
  })
}

/** Folders that are read as the project's own, which is all of what they declare, whoever names it. */
export const ownFolders = (files: readonly ParsedFile[]): readonly Finding[] =>
  foldersNamed(files)
    .filter(({ path }) => isOwn(path))
    .map(({ path, at }) => ({
      rule: 'ref/shared-folder',
      message: `\`${path}\` lies in the project's own folder, and is read whole with it.`,
      at,
      help: 'Take it away, or move what is shared out of the folder: `../privacy`.',
    }))

/** Whether the listing of the project's own files goes there. */
const isOwn = (path: string): boolean => path !== '..' && !path.startsWith('../') && !path.split('/').some(isHidden)

const isHidden = (step: string): boolean => step !== '.' && isSkipped(step)

function itemAt(file: ParsedFile, index: number): Span {
  const project = file.root?.byKey.get('project')?.value
  const list = project?.kind === 'map' ? project.byKey.get('shared')?.value : undefined
  const item = list?.kind === 'list' ? list.items[index] : undefined
  return { file: file.file.path, start: item?.start ?? 0, end: item?.end ?? 0 }
}
