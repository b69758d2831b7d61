import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { onDisk } from '../disk.ts'

/** Files of a folder, or one file. */
export interface ListedFiles {
  /** Absolute; the names are relative to it. */
  readonly root: string
  /** Sorted, forward slashes. */
  readonly names: readonly string[]
  readonly single: boolean
}

/**
 * The files of some endings below a folder, without what git and npm keep there; or the one file that was named.
 *
 * @throws UsageError when there is none such
 */
export function listFiles(name: string, cwd: string, endings: RegExp): Promise<ListedFiles> {
  const path = resolve(cwd, name)
  return onDisk(`read \`${name}\``, async () => {
    if ((await stat(path)).isFile()) return { root: dirname(path), names: [basename(path)], single: true }
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(path.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((each) => !/(^|\/)(\.git|node_modules)\//.test(each))
    return { root: path, names: names.sort(), single: false }
  })
}
