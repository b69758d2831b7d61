import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Address } from './addresses.ts'
import { createMailServer, type MailServer } from './mail-stand-in.ts'
import type { Received } from './received.ts'

/** Servers on 127.0.0.1 that answer like the real destinations and remember what they were sent. */
export interface StandIns {
  /** The origin of each destination, to the local one that stands in for it. */
  readonly origins: ReadonlyMap<string, string>
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}

/** Starts a stand-in for each origin among the addresses. */
export async function startStandIns(addresses: readonly Address[]): Promise<StandIns> {
  const received: Received[] = []
  const origins = new Map<string, string>()
  const servers: (Server | MailServer)[] = []
  for (const { channel, url } of addresses.filter(isMail)) {
    const server = createMailServer(channel.name, (mail) => received.push(mail))
    await listen(server)
    servers.push(server)
    origins.set(url.href, `smtp://127.0.0.1:${portOf(server)}`)
  }
  for (const [origin, here] of Map.groupBy(
    addresses.filter((address) => !isMail(address)),
    ({ url }) => url.origin,
  )) {
    const server = createServer((request, response) => {
      void answer(request, response, here, received)
    })
    await listen(server)
    servers.push(server)
    origins.set(origin, `http://127.0.0.1:${portOf(server)}`)
  }
  return {
    origins,
    received,
    close: async () => {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
    },
  }
}

const isMail = ({ channel }: Address): boolean => channel.connector.kind === 'email'

const listen = (server: Server | MailServer): Promise<void> =>
  new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))

const portOf = (server: Server | MailServer): number => (server.address() as AddressInfo).port

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  addresses: readonly Address[],
  received: Received[],
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const asked = new URL(request.url ?? '/', 'http://stand-in.invalid')
  const found = addresses.find(({ url }) => url.pathname === asked.pathname)
  if (!found || request.method !== 'POST') {
    response.writeHead(404).end()
    return
  }
  const { name, connector } = found.channel
  const headers = Object.fromEntries(Object.entries(request.headers).map(([key, value]) => [key, String(value)]))
  received.push({ channel: name, path: request.url ?? '/', headers, body: Buffer.concat(chunks).toString('utf8') })
  const json = (body: object): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }
  if (connector.kind === 'slack' && connector.token !== null) json({ ok: true, ts: '1700000000.000100' })
  else if (connector.kind === 'slack') response.writeHead(200, { 'content-type': 'text/html' }).end('ok')
  else if (connector.kind === 'whatsapp') json({ messaging_product: 'whatsapp', messages: [{ id: 'wamid.demo' }] })
  else if (connector.kind === 'http') response.writeHead(200).end()
  else if (asked.searchParams.get('wait') !== 'true') response.writeHead(204).end()
  else json({ id: '100000000000000001', type: 0, channel_id: '100000000000000002' })
}
