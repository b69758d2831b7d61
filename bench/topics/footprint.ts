import { startChild } from '../child.ts'
import { residentMegabytes } from '../cpu.ts'
import { startLoader } from '../load/loader.ts'
import { bundleOf, startMeasured } from '../router/start.ts'
import type { Size } from '../scale.ts'
import { median } from '../stats.ts'

const starts = 5
const batch = 10_000

/** What a router takes: bytes of its file, time to start, memory before and after many events. */
export async function benchFootprint({ events }: Size): Promise<void> {
  const bundle = await bundleOf('on', 'deliver')
  const startedIn: number[] = []
  for (let start = 0; start < starts; start++) {
    const router = await startMeasured(bundle)
    startedIn.push(router.startedIn)
    await router.stop()
  }
  const sink = startChild(new URL('../peers/sink.ts', import.meta.url))
  const router = await startMeasured(bundle, await sink.ask<number>({ listen: true }))
  const loader = startLoader()
  try {
    const before = residentMegabytes(router.pid)
    let most = before
    for (let sent = 0; sent < events; sent += batch) {
      await loader.round(router, 'small', batch, () => sink.ask({ until: sent + batch }))
      most = Math.max(most, residentMegabytes(router.pid))
    }
    const count = events.toLocaleString('en')
    console.log('Size of the one file, start until it listens, and resident memory.')
    console.table([
      {
        'bundle kB': Math.round(router.bundle / 1000),
        'start ms': Math.round(median(startedIn)),
        'MB at the start': Math.round(before),
        [`MB after ${count} delivered`]: Math.round(residentMegabytes(router.pid)),
        'most MB between batches': Math.round(most),
      },
    ])
  } finally {
    await Promise.all([router.stop(), sink.stop(), loader.stop()])
  }
}
