import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres } from '../../runtime/journal/testing/postgres-server.ts'
import { type DatabaseServer, debianBinaries, startDebian } from './debian.ts'

/** Debian's PostgreSQL, which has LLVM; where it is not installed, the one of the tests, which has not. */
export async function startDatabase(): Promise<DatabaseServer & { readonly llvm: boolean }> {
  const binaries = debianBinaries()
  if (binaries !== null) return { ...(await startDebian(binaries)), llvm: true }
  const server = await startPostgres()
  // The first line of its lock file is the postmaster's id.
  const pid = Number(readFileSync(join(server.directory, 'postmaster.pid'), 'utf8').split('\n')[0])
  return { ...server, pid, llvm: false }
}
