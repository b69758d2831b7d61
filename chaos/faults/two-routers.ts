import { listening, startChild } from '../child.ts'
import type { Project } from '../project.ts'
import type { Store } from '../store/store.ts'

export interface TwoRouters {
  /** Whether the second refused to start. */
  readonly refused: boolean
  /** What it said. */
  readonly said: string
  /** Whether the first went on. */
  readonly alive: boolean
}

/** Starts a second router on the data folder of a running one. */
export async function twoRouters(project: Project, store: Store): Promise<TwoRouters> {
  const first = startChild(project, { store, standIns: {} })
  try {
    const url = await listening(first)
    const second = startChild(project, { store, standIns: {} })
    const refused = (await second.url) === null
    await second.kill('SIGKILL')
    const alive = (await fetch(new URL('/readyz', url))).status === 200
    return { refused, said: problemIn(second.log), alive }
  } finally {
    await first.kill('SIGKILL')
  }
}

function problemIn(log: readonly string[]): string {
  const line = log.find((each) => each.includes('"problem"')) ?? '{}'
  const { problem = '' } = JSON.parse(line) as { problem?: string }
  return problem
}
