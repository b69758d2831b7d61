import type { AdminRoute } from '../admin/route.ts'
import type { Journal } from '../journal/port.ts'
import { refusals, refuse } from './problems.ts'
import { createReplay, type ReplayOptions } from './replay.ts'
import { body, count, dateTime, name, object, timeOf } from './schemas.ts'

export interface ReplayRoutesOptions extends Omit<ReplayOptions, 'plans'> {
  /** Asked for each call: a declaration may be swapped. */
  readonly plans: () => ReplayOptions['plans']
  readonly journal: Pick<Journal, 'replay'>
  /** Deliveries are due. */
  readonly notify: () => void
}

interface Asked {
  readonly from: string
  readonly until: string
  readonly types?: readonly string[]
  readonly routes?: readonly string[]
  readonly channel?: string
  readonly tenant?: string
  readonly dryRun?: boolean
}

const names = { type: 'array', items: name, minItems: 1, maxItems: 1000 } as const

/** Stored events once more through the routes of the current declaration. */
export function replayRoutes(options: ReplayRoutesOptions): readonly AdminRoute[] {
  return [
    {
      method: 'POST',
      path: '/v1/replays',
      roles: ['operator'],
      summary: 'Delivers stored events once more, by the routes of the current declaration; a dry run only counts.',
      body: body(
        {
          from: dateTime,
          until: dateTime,
          types: names,
          routes: names,
          channel: name,
          tenant: name,
          dryRun: { type: 'boolean' },
        },
        ['from', 'until'],
      ),
      answers: { 200: object({ deliveries: count, dryRun: { type: 'boolean' } }) },
      audit: 'event.replay',
      async handle({ body: given, now }) {
        const { from, until, types, routes, channel, tenant, dryRun = false } = given as Asked
        if (timeOf(from) >= timeOf(until)) return refuse(refusals.emptyPeriod)
        const plans = options.plans()
        const { current } = plans
        const known =
          (types ?? []).every((each) => current.events.some((event) => event.name === each)) &&
          (routes ?? []).every((each) => current.routes.some((route) => route.name === each)) &&
          (channel === undefined || current.channels.some((each) => each.name === channel))
        if (!known) return refuse(refusals.unknownName)

        const deliveriesOf = createReplay({ ...options, plans })({
          ...(routes === undefined ? null : { routes }),
          ...(channel === undefined ? null : { channel }),
        })
        let wanted = 0
        const made = await options.journal.replay(
          {
            from: timeOf(from),
            until: timeOf(until),
            types: types ?? current.events.map((event) => event.name),
            ...(tenant === undefined ? null : { tenant }),
            deliveriesOf(event) {
              const deliveries = deliveriesOf(event)
              wanted += deliveries.length
              return dryRun ? [] : deliveries
            },
          },
          now,
        )
        if (made > 0) options.notify()
        const deliveries = dryRun ? wanted : made
        return { status: 200, body: { deliveries, dryRun }, audited: { deliveries, dryRun } }
      },
    },
  ]
}
