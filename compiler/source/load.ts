import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Finding } from '../diagnostics/finding.ts'
import type { Span } from '../diagnostics/span.ts'
import { listYaml } from './list-yaml.ts'
import { readYaml } from './read-yaml.ts'
import type { SourceFile } from './source-file.ts'

/** The files of a project, and what kept some of them from being read. */
export interface LoadedProject {
  readonly problem: null
  /** The project's folder, absolute. */
  readonly root: string
  /** Absolute: where its files were looked for. A file that comes there is one of them. */
  readonly folders: readonly string[]
  /** Sorted by path. */
  readonly files: readonly SourceFile[]
  /** YAML files that were passed over, sorted: what they hold is no declaration, or they are links out of the folder. */
  readonly passedOver: readonly string[]
  /** Of the rule `yaml/syntax`, at offset 0: these files are not in `files`. */
  readonly findings: readonly (Finding & { readonly at: Span })[]
}

/** Nothing could be loaded at all. */
export interface LoadProblem {
  readonly problem: 'not-found' | 'not-readable' | 'not-a-file' | 'too-many-files'
  readonly message: string
}

const atOnce = 16

/**
 * Reads the declaration at a path: one file, whatever its name, or the YAML files of a folder that name `bylaw.dev/`
 * as their `apiVersion`, or were plainly meant to. Never throws for what it finds on the disk.
 */
export async function loadProject(path: string): Promise<LoadedProject | LoadProblem> {
  try {
    const absolute = resolve(path)
    const kind = await stat(absolute)
    if (kind.isDirectory()) return await loadFolder(absolute, path)
    if (!kind.isFile()) return { problem: 'not-a-file', message: `\`${path}\` is neither a file nor a folder.` }
    const folder = dirname(absolute)
    return { folders: [folder], ...(await loadFiles(folder, [{ path: basename(absolute), absolute }], true, [])) }
  } catch (error) {
    return loadProblem(path, error)
  }
}

function loadProblem(path: string, error: unknown): LoadProblem {
  const code = (error as NodeJS.ErrnoException).code
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { problem: 'not-found', message: `There is no file or folder \`${path}\`.` }
    case 'EACCES':
    case 'EPERM':
      return { problem: 'not-readable', message: `\`${path}\` may not be read: permission denied.` }
    default:
      if (code === undefined) throw error
      return { problem: 'not-readable', message: `\`${path}\` cannot be read (${code}).` }
  }
}

async function loadFolder(root: string, shown: string): Promise<LoadedProject | LoadProblem> {
  const listing = await listYaml(await realpath(root))
  if (listing.tooMany) {
    const message = `\`${shown}\` holds more than ${listing.limit} YAML files.`
    return { problem: 'too-many-files', message: `${message} Name a smaller folder.` }
  }
  const folders = listing.folders.map((folder) => join(root, folder))
  return { folders, ...(await loadFiles(root, listing.files, false, listing.problems, listing.astray)) }
}

interface Listed {
  readonly path: string
  readonly absolute: string
}

async function loadFiles(
  root: string,
  listed: readonly Listed[],
  named: boolean,
  problems: readonly { readonly path: string; readonly message: string }[],
  astray: readonly string[] = [],
): Promise<Omit<LoadedProject, 'folders'>> {
  const files: SourceFile[] = []
  const passedOver = [...astray]
  const findings = problems.map(({ path, message }) => finding(path, message, 'Make it readable, or move it away.'))
  for (let i = 0; i < listed.length; i += atOnce) {
    const batch = listed.slice(i, i + atOnce)
    const read = await Promise.all(batch.map(({ absolute }) => readYaml(absolute, named)))
    for (const [index, result] of read.entries()) {
      const path = (batch[index] as Listed).path
      if (result.kind === 'text') files.push({ path, text: result.text })
      else if (result.kind === 'foreign') passedOver.push(path)
      else if (result.kind === 'refused') findings.push(finding(path, result.message, result.help))
    }
  }
  const byPath = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  files.sort(byPath)
  findings.sort((a, b) => byPath({ path: a.at.file }, { path: b.at.file }))
  return { problem: null, root, files, passedOver: passedOver.sort(), findings }
}

function finding(path: string, message: string, help: string): Finding & { readonly at: Span } {
  return { rule: 'yaml/syntax', message, help, at: { file: path, start: 0, end: 0 } }
}
