import { createServer as createHttp, type IncomingMessage, type Server } from 'node:http'
import { createServer as createHttps, type ServerOptions } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'

export interface ConnectProxy {
  readonly url: string
  /** What tunnels were asked for, `host:port`, in order. */
  readonly asked: readonly string[]
  /** The headers of each, names and values in turn. */
  readonly headers: readonly (readonly string[])[]
  /** `200` opens a tunnel; another number refuses it. */
  answer: number | 'hang-up' | 'silence'
  /** Sent right after the answer, as no proxy should. */
  tail: string
  /** Resolves when no connection is open. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** A proxy on loopback whose tunnels all end at one port of loopback: it is the proxy that knows addresses. */
export async function createConnectProxy(port: number, tls?: ServerOptions): Promise<ConnectProxy> {
  const asked: string[] = []
  const headers: string[][] = []
  const open = new Set<Socket>()
  let emptied = (): void => {}
  const server: Server = tls === undefined ? createHttp() : createHttps(tls)

  server.on('connect', (request: IncomingMessage, client: Socket) => {
    asked.push(request.url ?? '')
    headers.push(request.rawHeaders)
    client.on('error', () => {})
    // A server of HTTP keeps its half open when the other ends.
    if (proxy.answer === 'silence') return void client.resume().on('end', () => client.end())
    if (proxy.answer === 'hang-up') return client.destroy()
    if (proxy.answer !== 200) return client.end(`HTTP/1.1 ${proxy.answer} No\r\nx-detail: secret-detail\r\n\r\nsecret`)
    const upstream = connect(port, '127.0.0.1', () => {
      client.write(`HTTP/1.1 200 Connection Established\r\n\r\n${proxy.tail}`)
      client.pipe(upstream).pipe(client)
    })
    upstream.on('error', () => client.destroy())
    client.on('close', () => upstream.destroy())
  })
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => {
      open.delete(socket)
      if (open.size === 0) emptied()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  const proxy: ConnectProxy = {
    url: tls === undefined ? `http://127.0.0.1:${own}` : `https://localhost:${own}`,
    asked,
    headers,
    answer: 200,
    tail: '',
    idle: () =>
      new Promise((resolve) => {
        emptied = resolve
        if (open.size === 0) resolve()
      }),
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy()
        server.close(() => resolve())
      }),
  }
  return proxy
}
