import { statSync } from 'node:fs'
import { join } from 'node:path'
import { unmarkClosed } from '../../runtime/journal/sqlite/closed.ts'
import { DATABASE_NAME } from '../../runtime/journal/sqlite/open-database.ts'
import { interleave } from '../interleave.ts'
import { startLoader } from '../load/loader.ts'
import { fill } from '../router/fill.ts'
import { bundleOf, type Measured, makePlace, type Place } from '../router/start.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

const databaseOf = (place: Place): string => join(place.workspace.data, DATABASE_NAME)

/** What an event costs when many are stored already. */
export async function benchStored(size: Size): Promise<void> {
  const bundle = await bundleOf('on', 'wait')
  const { stored } = size
  const places = stored.map(() => makePlace(bundle))
  const loader = startLoader()
  const routers: Measured[] = []
  try {
    const startedIn: number[] = []
    for (const [index, place] of places.entries()) {
      // What a router finds that ran here before.
      await (await place.start()).stop()
      await fill(place, stored[index] ?? 0)
      const router = await place.start()
      startedIn.push(router.startedIn)
      await router.stop()
      unmarkClosed(databaseOf(place))
      routers.push(await place.start())
    }
    const found = await interleave(
      size,
      routers.map((router) => (count) => loader.round(router, 'small', count)),
    )
    const [empty = []] = found
    console.log(`Durable ingest of small events with many stored; against an empty journal,\n${conditionsOf(size)}.`)
    console.table(
      stored.map((count, index) => {
        const own = found[index] ?? []
        const file = statSync(databaseOf(places[index] as Place)).size
        return {
          stored: count.toLocaleString('en'),
          'database MB': Math.round(file / 1e6),
          'start ms': Math.round(startedIn[index] ?? Number.NaN),
          'after a crash': Math.round(routers[index]?.startedIn ?? Number.NaN),
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
