import { createDeclared, type Plans } from '../delivery/declared.ts'
import type { Counters } from '../ingress/counters.ts'
import { readPath } from '../ingress/key.ts'
import { compileRoutes } from '../ingress/routes.ts'
import type { NewDelivery, StoredEvent } from '../journal/port.ts'
import type { Identity } from '../keys/identity.ts'
import { joinSegments } from '../segments/join.ts'

export interface ReplayOptions {
  readonly plans: Plans
  readonly counters: Counters
  readonly identity: Pick<Identity, 'orderKey'>
  /** UUIDv7. */
  readonly uuid: () => string
}

/** Which of an event's routes and channels are asked for; absent: all of them. */
export interface Wanted {
  readonly routes?: readonly string[]
  readonly channel?: string
}

/**
 * The deliveries of a stored event by the routes of the current declaration: conditions decide over what of it can
 * still be opened, order keys are made as for a new event, and what either declaration does not allow is left out.
 */
export function createReplay({ plans, counters, identity, uuid }: ReplayOptions) {
  const { current } = plans
  const declaredOf = createDeclared(plans)
  const matches = new Map(current.sources.map(({ name }) => [name, compileRoutes(current, name, counters)]))

  return ({ routes, channel: only }: Wanted): ((event: StoredEvent) => readonly NewDelivery[]) =>
    (event) => {
      const { source, type, tenant, digest } = event
      const match = matches.get(source)?.get(type)
      if (match === undefined) return []
      const value = joinSegments(event.segments)
      const deliveries: NewDelivery[] = []
      for (const { name: route, channels, orderBy } of match(value)) {
        if (routes !== undefined && !routes.includes(route)) continue
        const order = orderBy === null ? null : readPath(value, orderBy)
        for (const channel of channels) {
          if (only !== undefined && channel !== only) continue
          if (!declaredOf({ digest, source, type, route, channel }).ok) continue
          const orderKey = order === null ? null : identity.orderKey(channel, tenant, order)
          deliveries.push({ id: uuid(), route, channel, orderKey })
        }
      }
      return deliveries
    }
}
