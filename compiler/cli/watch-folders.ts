import { type FSWatcher, statSync, watch } from 'node:fs'

export interface FolderWatch {
  /** Watches these folders from now on and no others, each once; says whether one of them was not watched before. */
  readonly see: (folders: readonly string[]) => boolean
  readonly close: () => void
}

/** Milliseconds in which what one saving sets off is one change: editors write, rename and touch. */
const together = 60

/** Names of declarations; those without an ending may be folders. What else is saved is none of ours. */
const mayDeclare = (name: string): boolean => /\.ya?ml$|^[^.]+$/.test(name)

/**
 * Calls back when a file in one of the folders was saved, or a folder came or went.
 *
 * @param concerns whether a file of that name matters
 */
export function watchFolders(changed: () => void, concerns: (name: string) => boolean = mayDeclare): FolderWatch {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly id: number }>()
  let waiting: NodeJS.Timeout | null = null
  const soon = (name: string | null): void => {
    if (name !== null && !concerns(name)) return
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(changed, together)
  }
  const drop = (folder: string): void => {
    watchers.get(folder)?.watcher.close()
    watchers.delete(folder)
  }
  const add = (folder: string): boolean => {
    try {
      const id = statSync(folder).ino
      if (watchers.get(folder)?.id === id) return false
      // Another folder of that name has come since.
      drop(folder)
      const watcher = watch(folder, (_, name) => soon(name))
      // A folder that is gone is no reason to end: the next look says what is there.
      watcher.on('error', () => drop(folder))
      watchers.set(folder, { watcher, id })
      return true
    } catch {
      drop(folder)
      return false
    }
  }
  return {
    see: (folders) => {
      const wanted = new Set(folders)
      for (const folder of [...watchers.keys()]) if (!wanted.has(folder)) drop(folder)
      return [...wanted].map(add).includes(true)
    },
    close: () => {
      if (waiting) clearTimeout(waiting)
      for (const folder of [...watchers.keys()]) drop(folder)
    },
  }
}
