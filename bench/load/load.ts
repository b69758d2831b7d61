import { setTimeout as sleep } from 'node:timers/promises'
import { answerMessages, tellProgress } from '../child.ts'
import { quantile } from '../stats.ts'
import { Connection } from './connection.ts'
import { type Payload, requestsOf, type Target } from './requests.ts'

/** Makes the requests of a round; they are sent with the next message, `{run}`. */
export interface Prepare {
  readonly payload: Payload
  readonly target: Target
  readonly first: number
  readonly count: number
}

/** Sends what was prepared over so many connections, as fast as it goes or one each so many milliseconds. */
export interface Run {
  readonly run: number
  readonly everyMs?: number
}

/** What one round took, milliseconds. */
export interface Round {
  readonly ms: number
  readonly p50: number
  readonly p99: number
  /** Answers that were no success. */
  readonly refused: number
}

export interface TimedRound extends Round {
  /** When each request was sent, milliseconds since the epoch, in the order of their numbers. */
  readonly sentAt: readonly number[]
}

let ready: { readonly port: number; readonly requests: readonly Buffer[] } = { port: 0, requests: [] }

answerMessages<Prepare | Run>((message) => {
  if ('run' in message) return run(message)
  const { payload, target, first, count } = message
  ready = { port: target.port, requests: requestsOf(payload, target, first, count) }
  return null
})

/** Each connection sends the next request as soon as it is free, and the request is due. */
async function run({ run: connections, everyMs = 0 }: Run): Promise<TimedRound> {
  const { port, requests } = ready
  const latencies: number[] = []
  const sentAt: number[] = []
  let next = 0
  let refused = 0
  const start = performance.now()
  async function client(): Promise<void> {
    const connection = new Connection(port)
    for (let number = next++; number < requests.length; number = next++) {
      const early = start + number * everyMs - performance.now()
      if (early > 0) await sleep(early)
      const sent = performance.now()
      sentAt[number] = performance.timeOrigin + sent
      const status = await connection.send(requests[number] as Buffer)
      latencies.push(performance.now() - sent)
      tellProgress()
      if (status < 200 || status > 299) refused++
    }
    connection.close()
  }
  await Promise.all(Array.from({ length: connections }, client))
  const ms = performance.now() - start
  return { ms, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), refused, sentAt }
}
