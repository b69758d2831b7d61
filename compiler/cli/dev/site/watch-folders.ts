import { type FSWatcher, watch } from 'node:fs'

export interface FolderWatch {
  /** Watches these folders from now on, each once. */
  readonly see: (folders: readonly string[]) => void
  readonly close: () => void
}

/** Milliseconds in which what one saving sets off is one change: editors write, rename and touch. */
const together = 60

/** Calls back when a declaration in one of the folders was saved, or a folder came or went. */
export function watchFolders(changed: () => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  let waiting: NodeJS.Timeout | null = null
  const soon = (name: string | null): void => {
    // Names without an ending may be folders; what else is saved is none of ours.
    if (name !== null && !/\.ya?ml$|^[^.]+$/.test(name)) return
    if (waiting) clearTimeout(waiting)
    waiting = setTimeout(changed, together)
  }
  return {
    see: (folders) => {
      for (const folder of folders) {
        if (watchers.has(folder)) continue
        try {
          const watcher = watch(folder, (_, name) => soon(name))
          // A folder that is gone is no reason to end: the next build says what is there.
          watcher.on('error', () => {
            watcher.close()
            watchers.delete(folder)
          })
          watchers.set(folder, watcher)
        } catch {
          soon(null)
        }
      }
    },
    close: () => {
      if (waiting) clearTimeout(waiting)
      for (const watcher of watchers.values()) watcher.close()
    },
  }
}
