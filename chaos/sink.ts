import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sign, signingKey } from '../runtime/delivery/connectors/signature.ts'
import { nameOf } from './ledger.ts'

/** Answers a request that has been read; a fault may leave it open or break it. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A destination on 127.0.0.1 that counts what it took. */
export interface Sink {
  readonly origin: string
  /** How often it took each event, by the id inside the payload, then by `webhook-id`. */
  readonly taken: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** When the last request for each event began to arrive, whatever it was answered; milliseconds since the epoch. */
  readonly seenAt: ReadonlyMap<string, number>
  /** Requests whose signature or content is not what was sent. */
  readonly wrong: () => number
  readonly close: () => Promise<void>
}

const well: Answer = (_request, response) => void response.writeHead(200).end()

/** @param answer what it says to each request; only what it answers with 2xx counts as taken */
export async function startSink(secret: string, answer: Answer = well): Promise<Sink> {
  const key = signingKey(Buffer.from(secret)) ?? Buffer.alloc(0)
  const taken = new Map<string, Map<string, number>>()
  const seenAt = new Map<string, number>()
  let wrong = 0

  function take({ headers }: IncomingMessage, body: string): void {
    const id = String(headers['webhook-id'])
    const expected = `v1,${sign(key, id, String(headers['webhook-timestamp']), body)}`
    const event = headers['webhook-signature'] === expected ? eventIn(body) : null
    if (event === null) {
      wrong++
      return
    }
    const times = taken.get(event) ?? new Map<string, number>()
    taken.set(event, times.set(id, (times.get(id) ?? 0) + 1))
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const begun = Date.now()
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const body = Buffer.concat(chunks).toString('utf8')
    const event = eventIn(body)
    if (event !== null) seenAt.set(event, begun)
    answer(request, response)
    if (response.headersSent && response.statusCode < 300) take(request, body)
  }

  // A router that was killed leaves requests behind that never end.
  const server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()))
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    seenAt,
    wrong: () => wrong,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** The sender's id of the event in a delivery, `null` when the delivery is not whole. */
function eventIn(body: string): string | null {
  const { data } = JSON.parse(body) as { data?: { team?: unknown; user?: { name?: unknown } } }
  const id = data?.team
  return typeof id === 'string' && data?.user?.name === nameOf(id) ? id : null
}
