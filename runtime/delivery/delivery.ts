import type { Secrets } from '../config/secrets.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { Journal, Lease } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import { silentMeter } from '../telemetry/meter.ts'
import { createChannelWorker } from './channel-worker.ts'
import { createConnectors } from './connectors/create-connector.ts'
import { createDeclared, type Plans } from './declared.ts'
import type { Destinations } from './destination.ts'
import { createDisclosureIntents } from './disclosure-intents.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import type { Alarm, Egress } from './egress.ts'
import { type SecretsOf, withOwnSecrets } from './own-secrets.ts'
import type { Permission } from './permission.ts'
import { createReading } from './reading.ts'
import { createRender } from './render.ts'
import type { SettlingOptions } from './settling.ts'
import { stateOf, type WorkerState } from './worker-state.ts'

export interface DeliveryOptions {
  readonly plans: Plans
  readonly journal: Journal
  readonly clock: Clock
  readonly logger: Logger
  readonly secrets: Secrets
  readonly replicas: Pick<Membership, 'begin'>
  /** Outlives a change of the declaration, as what is remembered of addresses does. */
  readonly destinations: Destinations
  /** The same. Closed by whoever made it. */
  readonly egress: Egress
  readonly permit: Permission
  /** When the use of an event ends by what is promised now; without it, as the journal says. */
  readonly usableUntil?: (lease: Lease) => number
  /** Whether this router's declaration may still be delivered by. */
  readonly mayDeliver?: () => boolean
  /** Where a tenant has connected a channel to; `null` when it has not. */
  readonly addressOf: (channel: string, tenant: string) => string | null
  readonly headersOf?: ((channel: string, tenant: string) => Readonly<Record<string, string>>) | undefined
  /** Signing secrets of endpoints that were registered at run time. */
  readonly secretsOf?: SecretsOf
  /** Plan of a tenant, for the period of the record of disclosures. */
  readonly planOf: (tenant: string) => string | null
  /** Channels of declarations before this one that it does not have any more. */
  readonly retired?: () => readonly string[]
  /** Told when something was given back that this one could not begin any more. */
  readonly returned?: () => void
  readonly meter?: SettlingOptions['meter']
  readonly traces?: SettlingOptions['traces']
  readonly alarm?: Alarm
  readonly random?: () => number
}

export interface Delivery extends Dispatcher {
  /** What each channel of this router is doing. */
  channels(): readonly WorkerState[]
  /** Forgets what keeps the addresses of a channel, or of one of its tenants, from being called. */
  resume(channel: string, tenant?: string): void
}

/** Everything from the journal to the recipients under one declaration; another one gets a delivery of its own. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const { plans, journal, clock, secrets, egress, alarm } = options
  const { identity } = journal
  const read = createReading(createDeclared(plans))
  const connectorOf = withOwnSecrets(secrets, options.secretsOf ?? (() => null), (from) =>
    createConnectors({
      egress,
      secrets: from,
      clock,
      identity,
      addressOf: options.addressOf,
      headersOf: options.headersOf,
      alarm,
    }),
  )
  const workers = plans.current.channels.map((channel) => createChannelWorker(channel, connectorOf(channel)))
  const dispatcher = createDispatcher({
    journal,
    clock,
    logger: options.logger,
    workers,
    read,
    replicas: options.replicas,
    destinations: options.destinations,
    permit: options.permit,
    usableUntil: options.usableUntil ?? (({ expiresAt }) => expiresAt),
    mayDeliver: options.mayDeliver ?? (() => true),
    render: createRender(identity.pseudonymKey),
    intend: createDisclosureIntents(plans.current, clock, read, options.planOf),
    random: options.random ?? Math.random,
    retired: options.retired ?? (() => []),
    returned: options.returned,
    meter: options.meter ?? silentMeter,
    traces: options.traces,
  })
  return {
    ...dispatcher,
    channels: () => workers.map((worker) => stateOf(worker, clock.monotonic())),
    resume(channel, tenant) {
      for (const worker of workers.filter((each) => each.channel.name === channel)) {
        for (const [name, destination] of worker.last) {
          if (tenant === undefined || name === tenant) destination.resume()
        }
      }
      dispatcher.notify()
    },
  }
}
