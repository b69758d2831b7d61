import type { RouterPlan } from '../contract/plan.ts'
import type { AdminRoute, JsonSchema } from '../http/admin-route.ts'
import type { Journal } from '../journal/port.ts'
import { findEvent } from './find-event.ts'
import { refusals, refuse } from './problems.ts'
import { createReplay, type ReplayOptions } from './replay.ts'
import { body, count, dateTime, id, name, object, timeOf } from './schemas.ts'

export interface ReplayRoutesOptions extends Omit<ReplayOptions, 'plans'> {
  /** Asked for each call: a declaration may be swapped. */
  readonly plans: () => ReplayOptions['plans']
  readonly journal: Pick<Journal, 'replay' | 'status'>
  /** Deliveries are due. */
  readonly notify: () => void
}

interface Narrowing {
  readonly types?: readonly string[]
  readonly routes?: readonly string[]
  readonly channel?: string
  readonly tenant?: string
  readonly dryRun?: boolean
}

/** Events that were received in a period, or one. */
type Asked = Narrowing & ({ readonly from: string; readonly until: string } | { readonly event: string })

const names = { type: 'array', items: name, minItems: 1, maxItems: 1000 } as const
const period = { from: dateTime, until: dateTime }
const one = { event: id }

const askedSchema: JsonSchema = {
  ...body({ ...period, ...one, types: names, routes: names, channel: name, tenant: name, dryRun: { type: 'boolean' } }),
  dependentRequired: { from: ['until'], until: ['from'] },
  oneOf: [
    { properties: period, required: Object.keys(period) },
    { properties: one, required: Object.keys(one) },
  ],
}

/** Stored events once more through the routes of the current declaration. */
export function replayRoutes(options: ReplayRoutesOptions): readonly AdminRoute[] {
  const { journal, notify } = options

  async function chosen(asked: Asked, now: number) {
    if ('event' in asked) {
      const { id: event, tenant, expiresAt } = await findEvent(journal, asked.event, asked.tenant)
      return expiresAt <= now ? refuse(refusals.eventExpired) : { request: { event }, audited: { tenant, event } }
    }
    const [from, until] = [timeOf(asked.from), timeOf(asked.until)]
    return from >= until ? refuse(refusals.emptyPeriod) : { request: { from, until }, audited: null }
  }

  return [
    {
      method: 'POST',
      path: '/v1/replays',
      roles: ['operator'],
      summary:
        'Delivers stored events of a period, or one event, once more, by the routes of the current declaration; ' +
        'a dry run only counts.',
      body: askedSchema,
      answers: { 200: object({ deliveries: count, dryRun: { type: 'boolean' } }) },
      audit: 'event.replay',
      async handle({ body: given, now }) {
        const asked = given as Asked
        const { types, routes, channel, tenant, dryRun = false } = asked
        const { request, audited } = await chosen(asked, now)
        const plans = options.plans()
        const { current } = plans
        if (!knows(current, asked)) return refuse(refusals.unknownName)

        const deliveriesOf = createReplay({ ...options, plans })({
          ...(routes === undefined ? null : { routes }),
          ...(channel === undefined ? null : { channel }),
        })
        let wanted = 0
        const made = await journal.replay(
          {
            ...request,
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
        if (made > 0) notify()
        const deliveries = dryRun ? wanted : made
        return { status: 200, body: { deliveries, dryRun }, audited: { ...audited, deliveries, dryRun } }
      },
    },
  ]
}

/** Whether a declaration has everything that is named. */
const knows = ({ events, routes, channels }: RouterPlan, asked: Narrowing): boolean =>
  (asked.types ?? []).every((each) => events.some((event) => event.name === each)) &&
  (asked.routes ?? []).every((each) => routes.some((route) => route.name === each)) &&
  (asked.channel === undefined || channels.some((each) => each.name === asked.channel))
