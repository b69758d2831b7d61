import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { exitCode } from '../exit-code.ts'
import { UsageError } from '../usage-error.ts'
import type { Workspace } from './workspace.ts'

const startWithin = 20_000
const stopWithin = 8000

/** A built router that runs as a process of its own, from its build folder alone. */
export interface RouterProcess {
  readonly url: string
  /** Base address of its administration. */
  readonly admin: string
  readonly pid: number
  /** Resolves with the exit code when it ends by itself or by `stop`. */
  readonly ended: Promise<number | null>
  readonly stop: () => Promise<void>
}

/**
 * Starts the built router on a free port of 127.0.0.1 and waits until it listens.
 *
 * @param tell gets each line of its log
 * @throws UsageError when it does not come up, with the last lines of its log
 */
export async function startRouter(
  { build, data, tombstones, credentials, tenants }: Workspace,
  standIns: ReadonlyMap<string, string>,
  tell: (line: string) => void,
): Promise<RouterProcess> {
  const child = spawn(process.execPath, [join(build, 'router', 'router.mjs')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a group of its own: Ctrl-C is ours to pass on, and the router takes a second signal for impatience.
    detached: true,
    env: {
      PATH: process.env.PATH,
      NODE_NO_WARNINGS: '1',
      HOST: '127.0.0.1',
      PORT: '0',
      ADMIN_PORT: '0',
      DATA_DIR: data,
      TOMBSTONES_DIR: tombstones,
      CREDENTIALS_DIR: credentials,
      TENANTS_FILE: tenants,
      STAND_INS: JSON.stringify(Object.fromEntries(standIns)),
    },
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  void ended.then(() => process.off('exit', kill))
  const log: string[] = []
  const listening = new Promise<Listening>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const addresses = listeningAt(line)
      if (addresses !== null) resolve(addresses)
    })
  })
  createInterface({ input: child.stderr }).on('line', (line) => {
    log.push(line)
    if (log.length > 20) log.shift()
    tell(line)
  })
  const late = AbortSignal.timeout(startWithin)
  const addresses = await Promise.race([listening, ended.then(() => null), once(late, 'abort').then(() => null)])
  if (addresses === null) {
    await stop(child, ended)
    throw new UsageError(`The router did not start:\n${log.join('\n')}`, exitCode.findings)
  }
  return { ...addresses, pid: child.pid ?? -1, ended, stop: () => stop(child, ended) }
}

/** Asks the process to end, and ends it when it does not. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithin)
  await ended
  clearTimeout(timer)
}

type Listening = Pick<RouterProcess, 'url' | 'admin'>

function listeningAt(line: string): Listening | null {
  try {
    const { event, url, admin } = JSON.parse(line) as { event?: unknown; url?: unknown; admin?: unknown }
    return event === 'listening' && typeof url === 'string' && typeof admin === 'string' ? { url, admin } : null
  } catch {
    return null
  }
}
