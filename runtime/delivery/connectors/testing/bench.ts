import type { ChannelPlan } from '../../../contract/plan.ts'
import { createTestClock, type TestClock } from '../../../journal/testing/clock.ts'
import type { Connector, Message, Sent } from '../../connector.ts'
import { createEgress, type Egress } from '../../egress.ts'
import { testLease } from '../../testing/lease.ts'
import { createSink, type Sink } from '../../testing/sink.ts'
import { type ConnectorParts, createConnectors } from '../create-connector.ts'
import { createTestSecrets, type TestSecrets } from './secrets.ts'

export interface Bench {
  readonly sink: Sink
  readonly clock: TestClock
  readonly egress: Egress
  readonly secrets: TestSecrets
  readonly parts: ConnectorParts
  connector(plan: ChannelPlan['connector'], hosts: readonly string[], name?: string): Connector
  close(): Promise<void>
}

/** Connectors over the real egress to a sink that stands in for the given origins. */
export async function createBench(
  origins: readonly string[],
  secrets: Readonly<Record<string, string>>,
  sink?: Sink,
): Promise<Bench> {
  const clock = createTestClock()
  const target = sink ?? (await createSink())
  const egress = createEgress({ standIns: new Map(origins.map((origin) => [origin, target.origin])) })
  const held = createTestSecrets(secrets)
  const identity = { providerRef: (channel: string, id: string) => Buffer.from(`${channel}/${id}`) }
  const parts: ConnectorParts = { egress, secrets: held, clock, identity, addressOf: () => null }
  const create = createConnectors(parts)
  return {
    sink: target,
    clock,
    egress,
    secrets: held,
    parts,
    connector: (connector, hosts, name = 'channel') => create(channelOf(connector, hosts, name)),
    async close() {
      await egress.close()
      await target.close()
    },
  }
}

export const channelOf = (
  connector: ChannelPlan['connector'],
  hosts: readonly string[],
  name = 'channel',
): ChannelPlan => ({
  name,
  recipient: 'somebody',
  activeFrom: null,
  passesOn: false,
  connector,
  hosts,
  schedule: [],
  onAmbiguous: 'retry',
  ratePerSecond: null,
  inFlight: 1,
})

/** @throws when there is nothing to send */
export async function send(
  connector: Connector,
  message: Message,
  attempt = 1,
  may = (): boolean => true,
): Promise<Sent> {
  const ready = connector.prepare({ ...testLease, attempt }, message)
  if (ready.kind !== 'ready') throw new Error(`There is nothing to send: ${JSON.stringify(ready)}`)
  return ready.send(may)
}
