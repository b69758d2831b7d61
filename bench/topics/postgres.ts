import { startPostgres } from '../../runtime/journal/testing/postgres-server.ts'
import { type Child, startChild } from '../child.ts'
import { interleave } from '../interleave.ts'
import { type MeasuredRound, startLoader } from '../load/loader.ts'
import { type Payload, payloads } from '../load/requests.ts'
import { startPeer } from '../peers/peer.ts'
import { bundleOf, makePlace } from '../router/start.ts'
import type { Delivering } from '../router/variants.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

const DATABASE = 'bench'
/** Between the numbers of the events of two loaders. */
const APART = 10_000_000

/** Two routers on one PostgreSQL against the bare peers that one router on SQLite is measured against. */
export async function benchPostgres(size: Size): Promise<void> {
  const rows = [...(await measure('wait', size)), ...(await measure('deliver', size))]
  console.log(`Two routers on one PostgreSQL on this machine, each with half of the requests; commits are
flushed to disk. CPU is the routers' own, without the database's. Against one bare Fastify JSON echo (ingest) and one
bare forwarder (until all have arrived); ${conditionsOf(size)}.`)
  console.table(rows)
}

async function measure(delivering: Delivering, size: Size): Promise<readonly object[]> {
  const server = await startPostgres()
  await server.createDatabase(DATABASE)
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const port = await sink.ask<number>({ listen: true })
  const place = makePlace(await bundleOf('on', delivering, 'postgres'), { sink: port, database: server.url(DATABASE) })
  const routers = [await place.start(), await place.start()]
  const peer = await (delivering === 'wait' ? startPeer('echo') : startPeer('forwarder', `http://127.0.0.1:${port}`))
  const loaders = routers.map((_, index) => startLoader(index * APART))
  const [first = startLoader()] = loaders
  let sent = 0
  const arrived = (): Promise<void> => (delivering === 'wait' ? Promise.resolve() : arrivalOf(sink, sent))
  const both = async (payload: Payload, requests: number): Promise<MeasuredRound> => {
    sent += requests
    let all: Promise<void> | null = null
    const finished = (): Promise<void> => {
      all ??= arrived()
      return all
    }
    const halves = await Promise.all(
      routers.map((router, index) => (loaders[index] ?? first).round(router, payload, requests / 2, finished)),
    )
    const ms = Math.max(...halves.map((each) => each.ms))
    const worst = (key: 'p50' | 'p99'): number => Math.max(...halves.map((each) => each[key]))
    const cpu = halves.reduce((sum, each) => sum + each.cpu, 0) / halves.length
    const refused = halves.reduce((sum, each) => sum + each.refused, 0)
    return { ms, cpu, refused, p50: worst('p50'), p99: worst('p99'), perSecond: (requests / ms) * 1000 }
  }
  const alone = (payload: Payload, requests: number): Promise<MeasuredRound> => {
    sent += requests
    return first.round(peer, payload, requests, arrived)
  }
  try {
    const rows: object[] = []
    for (const payload of payloads) {
      const [own = [], bare = []] = await interleave(size, [
        (count) => both(payload, count),
        (count) => alone(payload, count),
      ])
      rows.push(rowOf(delivering === 'wait' ? 'ingest' : 'delivered', payload, own, bare))
    }
    return rows
  } finally {
    await Promise.all([...routers, peer, ...loaders, sink].map((each) => each.stop()))
    place.remove()
    await server.remove()
  }
}

async function arrivalOf(sink: Child, sent: number): Promise<void> {
  const found = await sink.ask<number>({ until: sent })
  if (found < sent) console.error(`${sent - found} were not delivered: nothing has come for a minute`)
}

function rowOf(what: string, payload: Payload, own: readonly MeasuredRound[], bare: readonly MeasuredRound[]): object {
  const of = (key: keyof MeasuredRound): number => median(own.map((each) => each[key]))
  const other = (index: number, key: 'cpu' | 'perSecond'): number => bare[index]?.[key] ?? Number.NaN
  return {
    what,
    payload,
    'a second': Math.round(of('perSecond')),
    'CPU us': Math.round(of('cpu')),
    'p50 ms': of('p50').toFixed(1),
    'p99 ms': of('p99').toFixed(1),
    'ratio by CPU': spread(own.map(({ cpu }, index) => other(index, 'cpu') / cpu)),
    'ratio by rate': spread(own.map(({ perSecond }, index) => perSecond / other(index, 'perSecond'))),
  }
}
