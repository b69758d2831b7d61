import { DatabaseSync } from 'node:sqlite'

/**
 * Preloaded into a router (`--import`), with a level in the query of its address: as soon as the router has seen that
 * SQLite waits for the disk at each commit, SQLite does so no more. The router itself knows nothing of it.
 */
const level = new URL(import.meta.url).searchParams.get('level')
const { prepare } = DatabaseSync.prototype
DatabaseSync.prototype.prepare = function (sql, ...options) {
  const statement = prepare.call(this, sql, ...options)
  if (!/^\s*PRAGMA\s+synchronous\s*;?\s*$/i.test(sql)) return statement
  const get = statement.get.bind(statement)
  statement.get = () => {
    const found = get()
    this.exec(`PRAGMA synchronous = ${level}`)
    return found
  }
  return statement
}
