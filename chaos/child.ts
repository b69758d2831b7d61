import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DESTINATION, type Project } from './project.ts'

/** A built router as a process of ours. */
export interface Child {
  readonly pid: number
  /** Its address once it listens; `null` when it ended before. */
  readonly url: Promise<string | null>
  /** When it and whatever traces it have ended. */
  readonly ended: Promise<void>
  /** What it said of itself, the last lines. */
  readonly log: readonly string[]
  alive(): boolean
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

export interface ChildOptions {
  /** Origin that stands in for the destination. */
  readonly sink: string
  /** A command that runs the router as itself (`strace -D ...`, `exec` in a shell): its process is the router's. */
  readonly under?: readonly string[]
  /** The clock is a minute ahead. */
  readonly ahead?: boolean
}

const KEPT_LINES = 30

/** Starts the router on a free port of 127.0.0.1. It never outlives this process. */
export function startChild(project: Project, { sink, under = [], ahead = false }: ChildOptions): Child {
  const clock = ahead ? ['--import', new URL('clock-ahead.ts', import.meta.url).href] : []
  const command = [...under, process.execPath, ...clock, join(project.build, 'router', 'router.mjs')]
  const child = spawn(command[0] ?? '', command.slice(1), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      DATA_DIR: project.data,
      CREDENTIALS_DIR: project.credentials,
      TENANTS_FILE: project.tenants,
      STAND_INS: JSON.stringify({ [DESTINATION]: sink }),
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
    log.push(line)
    if (log.length > KEPT_LINES) log.shift()
  })
  const listening = new Promise<string>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /"event":"listening","url":"([^"]+)"/.exec(line)?.[1]
      if (url !== undefined) resolve(url)
    })
  })
  return {
    pid: child.pid ?? 0,
    url: Promise.race([listening, ended.then(() => null)]),
    ended,
    log,
    alive: () => child.exitCode === null && child.signalCode === null,
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
