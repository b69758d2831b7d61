import type { AdminRoute } from '../admin/route.ts'
import type { Plans } from '../delivery/declared.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { Egress } from '../delivery/egress.ts'
import type { Stops } from '../delivery/stops.ts'
import type { Counters } from '../ingress/counters.ts'
import type { Clock } from '../journal/clock.ts'
import type { Journal } from '../journal/port.ts'
import { channelRoutes } from '../operations/channel-routes.ts'
import type { Connections } from '../operations/connections/connections.ts'
import { connectionRoutes } from '../operations/connections/routes.ts'
import { deliveryRoutes } from '../operations/delivery-routes.ts'
import { replayRoutes } from '../operations/replay-routes.ts'
import type { RouterPlan } from '../plan.ts'
import type { Replicas } from '../register/port.ts'

export interface OperatorRoutesOptions {
  readonly plan: () => RouterPlan
  readonly delivery: () => Delivery
  readonly journal: Journal
  readonly stops: Stops
  /** Ends rests on all routers. */
  readonly resume: (channel: string, tenant?: string) => Promise<void>
  readonly clock: Clock
  readonly connections: Connections
  readonly inFile: (channel: string, tenant: string) => string | null
  readonly hasTenant: (name: string) => boolean
  readonly egress: Egress
  readonly replicas: Replicas
  readonly uuid: () => string
  readonly counters: Counters
  readonly accepted: Plans['accepted']
}

/** What operators do with deliveries: look, redrive, replay, resume channels, connect endpoints. */
export function operatorRoutes(options: OperatorRoutesOptions): readonly AdminRoute[] {
  const { plan, delivery, journal, counters, uuid, accepted } = options
  const { identity } = journal
  const notify = (): void => delivery().notify()
  const plans = (): Plans => ({ current: plan(), accepted })
  return [
    ...deliveryRoutes({ journal, notify }),
    ...replayRoutes({ journal, notify, plans, counters, identity, uuid }),
    ...channelRoutes(options),
    ...connectionRoutes(options),
  ]
}
