import type { Project } from './project.ts'
import type { Random } from './random.ts'

/** What every scenario is given. */
export interface Ground {
  readonly random: Random
  readonly rounds: number
  readonly events: number
  /** The small project on SQLite, one whose channel tries again soon, and one on PostgreSQL. */
  readonly project: Project
  readonly hasty: Project
  readonly shared: Project
  readonly say: (line: string) => void
}

export interface Found {
  /** What it measured, one line each. */
  readonly lines: readonly string[]
  /** Whether every promise was kept. */
  readonly well: boolean
}

export interface Scenario {
  /** For `--only`. */
  readonly name: string
  readonly title: string
  /** Why it cannot run on this machine; `null` when it can. */
  readonly cannot?: (ground: Ground) => string | null
  readonly run: (ground: Ground) => Promise<Found>
}
