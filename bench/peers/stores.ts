import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../runtime/journal/testing/postgres-server.ts'
import { idsOfUser } from '../ids-of-user.ts'

/** A store of a peer's, on loopback, in a folder that goes with it. */
export interface Store {
  readonly pid: number
  readonly port: number
  remove(): Promise<void>
}

/** Of a tenth of a second each. */
const TRIES = 600

/** Redis as Debian brings it, which keeps what it holds by appending to a file once a second. */
export async function startRedis(binary: string): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-redis-'))
  const port = await freePort()
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', '']
  const server = startProcess(binary, args, { folder })
  await listening(port)
  return { pid: server.pid, port, remove: () => server.end() }
}

/** RabbitMQ as Debian brings it, with a port mapper of its own, so that none is left behind. */
export async function startRabbit(binary: string): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'bylaw-rabbit-'))
  // It refuses what root owns.
  const user = process.getuid?.() === 0 ? idsOfUser('rabbitmq') : null
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const [port, mapper, distribution] = [await freePort(), await freePort(), await freePort()]
  const env = {
    HOME: folder,
    ERL_EPMD_PORT: `${mapper}`,
    RABBITMQ_NODENAME: 'bylaw-bench@localhost',
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_NODE_PORT: `${port}`,
    RABBITMQ_DIST_PORT: `${distribution}`,
    RABBITMQ_MNESIA_BASE: folder,
    RABBITMQ_LOG_BASE: folder,
    RABBITMQ_CONFIG_FILE: join(folder, 'none'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'plugins'),
  }
  const names = startProcess('epmd', ['-port', `${mapper}`, '-address', '127.0.0.1'], { folder: null })
  const server = startProcess(binary, [], { folder, env, user })
  await listening(port)
  return {
    pid: server.pid,
    port,
    async remove() {
      await server.end()
      await names.end()
    },
  }
}

interface ProcessOptions {
  /** Its working directory, removed when it has ended. */
  readonly folder: string | null
  readonly env?: Readonly<Record<string, string>>
  readonly user?: { readonly uid: number; readonly gid: number } | null
}

export interface Running {
  readonly pid: number
  end(): Promise<void>
}

/** Starts a program in a group of its own, which ends with the bench at the latest, and all that it started with it. */
export function startProcess(binary: string, args: readonly string[], { folder, env, user }: ProcessOptions): Running {
  const server = spawn(binary, args, {
    ...user,
    ...(folder !== null && { cwd: folder }),
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  })
  const kill = (): void => void signalGroup(server.pid, 'SIGKILL')
  process.once('exit', kill)
  return {
    pid: server.pid ?? -1,
    async end() {
      process.off('exit', kill)
      signalGroup(server.pid, 'SIGTERM')
      for (let tries = 0; tries < TRIES && signalGroup(server.pid, 0); tries++) await sleep(100)
      kill()
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Whether anything of the group is left. */
function signalGroup(pid: number | undefined, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

/** @throws when nothing listens there within a minute */
export async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    if (await answers(port)) return
    await sleep(100)
  }
  throw new Error(`nothing listens on port ${port}`)
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
