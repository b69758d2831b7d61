import { isAbsolute, join, resolve } from 'node:path'
import type { Io } from '../io.ts'
import { isBelowRoot } from '../repository.ts'

export interface CacheOptions {
  /** `--no-cache` was not given. */
  readonly cache: boolean
  /** `--cache-dir`. */
  readonly cacheDir?: string
}

/**
 * Where results of a project are kept, absolute; `null` where none are. Without `--cache-dir` that is a folder of the user's own
 * and never one of the repository's: what is committed must not be able to answer for its own check. In CI, whose machines
 * begin empty, nothing is kept unless a folder is named.
 */
export function cacheFolder(
  { cache, cacheDir }: CacheOptions,
  project: string,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): string | null {
  if (!cache) return null
  if (cacheDir !== undefined) return resolve(cwd, cacheDir)
  if (!['', '0', 'false'].includes(env.CI ?? '')) return null
  const folder = ownFolder(env)
  return folder === null || isBelowRoot(folder, project, cwd) ? null : folder
}

function ownFolder(env: Io['env']): string | null {
  // https://specifications.freedesktop.org/basedir-spec: a relative path is ignored.
  for (const folder of [env.XDG_CACHE_HOME, env.LOCALAPPDATA]) {
    if (folder !== undefined && isAbsolute(folder)) return join(folder, 'bylaw')
  }
  return env.HOME !== undefined && isAbsolute(env.HOME) ? join(env.HOME, '.cache', 'bylaw') : null
}
