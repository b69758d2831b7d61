import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Workspace } from '../compiler/cli/dev/workspace.ts'
import type { Addresses } from '../runtime/router.ts'
import type { Store } from './store/store.ts'

/** A built router as a process of ours. */
export interface Child {
  readonly pid: number
  /** Its address once it listens; `null` when it ended before. */
  readonly url: Promise<string | null>
  /** Of its administration. */
  readonly adminUrl: Promise<string | null>
  /** When it and whatever traces it have ended. */
  readonly ended: Promise<void>
  /** What it warned of, the last lines. */
  readonly log: readonly string[]
  alive(): boolean
  /** Sends a signal and waits for the end. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  signal(signal: 'SIGHUP' | 'SIGUSR2'): void
}

export interface ChildOptions {
  readonly store: Store
  /** Origin of each destination, to the local one that stands in for it. */
  readonly standIns: Readonly<Record<string, string>>
  /** A command that runs the router as itself (`strace -D ...`, `exec` in a shell): its process is the router's. */
  readonly under?: readonly string[]
  /** The clock is a minute ahead; or it leaps when it is told to. */
  readonly clock?: 'ahead' | 'leaping'
}

const KEPT_LINES = 30

/** Starts the router on a free port of 127.0.0.1. It never outlives this process. */
export function startChild(workspace: Workspace, { store, standIns, under = [], clock }: ChildOptions): Child {
  const preloaded = clock === undefined ? [] : ['--import', new URL(`clocks/${clock}.ts`, import.meta.url).href]
  const command = [...under, process.execPath, ...preloaded, join(workspace.build, 'router', 'router.mjs')]
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      ...store.env,
      ADMIN_PORT: '0',
      CREDENTIALS_DIR: workspace.credentials,
      TENANTS_FILE: workspace.tenants,
      STAND_INS: JSON.stringify(standIns),
    },
  })
  const atExit = (): void => void child.kill('SIGKILL')
  process.once('exit', atExit)
  const ended = new Promise<void>((resolve, reject) => {
    child.once('close', () => resolve())
    child.once('error', reject)
  })
  const forget = (): void => void process.off('exit', atExit)
  ended.then(forget, forget)
  const log: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.includes('"level":"info"')) return
    log.push(line)
    if (log.length > KEPT_LINES) log.shift()
  })
  const addresses = new Promise<Addresses>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.includes('"event":"listening"')) resolve(JSON.parse(line) as Addresses)
    })
  })
  const gone = ended.then(() => null)
  return {
    pid: child.pid ?? 0,
    url: Promise.race([addresses.then(({ url }) => url), gone]),
    adminUrl: Promise.race([addresses.then(({ admin }) => admin), gone]),
    ended,
    log,
    alive: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => void child.kill(signal),
    async kill(signal) {
      child.kill(signal)
      await ended
    },
  }
}

/**
 * The address of a router that has to come up.
 *
 * @throws Error with its log when it does not
 */
export async function listening(child: Child): Promise<string> {
  const url = await child.url
  if (url === null) throw new Error(`The router did not start:\n${child.log.join('\n')}`)
  return url
}
