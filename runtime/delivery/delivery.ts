import type { Clock } from '../journal/clock.ts'
import type { Journal, Lease } from '../journal/port.ts'
import type { Logger } from '../log.ts'
import type { ChannelPlan, RouterPlan } from '../plan.ts'
import type { Secrets } from '../secrets.ts'
import type { Render } from './attempt.ts'
import type { Address, Connector } from './connector.ts'
import { createDiscord } from './discord.ts'
import { createDispatcher, type Dispatcher } from './dispatcher.ts'
import { createEgress, type EgressOptions } from './egress.ts'
import { createGates } from './gate.ts'
import { createHttp } from './http.ts'
import { createIntents } from './intents.ts'
import { createLane } from './lane.ts'
import { createSlack } from './slack.ts'

export interface DeliveryOptions {
  readonly plan: RouterPlan
  readonly journal: Journal
  readonly clock: Clock
  readonly logger: Logger
  readonly secrets: Secrets
  readonly render: Render
  /** Where a tenant has connected a channel to; `null` when it has not. */
  readonly addressOf: (channel: string, tenant: string) => string | null
  /** Plan of a tenant, for the period of the record of disclosures. */
  readonly planOf: (tenant: string) => string | null
  readonly egress?: EgressOptions
  readonly random?: () => number
}

const SETTLE_MS = 1000

/** Everything from the journal to the recipients. After `stop`, requests that still run are broken off. */
export function createDelivery(options: DeliveryOptions): Dispatcher {
  const { plan, journal, clock, logger, render, random = Math.random } = options
  const egress = createEgress(options.egress)
  const gates = createGates(() => clock.monotonic())
  const lanes = plan.channels.map((channel) => createLane(channel, connectorOf(channel, options)))
  const intend = createIntents(plan, clock, options.planOf)
  const dispatcher = createDispatcher({ journal, logger, clock, render, random, egress, gates, lanes, intend })
  return {
    ...dispatcher,
    async stop(waitMs) {
      const left = await dispatcher.stop(waitMs)
      await egress.close()
      // What was broken off is still settled.
      await dispatcher.stop(SETTLE_MS)
      return left
    },
  }
}

function connectorOf(channel: ChannelPlan, options: DeliveryOptions): Connector {
  const { connector } = channel
  const { secrets } = options
  const connected = (lease: Lease): Address => {
    const url = options.addressOf(channel.name, lease.tenant)
    return url === null ? { ok: false, reason: 'no-connection', final: true } : { ok: true, url }
  }
  switch (connector.kind) {
    case 'http': {
      const { url, secret, headers } = connector
      const fixed = (): Address =>
        url === null ? { ok: false, reason: 'no-connection', final: true } : { ok: true, url }
      return createHttp({ address: connector.connection ? connected : fixed, secret, headers, secrets })
    }
    case 'slack':
    case 'discord': {
      const secret = (lease: Lease): Address => {
        const url = secrets
          .get(connector.webhook ?? '', lease.tenant)
          ?.values[0]?.toString('utf8')
          .trim()
        return url === undefined ? { ok: false, reason: 'no-secret', final: false } : { ok: true, url }
      }
      const create = connector.kind === 'slack' ? createSlack : createDiscord
      return create(connector.connection ? connected : secret)
    }
  }
}
