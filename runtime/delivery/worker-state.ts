import type { ChannelState } from '../telemetry/observed.ts'
import type { BreakerState } from './breaker.ts'
import { activeOf, type ChannelWorker, destinationsOf, placesOf } from './channel-worker.ts'

/** What a channel of this router is doing. */
export interface WorkerState {
  readonly channel: string
  readonly inFlight: number
  readonly places: number
  /** Addresses that it has called lately. */
  readonly addresses: number
  /** Those among them that are not to be called at present, by their breaker or because they asked for it. */
  readonly resting: readonly Resting[]
}

export interface Resting {
  /** Of the record of a stop. */
  readonly id: string
  readonly tenants: readonly string[]
  readonly breaker: BreakerState
  /** Until it may be called again; `null` when somebody has to resume it. */
  readonly waitMs: number | null
}

export function stateOf(worker: ChannelWorker, elapsed: number): WorkerState {
  const destinations = destinationsOf(worker)
  const resting = [...destinations].filter((each) => each.room(elapsed) < 1)
  return {
    channel: worker.channel.name,
    inFlight: activeOf(worker),
    places: placesOf(worker),
    addresses: destinations.size,
    resting: resting.map((destination) => {
      const waitMs = Math.ceil(destination.next(elapsed) - elapsed)
      return {
        id: destination.id,
        tenants: [...worker.destinations].flatMap(([tenant, seen]) =>
          seen.destination === destination ? [tenant] : [],
        ),
        breaker: destination.breaker(elapsed),
        waitMs: Number.isFinite(waitMs) ? waitMs : null,
      }
    }),
  }
}

export const channelState = ({ channel, inFlight, addresses, resting }: WorkerState): ChannelState => ({
  channel,
  inFlight,
  addresses,
  open: resting.filter(({ breaker }) => breaker !== 'closed').length,
  stopped: resting.filter(({ waitMs }) => waitMs === null).length,
})
