import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Comparison } from '../diff/side.ts'
import { createParser } from '../editor/parser.ts'
import type { Report } from '../report/report.ts'
import { below } from '../report/rooted.ts'
import { plural } from '../report/summary.ts'
import type { LoadedProject } from '../source/load.ts'
import { compileFiles } from './compile-project.ts'
import { aborted, interruption } from './dev/interrupt.ts'
import type { Io } from './io.ts'
import { loadDeclaration } from './load-declaration.ts'
import { readSample } from './read-sample.ts'
import { rootOf } from './repository.ts'
import { UsageError } from './usage-error.ts'
import { watchFolders } from './watch-folders.ts'

export interface WatchOptions {
  /** The day to check for; the current one each time, where it is not given. */
  readonly asOf?: string | undefined
  readonly due?: string | undefined
  readonly base?: Comparison | undefined
  /** Prints a report on a folder. */
  readonly show: (report: Report, folder: string) => Promise<void>
  /** Whether what was printed before is to go from the screen. */
  readonly clears: boolean
  /** Ends it. */
  readonly signal: AbortSignal
}

/** What was judged, and what it was judged from. */
interface Seen {
  readonly project: LoadedProject
  readonly looked: ReadonlyMap<string, boolean | string>
  readonly asOf: string
}

const quiet = { step: () => undefined, done: () => undefined }
const clear = '\u001b[2J\u001b[3J\u001b[H'
const mostNamed = 3

/** Watches until Ctrl-C, or until the process is asked to end. */
export async function watchUntilInterrupted(
  path: string,
  options: Omit<WatchOptions, 'signal'>,
  io: Io,
): Promise<void> {
  const { signal, release } = interruption()
  try {
    await watchCheck(path, { ...options, signal }, io)
  } finally {
    release()
  }
}

/**
 * Checks a project, and again whenever one of its files is saved, comes or goes: each time what a check of just that state
 * says. Files that have not changed are not read as YAML again. What cannot be checked at the moment is said, and waited
 * for.
 *
 * @throws UsageError when there is nothing to check at first
 */
export async function watchCheck(path: string, options: WatchOptions, io: Io): Promise<void> {
  const parse = createParser()
  let seen: Seen | null = null
  let stale = false
  let busy: Promise<void> = Promise.resolve()

  /** Judges and prints, where something is not as it was. */
  const look = async (): Promise<void> => {
    const asOf = options.asOf ?? io.today()
    const project = await loadDeclaration(path, io, quiet)
    if (seen && seen.asOf === asOf && isAsBefore(seen, project)) return
    const before = seen
    const { report, looked } = compileFiles(project, asOf, quiet, options.base, options.due, parse)
    seen = { project, looked, asOf }
    if (before && options.clears) io.out(clear)
    await options.show(report, project.root)
    const root = rootOf(project.root, io.cwd)
    const changed = before ? changedPaths(before.project, project).map((one) => `\`${below(root, one)}\``) : []
    const named = [
      ...changed.slice(0, mostNamed),
      ...(changed.length > mostNamed ? [`${changed.length - mostNamed} more`] : []),
    ]
    const what = named.length === 0 ? '' : `${named.join(', ')} changed. `
    io.err(`bylaw: ${what}Watching ${plural(project.files.length, 'file')}; Ctrl-C ends.\n`)
  }

  const again = (): void => {
    if (stale || options.signal.aborted) return
    stale = true
    busy = busy.then(async () => {
      stale = false
      if (options.signal.aborted) return
      try {
        await look()
      } catch (error) {
        if (!(error instanceof UsageError)) throw error
        seen = null
        io.err(`bylaw: ${error.message}\n`)
      }
      watchWhat()
    })
    // What is no mistake of the user ends it, as it ends any command.
    busy.catch((error: unknown) => failed.reject(error))
  }

  const failed = Promise.withResolvers<never>()
  const folders = watchFolders(again, (name) => /\.ya?ml$/i.test(name) || extname(name) === '' || isNamed(seen, name))
  /** What was saved before a folder was watched is looked for once more. */
  const watchWhat = (): void => {
    if (!options.signal.aborted && folders.see(foldersOf(seen, resolve(io.cwd, path)))) again()
  }
  try {
    await look()
    watchWhat()
    await Promise.race([aborted(options.signal), failed.promise])
  } finally {
    folders.close()
  }
}

/** Whether the files, and those that they name, are what was judged. */
function isAsBefore({ project, looked }: Seen, now: LoadedProject): boolean {
  return (
    changedPaths(project, now).length === 0 &&
    JSON.stringify([project.passedOver, project.findings]) === JSON.stringify([now.passedOver, now.findings]) &&
    [...looked].every(([file, was]) =>
      typeof was === 'boolean' ? existsSync(join(now.root, file)) === was : readSample(now.root, file) === was,
    )
  )
}

/** Paths of files that are not what they were, gone and new ones among them, sorted. */
function changedPaths(before: LoadedProject, after: LoadedProject): readonly string[] {
  const was = new Map(before.files.map(({ path, text }) => [path, text]))
  const is = new Map(after.files.map(({ path, text }) => [path, text]))
  return [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path)).sort()
}

/** Whether a declaration names a file that is called so: a sample, a contract. */
const isNamed = (seen: Seen | null, name: string): boolean =>
  [...(seen?.looked.keys() ?? [])].some((path) => basename(path) === name)

/** Where to look: at the folders of the project and of what it names, and above it, in case that it goes and comes again. */
function foldersOf(seen: Seen | null, path: string): readonly string[] {
  if (seen === null) return [path, dirname(path)]
  const { project, looked } = seen
  const beside = [...looked.keys()].map((file) => dirname(join(project.root, file)))
  return [dirname(project.root), ...project.folders, ...beside.filter(existsSync)]
}
