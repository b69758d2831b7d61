import { isAlive, type SpawnOptions, spawnRouter } from '../compiler/cli/dev/spawn-router.ts'
import type { Workspace } from '../compiler/cli/dev/workspace.ts'
import type { Store } from './store/store.ts'

/** A built router as a process of ours. */
export interface Child {
  readonly pid: number
  /** Its address once it listens; `null` when it ended before. */
  readonly url: Promise<string | null>
  /** Of its administration. */
  readonly adminUrl: Promise<string | null>
  /** When it and whatever traces it have ended. */
  readonly ended: Promise<unknown>
  /** What it warned of, the last lines. */
  readonly log: readonly string[]
  alive(): boolean
  /** Sends a signal and waits for the end. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
  signal(signal: 'SIGHUP' | 'SIGUSR2'): void
}

export interface ChildOptions extends Pick<SpawnOptions, 'standIns' | 'under'> {
  readonly store: Store
  /** The clock is a minute ahead; or it leaps when it is told to. */
  readonly clock?: 'ahead' | 'leaping'
  /** The sync of its log is not made, or said to have ended before it has. */
  readonly sync?: 'none' | 'early'
}

const KEPT_LINES = 30

/** Starts the router on a free port of 127.0.0.1. It never outlives this process. */
export function startChild(workspace: Workspace, { store, standIns, under, clock, sync }: ChildOptions): Child {
  const log: string[] = []
  const preloaded = [
    ...(clock === undefined ? [] : [new URL(`clocks/${clock}.ts`, import.meta.url)]),
    ...(sync === undefined ? [] : [new URL(`spoils/sync.ts?sync=${sync}`, import.meta.url)]),
  ]
  const {
    child,
    listening: addresses,
    ended,
  } = spawnRouter(workspace, {
    standIns,
    env: store.env,
    ...(under && { under }),
    preloaded,
    tell(line) {
      if (line.includes('"level":"info"')) return
      log.push(line)
      if (log.length > KEPT_LINES) log.shift()
    },
  })
  return {
    pid: child.pid ?? 0,
    url: addresses.then((found) => found?.url ?? null),
    adminUrl: addresses.then((found) => found?.admin ?? null),
    ended,
    log,
    alive: () => isAlive(child),
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
