import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Root } from '../report/rooted.ts'

/**
 * What the paths of a report are relative to: the nearest folder with `.git` above a project's folder; without one the
 * working folder, or the project's own where it lies elsewhere. Symbolic links are resolved, so that a place has one
 * name in every run.
 */
export function rootOf(folder: string, cwd: string): Root {
  const project = real(folder)
  const here = real(cwd)
  const root = repositoryOf(project) ?? (isWithin(here, project) ? here : project)
  return { path: slashes(relative(here, root)) || '.', folder: slashes(relative(root, project)) }
}

/** The ways from a project's folder up to its repository's, nearest first, each from the project's folder: `../`. */
export function waysUp(folder: string): readonly string[] {
  const project = real(folder)
  const root = repositoryOf(project)
  const depth = root === null ? 0 : relative(root, project).split(sep).filter(Boolean).length
  return Array.from({ length: depth }, (_, i) => '../'.repeat(i + 1))
}

/** Whether a file or folder lies in the root that the paths of a project's report begin at. */
export const isBelowRoot = (path: string, folder: string, cwd: string): boolean =>
  isWithin(real(resolve(real(cwd), rootOf(folder, cwd).path)), real(path))

function repositoryOf(folder: string): string | null {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at
    if (dirname(at) === at) return null
  }
}

/** A folder of an old revision may be gone: its path is then as good as it was written. */
function real(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

const isWithin = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)

const slashes = (path: string): string => path.split(sep).join('/')
