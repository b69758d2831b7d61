import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Plans } from '../delivery/declared.ts'
import type { Delivery } from '../delivery/delivery.ts'
import type { Egress } from '../delivery/egress.ts'
import type { Suspensions } from '../delivery/endpoint-suspensions.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { Counters } from '../ingress/counters.ts'
import type { Credentials } from '../ingress/credentials/credentials.ts'
import type { Journal } from '../journal/port.ts'
import { channelRoutes } from '../operations/channel-routes.ts'
import type { Connections } from '../operations/connections/connections.ts'
import { connectionRoutes } from '../operations/connections/routes.ts'
import { credentialRoutes } from '../operations/credentials/routes.ts'
import { deliveryRoutes } from '../operations/delivery-routes.ts'
import { replayRoutes } from '../operations/replay-routes.ts'
import type { Membership } from '../register/port.ts'

export interface OperatorRoutesOptions {
  readonly plan: () => RouterPlan
  readonly delivery: () => Delivery
  readonly journal: Journal
  readonly suspensions: Suspensions
  /** Ends rests on all routers. */
  readonly resume: (channel: string, tenant?: string) => Promise<void>
  readonly clock: Clock
  readonly connections: Connections
  readonly credentials: Credentials
  readonly inFile: (channel: string, tenant: string) => string | null
  readonly hasTenant: (name: string) => boolean
  readonly egress: Egress
  readonly replicas: Membership
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
    ...deliveryRoutes({ journal, notify, keepsDisclosures: () => plan().stores.disclosures !== null }),
    ...replayRoutes({ journal, notify, plans, counters, identity, uuid }),
    ...channelRoutes(options),
    ...credentialRoutes(options),
    ...connectionRoutes(options),
  ]
}
