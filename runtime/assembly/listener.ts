import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { listenOn } from '../core/any-address.ts'
import { answerBrokenClient, refuseHosts } from '../http/failures.ts'
import type { Timeouts } from '../ingress/server-parts.ts'
import type { App } from './server.ts'

/** The public socket, which outlives declarations. */
export interface Listener {
  /** From now on requests go to this one; those that have begun end where they are, also on the same connection. */
  use(app: App): void
  /** Resolves with the base address. */
  listen(host: string, port: number): Promise<string>
  /** Takes no connection any more; requests that are under way have so many milliseconds to end. */
  close(graceMs: number): Promise<void>
}

const KEEP_ALIVE_MS = 65_000
const HEADER_BYTES = 16_384
const HOST = 'host'
/** How often connections are looked at that have become idle while it closes. */
const IDLE_MS = 100
const standardTimeouts: Timeouts = { headers: 10_000, request: 30_000, check: 2_000 }

/** @param connections how many may be open at once */
export function createListener(first: App, connections: number, timeouts: Timeouts = standardTimeouts): Listener {
  let app = first
  const server = createServer(
    {
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: timeouts.check,
      keepAliveTimeout: KEEP_ALIVE_MS,
      maxHeaderSize: HEADER_BYTES,
    },
    (request, response) => {
      // RFC 9112, 3.2: whoever stands before this router may have read the other one.
      if (hostsOf(request.rawHeaders) > 1) refuseHosts(response)
      else app(request, response)
    },
  )
  server.maxConnections = connections
  server.on('clientError', answerBrokenClient)

  return {
    use(next) {
      app = next
    },
    async listen(host, port) {
      await listenOn(
        host,
        (address) =>
          new Promise<void>((listening, failed) => {
            server.once('error', failed)
            server.listen({ host: address, port }, () => {
              server.off('error', failed)
              listening()
            })
          }),
      )
      return urlOf(server.address() as AddressInfo)
    },
    async close(graceMs) {
      if (!server.listening) return
      const idle = setInterval(() => server.closeIdleConnections(), IDLE_MS)
      const cut = setTimeout(() => server.closeAllConnections(), graceMs)
      await new Promise<void>((closed) => server.close(() => closed()))
      clearInterval(idle)
      clearTimeout(cut)
    },
  }
}

/** How often a name of the host stands in a head: names and values in turn. */
function hostsOf(raw: readonly string[]): number {
  let count = 0
  for (let at = 0; at < raw.length; at += 2) {
    const name = raw[at] as string
    if (name.length === HOST.length && name.toLowerCase() === HOST) count++
  }
  return count
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
