import { realpath } from 'node:fs/promises'
import { join, posix, relative, resolve, sep } from 'node:path'
import type { Finding } from '../../diagnostics/finding.ts'
import type { Span } from '../../diagnostics/span.ts'
import { listYaml } from '../../source/list-yaml.ts'
import { isOurs } from '../../source/ours.ts'
import { type Reading, readYaml } from '../../source/read-yaml.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { foldersNamed, joined, readShared, type SharedFiles } from '../with-shared.ts'

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
  /** Reads the folders that projects share and that lie elsewhere: those that were not read yet, or all of them anew. */
  readElsewhere(anew: boolean): Promise<void>
}

export interface ProjectFiles {
  readonly folder: string
  readonly files: readonly SourceFile[]
  readonly findings: readonly PlacedFinding[]
}

type PlacedFinding = Finding & { readonly at: Span }

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

  /** What projects share and the editor has not opened, by absolute path. */
  const elsewhere = new Map<string, SharedFiles>()
  const placeOf = (project: string, path: string): string => resolve(real, project, path)

  /** What a folder holds of the files that are open in the editor; nothing where it is not open. */
  const openIn = (files: readonly SourceFile[], project: string, path: string): readonly SourceFile[] => {
    const folder = posix.join(project, path)
    return files.flatMap((file): SourceFile[] => {
      if (file.path !== folder && !file.path.startsWith(`${folder}/`)) return []
      return [{ path: posix.join(path, posix.relative(folder, file.path)), text: file.text, shared: true }]
    })
  }

  const texts = (): { files: SourceFile[]; refused: Map<string, PlacedFinding> } => {
    const files: SourceFile[] = []
    const refused = new Map<string, PlacedFinding>()
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

  const ownProjects = (
    files: readonly SourceFile[],
    refused: ReadonlyMap<string, PlacedFinding>,
  ): readonly ProjectFiles[] => {
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
      return ownProjects(files, refused).map((own) => {
        const whole = joined({ ...own, root: placeOf(own.folder, '') }, foldersNamed(own.files), (path) => {
          const inside = openIn(files, own.folder, path)
          return inside.length > 0 ? inside : (elsewhere.get(placeOf(own.folder, path)) ?? [])
        })
        return { folder: own.folder, files: whole.files, findings: whole.findings }
      })
    },
    readElsewhere: async (anew) => {
      if (anew) elsewhere.clear()
      const { files, refused } = texts()
      for (const own of ownProjects(files, refused))
        for (const { path } of foldersNamed(own.files)) {
          const place = placeOf(own.folder, path)
          if (elsewhere.has(place) || openIn(files, own.folder, path).length > 0) continue
          elsewhere.set(place, await readShared(placeOf(own.folder, ''), path, real))
        }
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

const refusal = (path: string, { message, help }: Extract<Reading, { kind: 'refused' }>): PlacedFinding => ({
  rule: 'yaml/syntax',
  message,
  help,
  at: { file: path, start: 0, end: 0 },
})
