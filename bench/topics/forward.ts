import { startChild } from '../child.ts'
import { interleave } from '../interleave.ts'
import { startLoader } from '../load/loader.ts'
import { payloads } from '../load/requests.ts'
import { startPeer } from '../peers/peer.ts'
import { bundleOf, startMeasured } from '../router/start.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

/** Accept, record and deliver with signature against Fastify that forwards by undici. */
export async function benchForward(size: Size): Promise<void> {
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const port = await sink.ask<number>({ listen: true })
  const router = await startMeasured(await bundleOf('on', 'deliver'), port)
  const forwarder = await startPeer('forwarder', `http://127.0.0.1:${port}`)
  const loader = startLoader()
  let sent = 0
  try {
    const rows: Record<string, unknown>[] = []
    for (const payload of payloads) {
      const [whole = [], bare = []] = await interleave(
        size,
        [router, forwarder].map((server) => async (count) => {
          sent += count
          return loader.round(server, payload, count, async () => {
            const arrived = await sink.ask<number>({ until: sent })
            if (arrived < sent)
              console.error(`${sent - arrived} of ${count} were not delivered: nothing has come for a minute`)
          })
        }),
      )
      for (const [server, own] of [['router', whole] as const, ['bare forwarder', bare] as const]) {
        rows.push({
          server,
          payload,
          'delivered a second': Math.round(median(own.map(({ perSecond }) => perSecond))),
          'CPU us': Math.round(median(own.map(({ cpu }) => cpu))),
          'answer p50 ms': median(own.map(({ p50 }) => p50)).toFixed(1),
          'answer p99 ms': median(own.map(({ p99 }) => p99)).toFixed(1),
          ...(own === whole && {
            'ratio by CPU': spread(whole.map(({ cpu }, i) => (bare[i]?.cpu ?? Number.NaN) / cpu)),
            'ratio by rate': spread(whole.map(({ perSecond }, i) => perSecond / (bare[i]?.perSecond ?? Number.NaN))),
          }),
        })
      }
    }
    console.log(`Accepted, recorded and delivered with a signature, from the first request until all have arrived.
Against Fastify that hands each body to undici and answers when it has arrived: it keeps nothing and signs nothing.
${conditionsOf(size)}; the router delivers 64 at a time.`)
    console.table(rows)
  } finally {
    await Promise.all([router.stop(), forwarder.stop(), loader.stop(), sink.stop()])
  }
}
