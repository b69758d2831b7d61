import { interleave } from '../interleave.ts'
import { type MeasuredRound, startLoader } from '../load/loader.ts'
import { payloads } from '../load/requests.ts'
import { startPeer } from '../peers/peer.ts'
import { bundleOf, startMeasured } from '../router/start.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

/** The router's durable ingest against Fastify that parses JSON and sends it back. */
export async function benchIngest(size: Size): Promise<void> {
  const router = await startMeasured(await bundleOf('on', 'wait'))
  const [echo, loader] = [await startPeer('echo'), startLoader()]
  try {
    const rows: Record<string, unknown>[] = []
    for (const payload of payloads) {
      const [durable = [], bare = []] = await interleave(
        size,
        [router, echo].map((server) => (count) => loader.round(server, payload, count)),
      )
      rows.push(row('router', payload, durable, bare), row('bare echo', payload, bare, bare))
    }
    console.log(
      `Durable ingest: verified, parsed, projected, routed, encrypted, deduped, fsynced, answered 202; deliveries wait.
Against a bare Fastify JSON echo; ${conditionsOf(size)}.`,
    )
    console.table(rows)
  } finally {
    await Promise.all([router.stop(), echo.stop(), loader.stop()])
  }
}

function row(server: string, payload: string, own: readonly MeasuredRound[], bare: readonly MeasuredRound[]) {
  const of = (rounds: readonly MeasuredRound[], key: keyof MeasuredRound): number => median(rounds.map((r) => r[key]))
  const ratios = (key: 'perSecond' | 'cpu'): readonly number[] =>
    own.map((round, index) => {
      const other = bare[index]?.[key] ?? Number.NaN
      return key === 'cpu' ? other / round.cpu : round.perSecond / other
    })
  return {
    server,
    payload,
    'a second': Math.round(of(own, 'perSecond')),
    'CPU us': Math.round(of(own, 'cpu')),
    'p50 ms': of(own, 'p50').toFixed(1),
    'p99 ms': of(own, 'p99').toFixed(1),
    ...(own !== bare && { 'ratio by CPU': spread(ratios('cpu')), 'ratio by rate': spread(ratios('perSecond')) }),
  }
}
