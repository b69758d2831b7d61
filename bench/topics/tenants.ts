import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { startOfMany } from '../router/many-tenants.ts'
import type { Size } from '../scale.ts'
import { quantile, spread } from '../stats.ts'

const TENANTS = 100
const HANGING = 10
/** Every tenant sends one event each so many milliseconds. */
const EVERY_MS = 1000
/** How long an address that hangs holds a request: longer than an attempt may take. */
const HOLD_MS = 20_000

const names = Array.from({ length: TENANTS }, (_, index) => `c${index}`)
const hangs = (name: string): boolean => names.indexOf(name) % (TENANTS / HANGING) === 0

/** The customers' addresses: when each event arrived, by its number. */
interface Sink {
  readonly server: Server
  readonly port: number
  readonly arrived: Map<string, number>
  hang: boolean
}

async function startSink(): Promise<Sink> {
  const arrived = new Map<string, number>()
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { data } = JSON.parse(Buffer.concat(chunks).toString()) as { readonly data: { readonly team: string } }
      arrived.set(data.team, performance.now())
      if (!sink.hang || !hangs((incoming.url ?? '').slice(1))) return void response.end()
      setTimeout(() => response.end(), HOLD_MS).unref()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const sink = { server, port: (server.address() as AddressInfo).port, arrived, hang: false }
  return sink
}

/** From the request until its event has arrived, of the tenants whose addresses answer, milliseconds. */
async function round(seconds: number, hang: boolean): Promise<readonly number[]> {
  const sink = await startSink()
  sink.hang = hang
  const router = await startOfMany(names, sink.port)
  const agent = new Agent({ connections: 64 })
  const sent = new Map<string, number>()
  let number = 0
  async function send(name: string, place: number): Promise<void> {
    await wait((place * EVERY_MS) / TENANTS)
    const team = String(number++)
    const headers = { authorization: `Bearer ${router.secret}`, 'content-type': 'application/json', 'x-id': team }
    if (!hangs(name)) sent.set(team, performance.now())
    const body = JSON.stringify({ team, user: { name: 'Ada', email: `${name}@example.org` } })
    const url = `http://127.0.0.1:${router.port}/in/${name}/app`
    const answer = await request(url, { method: 'POST', headers, body, dispatcher: agent })
    await answer.body.dump()
    if (answer.statusCode !== 202) console.error(`an event was answered ${answer.statusCode}`)
  }
  try {
    for (let turn = 0; turn < (seconds * 1000) / EVERY_MS; turn++) {
      await Promise.all([wait(EVERY_MS), ...names.map(send)])
    }
    for (let tries = 0; tries < 60 && [...sent.keys()].some((team) => !sink.arrived.has(team)); tries++) await wait(500)
    return [...sent].map(([team, at]) => (sink.arrived.get(team) ?? Number.POSITIVE_INFINITY) - at)
  } finally {
    sink.server.closeAllConnections()
    await router.stop()
    await agent.close()
    sink.server.close()
  }
}

/** A hundred tenants with addresses of their own, of which ten hang: what the other ninety notice of that. */
export async function benchTenants({ rounds }: Size): Promise<void> {
  const quiet: (readonly number[])[] = []
  const beside: (readonly number[])[] = []
  const seconds = 10
  for (let turn = 0; turn < Math.min(rounds, 3); turn++) {
    quiet.push(await round(seconds, false))
    beside.push(await round(seconds, true))
  }
  const of = (all: readonly (readonly number[])[], share: number): string =>
    spread(
      all.map((each) => quantile(each, share)),
      0,
    )
  const ratios = beside.map((each, index) => quantile(each, 0.99) / quantile(quiet[index] ?? [], 0.99))
  console.log(`${TENANTS} tenants send an event every ${EVERY_MS} ms for ${seconds} s, each to an address of their own; from the request
until it has arrived, of the ${TENANTS - HANGING} whose addresses answer. ${quiet.length} pairs of rounds, each on a fresh router.`)
  console.table([
    { round: 'all answer', 'p50 ms': of(quiet, 0.5), 'p99 ms': of(quiet, 0.99) },
    { round: `${HANGING} hang`, 'p50 ms': of(beside, 0.5), 'p99 ms': of(beside, 0.99), 'p99 to quiet': spread(ratios) },
  ])
}
