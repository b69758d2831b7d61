import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { addressesOf } from '../../compiler/cli/dev/addresses.ts'
import type { RouterPlan } from '../../runtime/contract/plan.ts'

/** What the customers' platforms got. */
export interface Platforms {
  readonly standIns: Readonly<Record<string, string>>
  /** How often each event came, by the title that names it. */
  readonly taken: ReadonlyMap<string, number>
  /** Titles of events that came with a field that the narrower declaration does not send, after `narrowed`. */
  readonly tooMuch: ReadonlySet<string>
  narrowed(): void
  close(): Promise<void>
}

/** One server on 127.0.0.1 for every destination of every customer. */
export async function startPlatforms(plan: RouterPlan): Promise<Platforms> {
  const taken = new Map<string, number>()
  const tooMuch = new Set<string>()
  let narrow = false
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { data } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
      readonly data?: { readonly title?: string; readonly actor?: object }
    }
    if (data?.title !== undefined) {
      taken.set(data.title, (taken.get(data.title) ?? 0) + 1)
      if (narrow && data.actor !== undefined) tooMuch.add(data.title)
    }
    response.writeHead(200).end('ok')
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    standIns: Object.fromEntries(addressesOf(plan.channels).map(({ url }) => [url.origin, here])),
    taken,
    tooMuch,
    narrowed: () => {
      narrow = true
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
