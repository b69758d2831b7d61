import { statSync } from 'node:fs'

/**
 * Whether the files of an open database are still where the next one to open it looks for them: SQLite goes on with files
 * that were deleted or moved below it, and what it commits then is gone with the process.
 */
export function watchFiles(database: string): () => boolean {
  const inode = (path: string): bigint | null => statSync(path, { bigint: true, throwIfNoEntry: false })?.ino ?? null
  const log = `${database}-wal`
  const own = inode(database)
  let ownLog = inode(log)
  return () => {
    const found = inode(log)
    // The log is made by the first commit.
    ownLog ??= found
    return inode(database) === own && found === ownLog
  }
}
