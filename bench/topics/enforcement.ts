import { interleave } from '../interleave.ts'
import { startLoader } from '../load/loader.ts'
import { payloads } from '../load/requests.ts'
import { measureDeciding } from '../router/deciding.ts'
import { bundleOf, startMeasured } from '../router/start.ts'
import type { Enforcement } from '../router/variants.ts'
import { conditionsOf, type Size } from '../scale.ts'
import { median, spread } from '../stats.ts'

const variants = ['on', 'off', 'same'] as const satisfies readonly Enforcement[]

const names: Readonly<Record<Enforcement, string>> = {
  on: 'on',
  off: 'off: everything kept',
  same: 'off: as much kept',
}

/** The router with enforcement on against the same router with it off. */
export async function benchEnforcement(size: Size): Promise<void> {
  const routers = await Promise.all(variants.map(async (each) => startMeasured(await bundleOf(each, 'wait'))))
  const loader = startLoader()
  try {
    const rows: Record<string, unknown>[] = []
    for (const payload of payloads) {
      const found = await interleave(
        size,
        routers.map((router) => (count) => loader.round(router, payload, count)),
      )
      const costs = found.map((each) => each.map(({ cpu }) => cpu))
      const on = median(costs[0] ?? [])
      const deciding = await measureDeciding(payload)
      for (const [index, variant] of variants.entries()) {
        const own = costs[index] ?? []
        const more = own.map((cost, round) => ((costs[0]?.[round] ?? Number.NaN) / cost - 1) * 100)
        rows.push({
          enforcement: names[variant],
          payload,
          'CPU us an event': Math.round(median(own)),
          ...(variant === 'on'
            ? { 'deciding alone, us': deciding.toFixed(1), 'of the whole': `${((deciding / on) * 100).toFixed(1)} %` }
            : { '% more with it on': spread(more, 1) }),
        })
      }
    }
    console.log(`Enforcement on against off: conditions, validation and projection replaced by pass-through.
"Everything kept" encrypts and stores the whole body; "as much kept" stores as many bytes as with enforcement on.
"Deciding alone" is projection and condition in this process, without the router around them, CPU time; ${conditionsOf(size)}.`)
    console.table(rows)
  } finally {
    await Promise.all([...routers.map((router) => router.stop()), loader.stop()])
  }
}
