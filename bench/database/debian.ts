import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openClient } from '../../runtime/journal/testing/postgres-home.ts'
import { freePort } from '../../runtime/journal/testing/postgres-server.ts'
import { idsOfUser } from '../ids-of-user.ts'

/** A PostgreSQL under measurement. */
export interface DatabaseServer {
  /** Of its postmaster: all others are its children. */
  readonly pid: number
  url(database: string): string
  createDatabase(name: string): Promise<void>
  remove(): Promise<void>
}

const ROOT = '/usr/lib/postgresql'
const START_TRIES = 200

/** Where Debian's binaries are, those that compile expensive statements by LLVM; `null` where they are not installed. */
export function debianBinaries(): string | null {
  if (!existsSync(ROOT)) return null
  const versions = readdirSync(ROOT).filter((name) => existsSync(join(ROOT, name, 'lib/llvmjit.so')))
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0]
  return newest === undefined ? null : join(ROOT, newest, 'bin')
}

/** Starts Debian's PostgreSQL with its own defaults, on loopback alone, in a folder that goes with it. */
export async function startDebian(binaries: string): Promise<DatabaseServer> {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-debian-'))
  // It refuses to run as root.
  const user = process.getuid?.() === 0 ? idsOfUser('postgres') : null
  if (user !== null) chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  const flags = ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--locale=C']
  execFileSync(join(binaries, 'initdb'), flags, { ...user, stdio: 'ignore', cwd: directory })
  const port = await freePort()
  const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '']
  const server = spawn(join(binaries, 'postgres'), args, { ...user, stdio: 'ignore', cwd: directory })
  const kill = (): void => void server.kill('SIGKILL')
  process.once('exit', kill)
  const url = (database: string): string => `postgresql://postgres:none@127.0.0.1:${port}/${database}`
  await ready(url('postgres'), server)
  return {
    pid: server.pid ?? -1,
    url,
    async createDatabase(name) {
      const client = await openClient(url('postgres'))
      await client.query(`CREATE DATABASE ${name}`)
      await client.end()
    },
    async remove() {
      process.off('exit', kill)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < START_TRIES; tries++) {
    if (server.exitCode !== null) break
    const client = await openClient(url).catch(() => null)
    if (client !== null) return void (await client.end())
    await sleep(50)
  }
  server.kill('SIGKILL')
  throw new Error('PostgreSQL did not start')
}
