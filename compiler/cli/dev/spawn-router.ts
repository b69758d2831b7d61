import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { nodeFlags } from '../../../runtime/contract/memory.ts'
import type { Workspace } from './workspace.ts'

/** A router as a process of ours, which never outlives this one. */
export interface SpawnedRouter {
  readonly child: ChildProcess
  /** Where it listens; `null` when it has ended before. */
  readonly listening: Promise<Listening | null>
  /** The exit code, `null` after a signal, once it and whatever traces it have ended. Rejects when there is no process. */
  readonly ended: Promise<number | null>
}

export interface Listening {
  readonly url: string
  /** Base address of its administration. */
  readonly admin: string
}

export interface SpawnOptions {
  /** Origin of each destination, to the local one that stands in for it. */
  readonly standIns: Readonly<Record<string, string>>
  /** Settings beside those of every local run: where its journal is. */
  readonly env: Readonly<Record<string, string>>
  /** A command that runs the router as itself (`strace -D ...`, `exec` in a shell): its process is the router's. */
  readonly under?: readonly string[]
  /** Modules that Node loads before it. */
  readonly preloaded?: readonly URL[]
  /** Gets each line of its log. */
  readonly tell: (line: string) => void
}

/** Starts the router of a build folder on free ports of 127.0.0.1. */
export function spawnRouter(
  { build, credentials, tenants }: Workspace,
  { standIns, env, under = [], preloaded = [], tell }: SpawnOptions,
): SpawnedRouter {
  const imports = preloaded.flatMap(({ href }) => ['--import', href])
  const router = [...nodeFlags, ...imports, join(build, 'router', 'router.mjs')]
  const [command = '', ...args] = [...under, process.execPath, ...router]
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a group of its own: Ctrl-C is ours to pass on, and the router takes a second signal for impatience.
    detached: true,
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      ADMIN_PORT: '0',
      CREDENTIALS_DIR: credentials,
      TENANTS_FILE: tenants,
      STAND_INS: JSON.stringify(standIns),
      ...env,
    },
  })
  const kill = (): void => void child.kill('SIGKILL')
  const forget = (): void => void process.off('exit', kill)
  process.once('exit', kill)
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  })
  ended.then(forget, forget)
  createInterface({ input: child.stderr }).on('line', tell)
  const addresses = new Promise<Listening>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = listeningAt(line)
      if (found !== null) resolve(found)
    })
  })
  return { child, listening: Promise.race([addresses, ended.then(() => null)]), ended }
}

/** Whether it has neither exited nor been ended by a signal. */
export const isAlive = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode === null && signalCode === null

function listeningAt(line: string): Listening | null {
  try {
    const { event, url, admin } = JSON.parse(line) as { event?: unknown; url?: unknown; admin?: unknown }
    return event === 'listening' && typeof url === 'string' && typeof admin === 'string' ? { url, admin } : null
  } catch {
    return null
  }
}
