import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Samples are single events. */
const largest = 1024 * 1024

/**
 * The text of a sample that lies in a project's folder; `null` for what is not there, leads out of it, is no file or
 * larger than an event can be. A declaration can name any path, and what stands elsewhere is nobody's to be told of.
 */
export function readSample(root: string, path: string): string | null {
  try {
    const file = realpathSync(join(root, path))
    const { size } = statSync(file)
    if (!file.startsWith(realpathSync(root) + sep) || !statSync(file).isFile() || size > largest) return null
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
