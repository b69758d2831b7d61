import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RouterPlan } from '../../runtime/contract/plan.ts'
import { type Child, startChild } from '../child.ts'
import { cpuMicros, cpuMicrosOfServer } from '../cpu.ts'
import type { DatabaseServer } from '../database/debian.ts'
import { startDatabase } from '../database/start.ts'
import { watchHealth } from '../load/health.ts'
import { type Loader, startLoader } from '../load/loader.ts'
import { type Revision, revisions } from '../router/revision.ts'
import type { Measured, Place } from '../router/start.ts'
import type { Size } from '../scale.ts'
import { median, quantile, spread } from '../stats.ts'

type Engine = RouterPlan['journal']['engine']

/** What routers are held against: the first release, and what stood before rates were looked at. */
const pinnedRouters = ['b607878', 'e815211'] as const

const DATABASE = 'bench'
const PER_SECOND = 50

/** A router of one revision, with all that it runs on. */
interface Subject {
  readonly name: string
  readonly router: Measured
  readonly sink: Child
  /** How many events were sent to it. */
  sent: number
  /** CPU time of the router and its database, microseconds. */
  cpu(): number
  remove(): Promise<void>
}

interface Found {
  readonly idle: number
  readonly paced: number
  readonly saturated: number
  readonly burst: Burst
}

interface Burst {
  /** Of all events, how many had arrived when the last one was answered. */
  readonly share: number
  readonly p50: number
  readonly p99: number
  readonly stall: number
}

/** What an event costs at 50 a second, at saturation and in a burst, and what a router costs that has nothing to do. */
export const benchRates =
  (engine: Engine) =>
  (size: Size, against: readonly string[] = pinnedRouters): Promise<void> =>
    bench(engine, size, against)

async function bench(engine: Engine, size: Size, against: readonly string[]): Promise<void> {
  const all = await revisions(against)
  try {
    await benchEngine(engine, all, size)
  } finally {
    for (const each of all) each.remove()
  }
}

async function benchEngine(engine: Engine, all: readonly Revision[], size: Size): Promise<void> {
  const subjects: Subject[] = []
  const loader = startLoader()
  try {
    for (const each of all) subjects.push(await startSubject(each, engine))
    for (const each of subjects) await saturate(each, loader, size.warmUp)
    const found: Found[][] = subjects.map(() => [])
    for (let round = 0; round < size.rounds; round++) {
      const order = round % 2 === 0 ? subjects.keys() : [...subjects.keys()].reverse()
      for (const index of order) found[index]?.push(await measure(subjects[index] as Subject, loader, size))
    }
    console.log(`${engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'}, one router. CPU is of the router and of all processes of its database. ${size.rounds} interleaved rounds
after ${size.warmUp} events; ${size.paced} events at ${PER_SECOND} a second, ${size.requests} at saturation over 64 connections, a burst of ${size.burst}; load average
${loadavg()[0]?.toFixed(1)} at the end. Ratios to ${all[0]?.name}.`)
    console.table(subjects.map((each, index) => rowOf(each.name, found[index] ?? [], found[0] ?? [])))
  } finally {
    for (const each of subjects) await each.remove()
    await loader.stop()
  }
}

async function startSubject({ name, starting }: Revision, engine: Engine): Promise<Subject> {
  const database: (DatabaseServer & { readonly llvm: boolean }) | null =
    engine === 'postgres' ? await startDatabase() : null
  await database?.createDatabase(DATABASE)
  if (database?.llvm === false)
    console.log('No PostgreSQL with LLVM is installed (Debian: apt-get install postgresql).')
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const port = await sink.ask<number>({ listen: true })
  const options = database === null ? { sink: port } : { sink: port, database: database.url(DATABASE) }
  const place: Place = starting.makePlace(await starting.bundleOf('on', 'deliver', engine), options)
  const router = await place.start()
  return {
    name,
    router,
    sink,
    sent: 0,
    cpu: () => cpuMicros(router.pid) + (database === null ? 0 : cpuMicrosOfServer(database.pid)),
    async remove() {
      await router.stop()
      place.remove()
      await sink.stop()
      await database?.remove()
    },
  }
}

async function measure(subject: Subject, loader: Loader, size: Size): Promise<Found> {
  await sleep(1000)
  const idle = await cpuOf(subject, () => sleep(size.idleMs))
  const paced = await cpuOf(subject, () => send(subject, loader, size.paced, 1000 / PER_SECOND))
  const saturated = await saturate(subject, loader, size.requests)
  return {
    idle: idle / size.idleMs / 10,
    paced: paced / size.paced,
    saturated,
    burst: await burst(subject, loader, size),
  }
}

/** Microseconds of CPU for an event, from the first request until all have arrived. */
const saturate = async (subject: Subject, loader: Loader, count: number): Promise<number> =>
  (await cpuOf(subject, () => send(subject, loader, count, 0))) / count

async function cpuOf(subject: Subject, act: () => Promise<unknown>): Promise<number> {
  const before = subject.cpu()
  await act()
  return subject.cpu() - before
}

async function send(subject: Subject, loader: Loader, count: number, everyMs: number): Promise<void> {
  subject.sent += count
  const { refused } = await loader.send(subject.router, count, everyMs)
  if (refused > 0) console.error(`${subject.name}: ${refused} of ${count} were refused`)
  await arrival(subject)
}

async function arrival({ sink, sent, name }: Subject): Promise<void> {
  const found = await sink.ask<number>({ until: sent })
  if (found < sent) console.error(`${name}: ${sent - found} were not delivered: nothing has come for a minute`)
}

async function burst(subject: Subject, loader: Loader, { burst: count }: Size): Promise<Burst> {
  await subject.sink.ask({ arrivals: true })
  const stop = watchHealth(subject.router.target('small').port)
  subject.sent += count
  const { first, sentAt, refused } = await loader.send(subject.router, count, 0)
  if (refused > 0) console.error(`${subject.name}: ${refused} of ${count} were refused`)
  const answered = performance.timeOrigin + performance.now()
  await arrival(subject)
  const stall = await stop()
  const arrivals = await subject.sink.ask<readonly (readonly [number, number])[]>({ arrivals: true })
  const took = arrivals.map(([number, at]) => at - (sentAt[number - first] ?? Number.NaN))
  const share = arrivals.filter(([, at]) => at <= answered).length / count
  return { share, p50: quantile(took, 0.5), p99: quantile(took, 0.99), stall }
}

function rowOf(name: string, own: readonly Found[], base: readonly Found[]): object {
  const ratio = (of: (found: Found) => number): string =>
    spread(own.map((each, round) => of(each) / of(base[round] ?? each)))
  const middle = (of: (found: Found) => number): number => median(own.map(of))
  return {
    router: name,
    'idle, % of a core': spread(own.map(({ idle }) => idle)),
    'us at 50/s': Math.round(middle(({ paced }) => paced)),
    'ratio at 50/s': ratio(({ paced }) => paced),
    'us, saturated': Math.round(middle(({ saturated }) => saturated)),
    'ratio, saturated': ratio(({ saturated }) => saturated),
    '% delivered at the last 202': Math.round(100 * middle(({ burst }) => burst.share)),
    'end to end p50 ms': Math.round(middle(({ burst }) => burst.p50)),
    'p99 ms': Math.round(middle(({ burst }) => burst.p99)),
    'longest /healthz ms': spread(
      own.map(({ burst }) => burst.stall),
      0,
    ),
  }
}
