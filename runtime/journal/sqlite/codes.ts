/** SQLite's primary result codes (sqlite.org/rescode.html). */
export const SQLITE_BUSY = 5
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

/** The primary code of an error that SQLite threw, or `null`. */
export function codeOf(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return code === SQLITE_CORRUPT || code === SQLITE_NOTADB
}

/** What is wrong with the disk rather than with one row: a name for the log, or `null`. */
export function diskTrouble(error: unknown): { readonly name: string; readonly lasting: boolean } | null {
  switch (codeOf(error)) {
    case SQLITE_FULL:
      return { name: 'disk-full', lasting: false }
    case SQLITE_BUSY:
      return { name: 'busy', lasting: false }
    // After a failed fsync the kernel may have thrown the pages away and report success next time.
    case SQLITE_IOERR:
      return { name: 'io-error', lasting: true }
    case SQLITE_CANTOPEN:
      return { name: 'cannot-open', lasting: true }
    case SQLITE_READONLY:
      return { name: 'read-only', lasting: true }
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return { name: 'damaged', lasting: true }
    default:
      return null
  }
}

/** What is wrong with the folder of a database that cannot be opened: a name to print, or `null`. */
export function folderTrouble(error: unknown): string | null {
  if (error instanceof Error && 'code' in error && 'syscall' in error) return String(error.code)
  const trouble = isDamage(error) ? null : diskTrouble(error)
  return trouble === null || trouble.name === 'busy' ? null : trouble.name
}
