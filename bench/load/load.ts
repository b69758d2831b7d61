import { answerMessages } from '../child.ts'
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

/** What one round took, milliseconds. */
export interface Round {
  readonly ms: number
  readonly p50: number
  readonly p99: number
  /** Answers that were no success. */
  readonly refused: number
}

let ready: { readonly port: number; readonly requests: readonly Buffer[] } = { port: 0, requests: [] }

answerMessages<Prepare | { readonly run: number }>((message) => {
  if ('run' in message) return run(message.run)
  const { payload, target, first, count } = message
  ready = { port: target.port, requests: requestsOf(payload, target, first, count) }
  return null
})

/** Sends the requests over so many connections, each the next one as soon as it is free. */
async function run(connections: number): Promise<Round> {
  const { port, requests } = ready
  const latencies: number[] = []
  let next = 0
  let refused = 0
  async function client(): Promise<void> {
    const connection = new Connection(port)
    for (let request = requests[next++]; request !== undefined; request = requests[next++]) {
      const sent = performance.now()
      const status = await connection.send(request)
      latencies.push(performance.now() - sent)
      if (status < 200 || status > 299) refused++
    }
    connection.close()
  }
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, client))
  const ms = performance.now() - start
  return { ms, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99), refused }
}
