import { existsSync, realpathSync, statSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { UsageError } from '../usage-error.ts'

/**
 * The real path of a file or folder of the project, links followed.
 *
 * @param root the project's real path
 * @throws UsageError when there is none, or it lies elsewhere
 */
export function inside(root: string, path: string): string {
  const asked = path.includes('\0') ? null : resolve(root, path)
  // A path that leads out is refused before it is looked up: whether something is there is nobody's business.
  if (asked === null || !isBelow(root, asked)) throw new UsageError(outside(path))
  if (!existsSync(asked)) throw new UsageError(`There is no file or folder \`${path}\` in the project.`)
  const real = realpathSync(asked)
  if (!isBelow(root, real)) throw new UsageError(outside(path))
  return real
}

/** The same of a file; a pipe or a device is none. */
export function fileInside(root: string, path: string): string {
  const real = inside(root, path)
  if (!statSync(real).isFile()) throw new UsageError(`\`${path}\` is not a file.`)
  return real
}

const isBelow = (root: string, path: string): boolean =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep)

const outside = (path: string): string => `\`${path}\` lies outside of the project, and is not read.`

/** A path as a tool shows it: below the project, forward slashes. */
export const shown = (root: string, path: string): string => relative(root, path).split(sep).join('/') || '.'
