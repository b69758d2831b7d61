import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DATABASE_NAME } from '../../runtime/journal/sqlite/open-database.ts'
import { interleave } from '../interleave.ts'
import { startLoader } from '../load/loader.ts'
import { fill } from '../router/fill.ts'
import { bundleOf, type Measured, makePlace } from '../router/start.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

/** What an event costs when many are stored already. */
export async function benchStored(size: Size): Promise<void> {
  const bundle = await bundleOf('on', 'wait')
  const { stored } = size
  const places = stored.map(() => makePlace(bundle))
  const loader = startLoader()
  const routers: Measured[] = []
  try {
    for (const [index, place] of places.entries()) {
      await fill(place, stored[index] ?? 0)
      routers.push(await place.start())
    }
    const found = await interleave(
      size,
      routers.map((router) => (count) => loader.round(router, 'small', count)),
    )
    const [empty = []] = found
    console.log(
      'Durable ingest of small events with many stored, each of one of 100,000 people; against an empty journal,\n' +
        `${conditionsOf(size)}.`,
    )
    console.table(
      stored.map((count, index) => {
        const own = found[index] ?? []
        const file = statSync(join(places[index]?.workspace.data ?? '', DATABASE_NAME)).size
        return {
          stored: count.toLocaleString('en'),
          'database MB': Math.round(file / 1e6),
          'start ms': Math.round(routers[index]?.startedIn ?? Number.NaN),
          'CPU us an event': Math.round(median(own.map(({ cpu }) => cpu))),
          'CPU against empty': spread(own.map(({ cpu }, round) => cpu / (empty[round]?.cpu ?? Number.NaN))),
          'p99 ms': median(own.map(({ p99 }) => p99)).toFixed(1),
        }
      }),
    )
  } finally {
    await Promise.all([...routers, loader].map((each) => each.stop()))
    for (const place of places) place.remove()
  }
}
