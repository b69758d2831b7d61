import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from '../child.ts'
import { cpuMicros, residentMegabytes } from '../cpu.ts'
import { startLoader } from '../load/loader.ts'
import { personOf } from '../load/requests.ts'
import { type Revision, revisions } from '../router/revision.ts'
import type { Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

/** The last revision whose routers held the whole runtime. */
const pinnedRouters = ['3aeb50c'] as const

const BATCH = 10_000
/** After a start, until what it has loaded has settled. */
const SETTLE_MS = 2000

interface Built {
  readonly revision: Revision
  readonly bundle: string
}

interface Start {
  readonly wall: number
  readonly cpu: number
  readonly idle: number
}

/**
 * What a router of SQLite and http takes: bytes of its file, time to start, memory when it is idle and after many events
 * about 10,000 people. Beside it the revisions that it is held against, each bundled by its own compiler.
 */
export async function benchFootprint(
  { events, rounds }: Pick<Size, 'events' | 'rounds'>,
  against: readonly string[] = pinnedRouters,
): Promise<void> {
  const all = await revisions(against)
  try {
    const built: Built[] = []
    for (const revision of all) built.push({ revision, bundle: await revision.starting.bundleOf('on', 'deliver') })
    const starts: Start[][] = built.map(() => [])
    const loaded: Loaded[] = []
    for (let round = 0; round < rounds; round++) {
      const order = round % 2 === 0 ? built.keys() : [...built.keys()].reverse()
      for (const index of order) starts[index]?.push(await startOf(built[index] as Built))
    }
    for (const each of built) loaded.push(await loadedOf(each, events))
    const count = events.toLocaleString('en')
    console.log(`SQLite and http. Starts until it listens and resident memory ${SETTLE_MS / 1000} s later: ${rounds} interleaved rounds. Memory after ${count} events that
were delivered, about ${peopleIn(events).toLocaleString('en')} people, over 64 connections: one run each. Load average ${loadavg()[0]?.toFixed(1)} at the end. Ratios to ${all[0]?.name}.`)
    console.table(
      built.map(({ revision, bundle }, index) => {
        const own = starts[index] ?? []
        const base = starts[0] ?? []
        const ratio = (of: (start: Start) => number): string =>
          spread(own.map((each, round) => of(each) / of(base[round] ?? each)))
        const [size, first] = [Buffer.byteLength(bundle), Buffer.byteLength(built[0]?.bundle ?? '')]
        const [{ after, most }, whole] = [loaded[index] as Loaded, loaded[0] as Loaded]
        return {
          router: revision.name,
          kB: Math.round(size / 1000),
          'ratio of bytes': (size / first).toFixed(3),
          'start ms': Math.round(median(own.map(({ wall }) => wall))),
          'ratio of start': ratio(({ wall }) => wall),
          'CPU of start ms': Math.round(median(own.map(({ cpu }) => cpu))),
          'ratio of CPU': ratio(({ cpu }) => cpu),
          'idle MB': Math.round(median(own.map(({ idle }) => idle))),
          'ratio idle': ratio(({ idle }) => idle),
          'MB after events': Math.round(after),
          'ratio after': (after / whole.after).toFixed(2),
          'most MB': Math.round(most),
        }
      }),
    )
  } finally {
    for (const each of all) each.remove()
  }
}

/** People that so many events are about. */
const peopleIn = (events: number): number =>
  new Set(Array.from({ length: events }, (_, number) => personOf(number))).size

async function startOf({ revision, bundle }: Built): Promise<Start> {
  const place = revision.starting.makePlace(bundle)
  try {
    const router = await place.start()
    const cpu = cpuMicros(router.pid) / 1000
    await sleep(SETTLE_MS)
    const idle = residentMegabytes(router.pid)
    await router.stop()
    return { wall: router.startedIn, cpu, idle }
  } finally {
    place.remove()
  }
}

interface Loaded {
  readonly after: number
  readonly most: number
}

async function loadedOf({ revision, bundle }: Built, events: number): Promise<Loaded> {
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const loader = startLoader()
  const place = revision.starting.makePlace(bundle, { sink: await sink.ask<number>({ listen: true }) })
  try {
    const router = await place.start()
    let most = 0
    for (let sent = 0; sent < events; sent += BATCH) {
      await loader.round(router, 'small', BATCH, () => sink.ask({ until: sent + BATCH }))
      most = Math.max(most, residentMegabytes(router.pid))
    }
    await sleep(SETTLE_MS)
    const after = residentMegabytes(router.pid)
    await router.stop()
    return { after, most }
  } finally {
    place.remove()
    await Promise.all([sink.stop(), loader.stop()])
  }
}
