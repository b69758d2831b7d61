import type { Io } from './io.ts'

const patience = 2000

/** Says what is being done, but only of work that takes longer than two seconds. */
export interface Progress {
  /** Begins a step. */
  readonly step: (name: string) => void
  readonly done: () => void
}

export function startProgress(io: Io): Progress {
  // Not `performance`, which Node loads some ten modules for.
  const begun = process.uptime()
  let timer: NodeJS.Timeout | undefined
  const say = (name: string) => io.err(`${name} ...\n`)
  return {
    step: (name) => {
      clearTimeout(timer)
      const left = patience - (process.uptime() - begun) * 1000
      if (left <= 0) say(name)
      else timer = setTimeout(say, left, name).unref()
    },
    done: () => clearTimeout(timer),
  }
}
