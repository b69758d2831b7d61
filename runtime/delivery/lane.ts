import type { ChannelPlan } from '../plan.ts'
import type { Connector } from './connector.ts'
import type { Gate } from './gate.ts'

/** A channel while the router runs. */
export interface Lane {
  readonly channel: ChannelPlan
  readonly connector: Connector
  inFlight: number
  /** Of a channel with one address: looked at before a claim, so that a long queue is not claimed to be given back. */
  gate: Gate | null
}

export const createLane = (channel: ChannelPlan, connector: Connector): Lane => ({
  channel,
  connector,
  inFlight: 0,
  gate: null,
})

/** How many deliveries may be claimed now. `elapsed` is monotonic. */
export const roomOf = (lane: Lane, elapsed: number): number =>
  Math.min(lane.channel.inFlight - lane.inFlight, lane.gate?.room(elapsed) ?? Number.POSITIVE_INFINITY)

/** Milliseconds until the address of a lane with free places may be called; `null` when a place has to be freed first. */
export const waitOf = (lane: Lane, elapsed: number): number | null =>
  lane.inFlight < lane.channel.inFlight && lane.gate !== null ? Math.max(0, lane.gate.next(elapsed) - elapsed) : null
