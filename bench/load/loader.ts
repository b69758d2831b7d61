import { type Child, startChild } from '../child.ts'
import { cpuMicros } from '../cpu.ts'
import { connections } from '../scale.ts'
import type { Prepare, Round, Run, TimedRound } from './load.ts'
import type { Payload, Target } from './requests.ts'

/** A round with the CPU time that the server took for each request, microseconds. */
export interface MeasuredRound extends Round {
  readonly perSecond: number
  readonly cpu: number
}

/** Sends load from a process of its own. */
export interface Loader {
  /** @param finished resolves when all of the work is done, where that is later than the last answer */
  round(server: LoadedServer, payload: Payload, count: number, finished?: () => Promise<void>): Promise<MeasuredRound>
  /** Small events, as fast as they go or one each so many milliseconds; answers the number of the first, too. */
  send(server: LoadedServer, count: number, everyMs: number): Promise<TimedRound & { readonly first: number }>
  stop(): Promise<void>
}

export interface LoadedServer {
  readonly pid: number
  target(payload: Payload): Target
}

/** @param begin number of its first event: two that load one journal must not send the same */
export function startLoader(begin = 0): Loader {
  const child: Child = startChild(new URL('load.ts', import.meta.url))
  let first = begin
  return {
    async round(server, payload, count, finished) {
      await child.ask({ payload, target: server.target(payload), first, count } satisfies Prepare)
      first += count
      const before = cpuMicros(server.pid)
      const start = performance.now()
      const round = await child.ask<Round>({ run: connections } satisfies Run)
      await finished?.()
      const ms = finished === undefined ? round.ms : performance.now() - start
      const cpu = (cpuMicros(server.pid) - before) / count
      if (round.refused > 0) console.error(`${round.refused} of ${count} requests were refused`)
      return { ...round, ms, perSecond: (count / ms) * 1000, cpu }
    },
    async send(server, count, everyMs) {
      const began = first
      await child.ask({ payload: 'small', target: server.target('small'), first, count } satisfies Prepare)
      first += count
      return { ...(await child.ask<TimedRound>({ run: connections, everyMs } satisfies Run)), first: began }
    },
    stop: () => child.stop(),
  }
}
