import { loadavg } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { watchHealth } from '../load/health.ts'
import type { Loader } from '../load/loader.ts'
import type { Size } from '../scale.ts'
import { median, quantile, spread } from '../stats.ts'
import { arrival, cpuOf, type Subject, send, tellRefused } from './subject.ts'

const PER_SECOND = 50

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

/**
 * Measures servers in turn: what they take when idle, of an event at 50 a second and at saturation, and in a burst.
 *
 * @param what the first words of what is printed: which servers they are
 */
export async function measureRates(
  what: string,
  subjects: readonly Subject[],
  loader: Loader,
  size: Size,
): Promise<void> {
  for (const each of subjects) await saturate(each, loader, size.warmUp)
  const found: Found[][] = subjects.map(() => [])
  for (let round = 0; round < size.rounds; round++) {
    const order = round % 2 === 0 ? subjects.keys() : [...subjects.keys()].reverse()
    for (const index of order) found[index]?.push(await measure(subjects[index] as Subject, loader, size))
  }
  console.log(`${what} CPU is of the server and of all processes of its stores. ${size.rounds} interleaved rounds
after ${size.warmUp} events; ${size.paced} events at ${PER_SECOND} a second, ${size.requests} at saturation over 64 connections, a burst of ${size.burst}; load average
${loadavg()[0]?.toFixed(1)} at the end. Ratios to ${subjects[0]?.name}.`)
  console.table(subjects.map((each, index) => rowOf(each.name, found[index] ?? [], found[0] ?? [])))
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

async function burst(subject: Subject, loader: Loader, { burst: count }: Size): Promise<Burst> {
  await subject.sink.ask({ arrivals: true })
  const stop = watchHealth(subject.server.target('small').port)
  subject.sent += count
  const { first, sentAt, refused } = await loader.send(subject.server, count, 0)
  tellRefused(subject, refused, count)
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
    server: name,
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
