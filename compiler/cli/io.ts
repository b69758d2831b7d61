import type { Pace } from './pr/pace.ts'

/** What a command may touch of the world; tests pass their own. */
export interface Io {
  /** Results. */
  readonly out: (text: string) => unknown
  /** Everything else. */
  readonly err: (text: string) => unknown
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Whether results go to a terminal, and how wide it is. */
  readonly terminal: { readonly columns: number } | null
  /** The current day in UTC, `YYYY-MM-DD`. */
  readonly today: () => string
  /** How fast GitHub is called; as it asks for, where nothing is said. */
  readonly pace?: Pace
  /** Which build judges, for what is kept of its results; the package's own, where nothing is said. */
  readonly build?: string
}

/** The process's own streams, environment and clock. */
export const processIo = (): Io => ({
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  terminal: process.stdout.isTTY ? { columns: process.stdout.columns } : null,
  today: () => new Date().toISOString().slice(0, 10),
})
