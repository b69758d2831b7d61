import type { ChannelPlan, RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { Suspension, Suspensions } from '../delivery/endpoint-suspensions.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { DeliveryState, Journal } from '../journal/port.ts'
import { stopState } from './connections/view.ts'
import { refusals, refuse } from './problems.ts'
import { body, count, dateTime, isoOrNull, listOf, name, object, orNull } from './schemas.ts'

export interface ChannelRoutesOptions {
  /** Asked for each call: a declaration may be swapped, and its delivery with it. */
  readonly plan: () => RouterPlan
  readonly delivery: () => Delivery
  readonly journal: Pick<Journal, 'deliveries' | 'nextDue'>
  readonly suspensions: Suspensions
  /** Ends rests on all routers. */
  readonly resume: (channel: string, tenant?: string) => void | Promise<void>
  readonly clock: Clock
}

const readers = ['operator', 'privacy-officer', 'auditor'] as const
const WAITING: readonly DeliveryState[] = ['queued', 'retry']
/** Waiting deliveries of a channel are counted no further. */
const MOST = 1000

const restingSchema = object({
  tenants: listOf(name),
  breaker: { enum: ['closed', 'open', 'half-open'] },
  seconds: orNull(count),
})
const stoppedSchema = object({
  tenant: name,
  state: { enum: ['failing', 'stopped', 'disabled'] },
  reason: name,
  since: dateTime,
  until: orNull(dateTime),
})

/** Channels: what each is doing, and how one that was stopped is called again. */
export function channelRoutes(options: ChannelRoutesOptions): readonly AdminRoute[] {
  const { journal, suspensions, clock } = options

  async function waitingOf(channel: string): Promise<number> {
    let found = 0
    for (const state of WAITING) found += (await journal.deliveries({ channel, state }, null, MOST)).items.length
    return Math.min(found, MOST)
  }

  const stopsOf = (channel: string): readonly (readonly [string, Suspension])[] =>
    [...suspensions.entries()].filter(([, stop]) => stop.channel === channel)

  async function viewOf({ name: channel, recipient, connector, activeFrom }: ChannelPlan) {
    const worker = options
      .delivery()
      .channels()
      .find((each) => each.channel === channel)
    const now = clock.now()
    return {
      channel,
      recipient,
      kind: connector.kind,
      connectedByTenants: connector.connection,
      activeFrom,
      inFlight: worker?.inFlight ?? 0,
      places: worker?.places ?? 0,
      waiting: await waitingOf(channel),
      nextDue: isoOrNull(await journal.nextDue([channel])),
      resting: (worker?.resting ?? []).map(({ tenants, breaker, waitMs }) => ({
        tenants,
        breaker,
        seconds: waitMs === null ? null : Math.ceil(waitMs / 1000),
      })),
      stopped: stopsOf(channel).map(([, stop]) => ({
        tenant: stop.tenant,
        state: stopState(stop, now),
        reason: stop.reason,
        since: isoOrNull(stop.since),
        until: isoOrNull(stop.until),
      })),
    }
  }

  return [
    {
      method: 'GET',
      path: '/v1/channels',
      roles: readers,
      summary: 'Shows what each channel of this router is doing: attempts, waiting deliveries, addresses that rest.',
      answers: {
        200: object({
          items: listOf(
            object({
              channel: name,
              recipient: name,
              kind: name,
              connectedByTenants: { type: 'boolean' },
              activeFrom: orNull({ type: 'string', format: 'date' }),
              inFlight: count,
              places: count,
              waiting: { ...count, maximum: MOST, description: `Counted up to ${MOST}.` },
              nextDue: orNull(dateTime),
              resting: listOf(restingSchema),
              stopped: listOf(stoppedSchema),
            }),
          ),
        }),
      },
      audit: null,
      async handle() {
        const items = []
        for (const channel of options.plan().channels) items.push(await viewOf(channel))
        return { status: 200, body: { items } }
      },
    },
    {
      method: 'POST',
      path: '/v1/channels/:name/resume',
      roles: ['operator'],
      summary:
        'Calls the addresses of a channel again that were stopped or disabled or rest, all or those of one tenant.',
      body: body({ tenant: name }),
      answers: { 200: object({ resumed: count }) },
      audit: 'channel.resume',
      async handle({ params, body: given }) {
        const channel = options.plan().channels.find((each) => each.name === params.name)
        if (channel === undefined) return refuse(refusals.unknownChannel)
        const { tenant } = (given ?? {}) as { readonly tenant?: string }
        const found = stopsOf(channel.name).filter(([, stop]) => tenant === undefined || stop.tenant === tenant)
        if (!(await suspensions.clear(found.map(([id]) => id)))) return refuse(refusals.journal)
        await options.resume(channel.name, tenant)
        const resumed = found.length
        return { status: 200, body: { resumed }, audited: { channel: channel.name, tenant: tenant ?? null, resumed } }
      },
    },
  ]
}
