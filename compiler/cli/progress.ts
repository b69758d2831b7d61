import type { Io } from './io.ts'

const patience = 2000

/** Says what is being done, but only of work that takes longer than two seconds. */
export interface Progress {
  /** Begins a step. */
  readonly step: (name: string) => void
  readonly done: () => void
}

export function startProgress(io: Io): Progress {
  const begun = performance.now()
  let timer: NodeJS.Timeout | undefined
  const say = (name: string) => io.err(`${name} ...\n`)
  return {
    step: (name) => {
      clearTimeout(timer)
      const left = patience - (performance.now() - begun)
      if (left <= 0) say(name)
      else timer = setTimeout(say, left, name).unref()
    },
    done: () => clearTimeout(timer),
  }
}
