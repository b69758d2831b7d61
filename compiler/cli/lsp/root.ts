import { realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Finding } from '../../diagnostics/finding.ts'
import { listYaml } from '../../source/list-yaml.ts'
import { isOurs } from '../../source/ours.ts'
import { type Reading, readYaml } from '../../source/read-yaml.ts'
import type { SourceFile } from '../../source/source-file.ts'

/** The declarations below one folder of a workspace, with the texts that an editor has open before those on the disk. */
export interface Root {
  /** As the editor calls it. */
  readonly folder: string
  /** Every project: its folder below the root (`''` for the root itself) and its files, by paths below that folder. */
  projects(): readonly ProjectFiles[]
  /** Whether a file lies in it. */
  holds(path: string): boolean
  /** Takes the text of an open file; `null` when it is closed. */
  overlay(path: string, text: string | null): void
  /** Reads a file again that has changed on the disk, appeared or gone. */
  reread(path: string): Promise<void>
}

export interface ProjectFiles {
  readonly folder: string
  readonly files: readonly SourceFile[]
  readonly findings: readonly Finding[]
}

const slashes = (path: string): string => path.split(sep).join('/')

/**
 * Reads the declarations below a folder. A folder with a file that has a section `project` is a project of its own, so
 * that a repository may hold several; what lies in none belongs to the root.
 *
 * @param only one file, where the editor has opened no folder
 * @throws an error of the file system when the folder cannot be read
 */
export async function openRoot(folder: string, only: string | null = null): Promise<Root> {
  const real = await realpath(folder)
  const disk = new Map<string, Reading>()
  const open = new Map<string, string>()
  const read = async (path: string): Promise<void> => {
    const reading = await readYaml(join(real, path), only !== null)
    if (reading.kind === 'foreign' || (reading.kind === 'refused' && !isThere(reading.message))) disk.delete(path)
    else disk.set(path, reading)
  }
  const listed =
    only === null ? (await listYaml(real)).files.map(({ path }) => path) : [slashes(relative(folder, only))]
  for (let i = 0; i < listed.length; i += atOnce) await Promise.all(listed.slice(i, i + atOnce).map(read))
  const below = (path: string): string => slashes(relative(folder, path))
  const holds = (path: string): boolean => {
    const inner = below(path)
    if (only !== null) return path === only
    return inner !== '' && !inner.startsWith('../') && inner !== '..' && /\.ya?ml$/i.test(inner) && !hidden.test(inner)
  }

  const heads = new Map<string, { readonly text: string; readonly head: boolean }>()
  /** Whether a file declares a project; each text is looked through once. */
  const isHead = ({ path, text }: SourceFile): boolean => {
    const before = heads.get(path)
    if (before?.text === text) return before.head
    const head = declaresProject.test(text)
    heads.set(path, { text, head })
    return head
  }

  const texts = (): { files: SourceFile[]; refused: Map<string, Finding> } => {
    const files: SourceFile[] = []
    const refused = new Map<string, Finding>()
    for (const path of [...new Set([...disk.keys(), ...open.keys()])].sort(compare)) {
      const shown = open.get(path)
      const reading = disk.get(path)
      if (shown !== undefined) {
        // What was a declaration stays one while its first line is typed again.
        if (only !== null || isOurs(shown) || reading?.kind === 'text') files.push({ path, text: shown })
      } else if (reading?.kind === 'text') files.push({ path, text: reading.text })
      else if (reading?.kind === 'refused') refused.set(path, refusal(path, reading))
    }
    return { files, refused }
  }

  return {
    folder,
    holds,
    overlay: (path, text) => {
      if (text === null) open.delete(below(path))
      else open.set(below(path), text.replace(/^\uFEFF/, ''))
    },
    reread: (path) => read(below(path)),
    projects: () => {
      const { files, refused } = texts()
      const folders = new Set(files.flatMap((file) => (isHead(file) ? [folderOf(file.path)] : [])))
      const grouped = Map.groupBy([...files.map(({ path }) => path), ...refused.keys()], (path) => home(path, folders))
      const byPath = new Map(files.map((file) => [file.path, file]))
      return [...grouped].map(([folder, paths]) => {
        const inner = (path: string): string => (folder === '' ? path : path.slice(folder.length + 1))
        return {
          folder,
          files: paths.flatMap((path) => {
            const file = byPath.get(path)
            return file ? [{ path: inner(path), text: file.text }] : []
          }),
          findings: paths.flatMap((path) => {
            const finding = refused.get(path)
            return finding ? [{ ...finding, at: { file: inner(path), start: 0, end: 0 } }] : []
          }),
        }
      })
    },
  }
}

const atOnce = 16
const hidden = /(^|\/)(\.[^/]|node_modules\/)/
const declaresProject = /^(?:\{[^\n]*)?["']?project["']?[ \t]*:/m
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The nearest folder above a file that is a project. */
function home(path: string, folders: ReadonlySet<string>): string {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) if (folders.has(folder)) return folder
  return ''
}

const isThere = (message: string): boolean => !message.includes('(ENOENT)') && !message.includes('(ENOTDIR)')

const refusal = (path: string, { message, help }: Extract<Reading, { kind: 'refused' }>): Finding => ({
  rule: 'yaml/syntax',
  message,
  help,
  at: { file: path, start: 0, end: 0 },
})
