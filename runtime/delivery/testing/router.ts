import type { Clock } from '../../core/clock.ts'
import type { Logger } from '../../core/log.ts'
import type { Journal } from '../../journal/port.ts'
import { type Connections, createConnections } from '../../operations/connections/connections.ts'
import { createRegister } from '../../register/register.ts'
import type { Plans } from '../declared.ts'
import { createDelivery, type Delivery } from '../delivery.ts'
import { createDestinations } from '../destination.ts'
import { type Alarm, createEgress, type Egress } from '../egress.ts'
import { createSuspensions, type Suspensions } from '../endpoint-suspensions.ts'
import type { Permission } from '../permission.ts'
import { permitAll } from '../permission.ts'
import { testPlan } from './plan.ts'
import type { Sink } from './sink.ts'

export interface RouterOptions {
  readonly plans?: Plans
  readonly permit?: Permission
  readonly addressOf?: (channel: string, tenant: string) => string | null
  readonly alarm?: Alarm
  /** How many routers share a rate. */
  readonly alive?: number
  /** `false`: out of touch with the journal. */
  readonly inTouch?: () => boolean
  readonly mayDeliver?: () => boolean
  readonly retired?: () => readonly string[]
}

export interface TestRouter extends Delivery {
  readonly suspensions: Suspensions
  readonly connections: Connections
  readonly egress: Egress
  /** Brings its register up to what others have written. */
  follow(): Promise<void>
  /** Attempts and claims that have begun and not ended. */
  readonly begun: () => number
  close(): Promise<void>
}

export interface World {
  readonly journal: Journal
  readonly clock: Clock
  readonly logger: Logger
  readonly sink: Sink
}

const secret = Buffer.from(`whsec_${Buffer.alloc(24, 7).toString('base64')}`)
const webhook = Buffer.from('https://hooks.slack.com/services/T0/B0/xyz')
const origins = ['https://archive.example', 'https://hooks.slack.com', 'https://customer.example']

/** What of a router has to do with delivery: its register, what it knows of addresses, and the dispatcher. */
export async function createRouter(world: World, options: RouterOptions): Promise<TestRouter> {
  const { journal, clock, logger, sink } = world
  const { alive = 1, inTouch = () => true, alarm, addressOf = () => null } = options
  const { records, identity } = journal
  const newest = async (): Promise<number> => (await records.changes(0, 1_000)).at(-1)?.generation ?? 0
  const register = createRegister({ records, logger, clock, newest })
  const suspensions = createSuspensions({ register, records, identity, clock, logger })
  const connections = createConnections({ register, records, clock })
  await register.start()
  const egress = createEgress({
    standIns: new Map(origins.map((each) => [each, sink.origin])),
    ...(alarm === undefined ? {} : { alarm }),
  })
  let begun = 0
  const delivery = createDelivery({
    plans: options.plans ?? { current: testPlan, accepted: () => null },
    journal,
    clock,
    logger,
    secrets: { get: (name) => ({ values: [name === 'chat-webhook' ? webhook : secret] }) },
    replicas: {
      begin() {
        if (!inTouch()) return null
        begun++
        return () => {
          begun--
        }
      },
    },
    destinations: createDestinations({ clock, suspensions, alive: () => alive }),
    egress,
    permit: options.permit ?? permitAll,
    addressOf: (channel, tenant) => connections.get(channel, tenant)?.url ?? addressOf(channel, tenant),
    secretsOf: connections.secretsOf,
    planOf: () => null,
    random: () => 0,
    ...(alarm === undefined ? {} : { alarm }),
    ...(options.mayDeliver === undefined ? {} : { mayDeliver: options.mayDeliver }),
    ...(options.retired === undefined ? {} : { retired: options.retired }),
  })
  suspensions.onCleared(() => delivery.notify())
  return {
    ...delivery,
    suspensions,
    connections,
    egress,
    follow: async () => register.reach(await newest()),
    begun: () => begun,
    async close() {
      await delivery.stop(0)
      await egress.close()
      // What was broken off is settled.
      await delivery.stop(1000)
      await register.stop()
    },
  }
}
