import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { exitCode } from '../exit-code.ts'
import { UsageError } from '../usage-error.ts'
import { isAlive, type Listening, spawnRouter } from './spawn-router.ts'
import type { Workspace } from './workspace.ts'

const startWithin = 20_000
const stopWithin = 8000
const keptLines = 20

/** A built router that runs as a process of its own, from its build folder alone. */
export interface RouterProcess extends Listening {
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
  workspace: Workspace,
  standIns: ReadonlyMap<string, string>,
  tell: (line: string) => void,
): Promise<RouterProcess> {
  const log: string[] = []
  const { child, listening, ended } = spawnRouter(workspace, {
    standIns: Object.fromEntries(standIns),
    env: { DATA_DIR: workspace.data, TOMBSTONES_DIR: workspace.tombstones },
    tell(line) {
      log.push(line)
      if (log.length > keptLines) log.shift()
      tell(line)
    },
  })
  const late = AbortSignal.timeout(startWithin)
  const addresses = await Promise.race([listening, once(late, 'abort').then(() => null)])
  if (addresses === null) {
    await stop(child, ended)
    throw new UsageError(`The router did not start:\n${log.join('\n')}`, exitCode.findings)
  }
  return { ...addresses, pid: child.pid ?? -1, ended, stop: () => stop(child, ended) }
}

/** Asks the process to end, and ends it when it does not. */
async function stop(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (!isAlive(child)) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), stopWithin)
  await ended
  clearTimeout(timer)
}
