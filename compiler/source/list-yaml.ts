import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'

const mostFiles = 10_000
const deepest = 32

export interface YamlListing {
  /** `path` is relative to the root, with forward slashes. */
  readonly files: readonly { readonly path: string; readonly absolute: string }[]
  /** Folders that were looked into, the root as `''` among them. */
  readonly folders: readonly string[]
  /** YAML files that are links out of the root, or to nowhere: they are not read. */
  readonly astray: readonly string[]
  /** Folders that could not be looked into. */
  readonly problems: readonly { readonly path: string; readonly message: string }[]
  readonly tooMany: boolean
  readonly limit: number
}

interface Folder {
  readonly path: string
  readonly absolute: string
  readonly depth: number
}

/** Whether a file's name is that of a YAML file. */
export const isYaml = (name: string): boolean => /\.ya?ml$/i.test(name)
/** Whether a folder is never looked into. */
export const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules'

/**
 * Lists the YAML files below a folder, dot-folders and `node_modules` left out. A symbolic link is followed where it
 * leads to something inside the root that is not listed already, so that neither loops nor files outside are read, and
 * no file twice.
 *
 * @param root a real path
 */
export async function listYaml(root: string): Promise<YamlListing> {
  const files: { path: string; absolute: string }[] = []
  const problems: { path: string; message: string }[] = []
  const astray: string[] = []
  const visited: string[] = []
  const seen = new Set<string>([root])
  let folders: Folder[] = [{ path: '', absolute: root, depth: 0 }]
  let links: Folder[] = []

  const visit = async (folder: Folder): Promise<void> => {
    if (folder.depth > deepest) {
      problems.push({ path: folder.path, message: `The folder lies more than ${deepest} deep and was not read.` })
      return
    }
    visited.push(folder.path)
    for (const entry of await entriesOf(folder, problems)) {
      const below: Folder = {
        path: folder.path === '' ? entry.name : `${folder.path}/${entry.name}`,
        absolute: join(folder.absolute, entry.name),
        depth: folder.depth + 1,
      }
      if (entry.isSymbolicLink()) links.push(below)
      else if (entry.isDirectory() && !isSkipped(entry.name)) {
        seen.add(below.absolute)
        folders.push(below)
      } else if (entry.isFile() && isYaml(entry.name)) {
        seen.add(below.absolute)
        files.push(below)
      }
    }
  }

  while (folders.length + links.length > 0 && files.length <= mostFiles) {
    const folder = folders.pop()
    if (folder) {
      await visit(folder)
      continue
    }
    const followed = links
    links = []
    folders = []
    for (const link of followed.sort((a, b) => (a.path < b.path ? -1 : 1))) {
      const target = await targetOf(root, link, seen)
      if (target === 'folder') folders.push(link)
      else if (target === 'file') files.push(link)
      else if (target === 'astray' && isYaml(link.path)) astray.push(link.path)
    }
  }
  return {
    files: files.map(({ path, absolute }) => ({ path, absolute })),
    folders: visited,
    astray,
    problems,
    tooMany: files.length > mostFiles,
    limit: mostFiles,
  }
}

async function entriesOf(folder: Folder, problems: { path: string; message: string }[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder.absolute, { withFileTypes: true })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown'
    problems.push({ path: folder.path || '.', message: `The folder cannot be read (${code}).` })
    return []
  }
}

/** What a link leads to, if that is inside the root, new, and of a kind that is read; it is then marked as seen. */
async function targetOf(root: string, link: Folder, seen: Set<string>): Promise<'file' | 'folder' | 'astray' | null> {
  const name = link.path.slice(link.path.lastIndexOf('/') + 1)
  try {
    const real = await realpath(link.absolute)
    if (seen.has(real)) return null
    if (!real.startsWith(root.endsWith(sep) ? root : root + sep)) return 'astray'
    const kind = await stat(real)
    if (kind.isDirectory() ? isSkipped(name) : !(kind.isFile() && isYaml(name))) return null
    seen.add(real)
    return kind.isDirectory() ? 'folder' : 'file'
  } catch {
    // A link that leads nowhere declares nothing.
    return 'astray'
  }
}
