import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createHttps, type ServerOptions } from 'node:https'
import { type AddressInfo, isIPv6 } from 'node:net'
import { TLSSocket } from 'node:tls'
import { until } from './until.ts'

export interface SinkRequest {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** Whose connection it came over, and for whom the certificate is that they showed. */
  readonly peer: { readonly port: number | undefined; readonly names: string | undefined }
}

export interface SinkAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface Sink {
  readonly origin: string
  readonly requests: readonly SinkRequest[]
  answer: (request: SinkRequest) => Promise<SinkAnswer>
  /** Resolves when so many requests have come. */
  received(count: number): Promise<readonly SinkRequest[]>
  close(): Promise<void>
}

/**
 * A server on loopback that stands in for recipients; with a certificate it speaks TLS.
 *
 * @param host another address of loopback
 */
export async function createSink(tls?: ServerOptions, host = '127.0.0.1'): Promise<Sink> {
  const requests: SinkRequest[] = []
  const listener: RequestListener = async (incoming, outgoing) => {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const { socket } = incoming
    const names = socket instanceof TLSSocket ? socket.getPeerCertificate().subjectaltname : undefined
    const request = {
      path: incoming.url ?? '',
      headers: incoming.headers,
      body: Buffer.concat(chunks).toString(),
      peer: { port: socket.remotePort, names },
    }
    requests.push(request)
    const { status, headers = {}, body = '' } = await sink.answer(request)
    outgoing.writeHead(status, headers).end(body)
  }
  const server = tls === undefined ? createServer(listener) : createHttps(tls, listener)
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const sink: Sink = {
    origin: `${tls === undefined ? 'http' : 'https'}://${isIPv6(host) ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    requests,
    answer: async () => ({ status: 200 }),
    async received(count) {
      await until(async () => requests.length >= count)
      return requests
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return sink
}
