import { join } from 'node:path'
import { createJudge, type Judge, type Judgement } from '../../editor/judge.ts'
import { openRoot, type ProjectFiles, type Root } from './root.ts'

/** One project of a workspace, and what is known of it. */
export interface Project {
  /** Absolute, as the editor calls it. */
  readonly folder: string
  readonly judgement: Judgement
}

/** The projects of all folders that an editor has open. */
export interface Workspace {
  add(folder: string): Promise<void>
  remove(folder: string): void
  /** The text of an open file; `null` when it is closed. */
  overlay(path: string, text: string | null): Promise<void>
  reread(path: string): Promise<void>
  /** Judges what has changed since it was asked last: quickly, or all of it. */
  judge(whole: boolean): void
  /** Nothing has changed since everything was judged. */
  isSettled(): boolean
  readonly projects: ReadonlyMap<string, Project>
  /** The project that a file belongs to, and its path there. */
  find(path: string): { readonly project: Project; readonly file: string } | null
}

interface Entry {
  readonly judge: Judge
  given: ProjectFiles
  judgement: Judgement | null
  /** CPU time of the last check of everything, in milliseconds. */
  cost: number
}

/** A check of everything that takes less is made at every keystroke; the quick one is then not worth its doubts. */
const cheap = 40

export function createWorkspace(asOf: () => string): Workspace {
  const roots = new Map<string, Root>()
  const entries = new Map<string, Entry>()
  const projects = new Map<string, Project>()
  let stale = true

  const gather = (): void => {
    const seen = new Set<string>()
    for (const root of roots.values()) {
      for (const given of root.projects()) {
        const folder = given.folder === '' ? root.folder : join(root.folder, given.folder)
        seen.add(folder)
        const entry = entries.get(folder)
        if (entry) entry.given = given
        else entries.set(folder, { judge: createJudge(), given, judgement: null, cost: 0 })
      }
    }
    for (const folder of [...entries.keys()]) {
      if (seen.has(folder)) continue
      entries.delete(folder)
      projects.delete(folder)
    }
    stale = false
  }

  const judgeOne = (folder: string, entry: Entry, whole: boolean): void => {
    const { files, findings } = entry.given
    const given = { files, findings, asOf: asOf() }
    const { judgement } = entry
    const same = judgement !== null && isSame(judgement, entry.given)
    if (same && (judgement.whole || !whole)) return
    if (judgement !== null && !whole && entry.cost > cheap) entry.judgement = entry.judge.quick(given)
    else {
      const before = cpu()
      entry.judgement = entry.judge.whole(given)
      if (entry.judgement.whole) entry.cost = cpu() - before
    }
    projects.set(folder, { folder, judgement: entry.judgement })
  }

  return {
    projects,
    add: async (folder) => {
      const root = await openRoot(folder)
      await root.readElsewhere(false)
      roots.set(folder, root)
      stale = true
    },
    remove: (folder) => {
      roots.delete(folder)
      stale = true
    },
    overlay: async (path, text) => {
      let held = false
      for (const root of roots.values()) {
        if (!root.holds(path)) continue
        root.overlay(path, text)
        await root.readElsewhere(false)
        held = true
      }
      if (!held && text !== null) {
        const alone = await openRoot(join(path, '..'), path)
        alone.overlay(path, text)
        await alone.readElsewhere(false)
        roots.set(path, alone)
      }
      stale = true
    },
    reread: async (path) => {
      for (const root of roots.values()) {
        if (!root.holds(path)) continue
        await root.reread(path)
        await root.readElsewhere(true)
      }
      stale = true
    },
    judge: (whole) => {
      if (stale) gather()
      for (const [folder, entry] of entries) judgeOne(folder, entry, whole)
    },
    isSettled: () => !stale && [...entries.values()].every(({ judgement }) => judgement?.whole ?? false),
    find: (path) => {
      const nearest = [...projects.values()].sort((a, b) => b.folder.length - a.folder.length)
      // What is shared is looked at as its own project has it, where that is open.
      for (const shared of [undefined, true])
        for (const project of nearest)
          for (const { file } of project.judgement.parsed)
            if (file.shared === shared && join(project.folder, file.path) === path) return { project, file: file.path }
      return null
    },
  }
}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Whether a judgement is of these very texts. */
function isSame({ parsed }: Judgement, { files, findings }: ProjectFiles): boolean {
  return (
    findings.length === 0 &&
    parsed.length === files.length &&
    files.every(({ path, text }, i) => parsed[i]?.file.path === path && parsed[i]?.file.text === text)
  )
}
