import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly bytes: Buffer
}

/** A recipient on loopback that remembers what it got. */
export interface Sink {
  readonly origin: string
  readonly received: readonly Received[]
  /** Resolves when that many requests have come in. */
  until(count: number): Promise<readonly Received[]>
  /** Answers nobody from now on. */
  hold(): void
  /** Answers all who wait, and everybody again. */
  release(): void
  close(): Promise<void>
}

export async function startSink(): Promise<Sink> {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  let held: (() => void)[] | null = null
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const bytes = Buffer.concat(chunks)
      received.push({ path: request.url ?? '', headers: request.headers, body: bytes.toString(), bytes })
      if (held === null) response.end('ok')
      else held.push(() => response.end('ok'))
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    until: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (received.length < count) return
          waiting.delete(look)
          resolve(received)
        }
        waiting.add(look)
        look()
      }),
    hold() {
      held ??= []
    },
    release() {
      const answers = held ?? []
      held = null
      for (const answer of answers) answer()
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
