import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { until } from '../../runtime/delivery/testing/until.ts'
import { freePort } from '../../runtime/journal/testing/postgres-server.ts'

/** All of one version: a dump is of the server that it comes from, or of an older one. */
const programs = ['initdb', 'postgres', 'pg_isready', 'createdb', 'dropdb', 'pg_dump', 'pg_restore']

/** The folder with PostgreSQL's own programs where there is one: not on PATH with every distribution. */
export const postgresPrograms: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'initdb'))
    .filter((path) => existsSync(path))
    .map((path) => dirname(realpathSync(path)))
    .find((folder) => programs.every((name) => existsSync(join(folder, name)))) ?? null

/** Nobody: PostgreSQL does not run as root. */
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

export interface LocalPostgres {
  url(database: string): string
  /** Makes it, in place of one that is there. */
  createDatabase(name: string): void
  /** As an operator does, in the custom format. */
  dump(database: string, file: string): void
  restore(database: string, file: string): void
  remove(): Promise<void>
}

/** Starts a server of the machine's own PostgreSQL on a free port of loopback. */
export async function startLocalPostgres(): Promise<LocalPostgres> {
  const bin = (name: string): string => join(postgresPrograms ?? '', name)
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-drill-'))
  if (user.uid !== undefined) chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  const port = await freePort()
  const at = ['--host', '127.0.0.1', '--port', String(port), '--username', 'postgres']
  const run = (name: string, ...args: readonly string[]): void => {
    execFileSync(bin(name), args, { ...user, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] })
  }
  run('initdb', '--pgdata', data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--encoding=UTF8')
  const server = spawn(bin('postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', ''], {
    ...user,
    stdio: 'ignore',
  })
  await until(async () => spawnSync(bin('pg_isready'), at).status === 0)
  return {
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    createDatabase(name) {
      run('dropdb', ...at, '--if-exists', '--force', name)
      run('createdb', ...at, name)
    },
    dump: (database, file) => run('pg_dump', ...at, '--format', 'custom', '--file', join(directory, file), database),
    restore: (database, file) =>
      run('pg_restore', ...at, '--exit-on-error', '--no-owner', '--dbname', database, join(directory, file)),
    async remove() {
      const over = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await over
      rmSync(directory, { recursive: true })
    },
  }
}
