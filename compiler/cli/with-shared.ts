import { posix, resolve } from 'node:path'
import { type SharedFolder, sharedFolders } from '../bind/shared-folders.ts'
import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../diagnostics/span.ts'
import { isYaml } from '../source/list-yaml.ts'
import { type LoadedProject, type LoadProblem, loadProject } from '../source/load.ts'
import { loadRevision } from '../source/revision.ts'
import type { SourceFile } from '../source/source-file.ts'
import { parseFile } from '../syntax/parse-file.ts'
import { isBelowRoot } from './repository.ts'

type PlacedFinding = Finding & { readonly at: Span }

/** What of a project was read. */
type Loaded = Pick<LoadedProject, 'root' | 'files' | 'findings'>

/** What a folder that others use, too, was read as: its files by paths from the project's folder, or what is wrong with it. */
export type SharedFiles = readonly SourceFile[] | { readonly message: string; readonly help?: string }

/** The folders that a project shares with others; files that name none are not looked into. */
export const foldersNamed = (files: readonly SourceFile[]): readonly SharedFolder[] =>
  sharedFolders(files.filter(({ text }) => text.includes('shared') && text.includes('project')).map(parseFile))

/** A project with the files of the folders that it shares, each read from the disk. A folder that cannot be read is a finding where it is named. */
export async function withShared(loaded: LoadedProject, cwd: string): Promise<LoadedProject> {
  const folders = foldersNamed(loaded.files)
  if (folders.length === 0) return loaded
  const read = new Map<string, SharedFiles>()
  for (const { path } of folders) read.set(path, await readShared(loaded.root, path, cwd))
  const whole = joined(loaded, folders, (path) => read.get(path) ?? [])
  const lie = [
    ...folders.map(({ path }) => path),
    ...whole.files.flatMap(({ path, shared }) => (shared ? [posix.dirname(path)] : [])),
  ]
  return { ...whole, folders: [...new Set([...loaded.folders, ...lie.map((path) => resolve(loaded.root, path))])] }
}

/**
 * The same of a project at a git revision. What git does not keep there (an installed package, another repository within
 * this one) was something that nobody can tell, so that the revision cannot be read.
 */
export async function withSharedAt<T extends Loaded>(loaded: T, revision: string, cwd: string): Promise<T> {
  const { root } = loaded
  const sharedAt = async (path: string): Promise<SharedFiles> => {
    const absolute = resolve(root, path)
    if (!isBelowRoot(absolute, root, cwd)) return readShared(root, path, cwd)
    const held = await loadRevision(absolute, revision, root)
    if (held && held.length > 0) return belowShared(isYaml(path) ? posix.dirname(path) : path, held)
    const message = `What \`${path}\` held at \`${revision}\` is not known: git keeps no declaration there.`
    return { message, help: 'Keep in the repository what is to be compared.' }
  }
  const folders = foldersNamed(loaded.files)
  const read = new Map<string, SharedFiles>()
  for (const { path } of folders) read.set(path, await sharedAt(path))
  return joined(loaded, folders, (path) => read.get(path) ?? [])
}

/** Puts together what was read; a file that several folders hold, or the project itself, stands once. */
export function joined<T extends Loaded>(
  loaded: T,
  folders: readonly SharedFolder[],
  read: (path: string) => SharedFiles,
): T {
  const files = [...loaded.files]
  const findings: PlacedFinding[] = [...loaded.findings]
  const placed = ({ path }: SourceFile): string => resolve(loaded.root, path)
  const known = new Set(files.map(placed))
  for (const { path, at } of folders) {
    const found = read(path)
    if ('message' in found) findings.push({ rule: 'ref/shared-folder', ...found, at })
    else
      for (const file of found) {
        if (known.has(placed(file))) continue
        known.add(placed(file))
        files.push(file)
      }
  }
  return { ...loaded, files, findings }
}

/**
 * Reads what a project shares from the disk.
 *
 * @param root the project's folder
 * @param path from there
 */
export async function readShared(root: string, path: string, cwd: string): Promise<SharedFiles> {
  const absolute = resolve(root, path)
  const help = 'Name a folder of declarations in the same repository, from the folder of this file: `../privacy`.'
  // Whether something is there outside of the repository is not looked up.
  if (!isBelowRoot(absolute, root, cwd))
    return {
      message: `\`${path}\` lies outside of the repository.`,
      help: `${help} Without a repository it has to lie below the folder in which the command runs.`,
    }
  const loaded = await loadProject(absolute)
  if (loaded.problem !== null) return { message: `\`${path}\` ${problems[loaded.problem]}.`, help }
  const base = loaded.root === absolute ? path : posix.dirname(path)
  const [refused] = loaded.findings
  if (refused)
    return { message: `\`${posix.join(base, refused.at.file)}\`: ${refused.message}`, help: refused.help ?? help }
  if (loaded.files.length === 0) return { message: `\`${path}\` holds no declaration.`, help }
  return belowShared(base, loaded.files)
}

const belowShared = (folder: string, files: readonly SourceFile[]): readonly SourceFile[] =>
  files.map(({ path, text }) => ({ path: posix.join(folder, path), text, shared: true }))

const problems: Readonly<Record<LoadProblem['problem'], string>> = {
  'not-found': 'does not exist',
  'not-readable': 'cannot be read',
  'not-a-file': 'is neither a file nor a folder',
  'too-many-files': 'holds too many YAML files',
}
