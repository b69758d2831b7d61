import type { Accepted, Begun, Intent, Lease, NewDelivery, NewEvent } from '../journal/port.ts'
import { type ChannelWorker, enter, hasPlace } from './channel-worker.ts'

/** New events on their way into the journal, and what of them is begun as soon as they are there. */
export interface Offer {
  /** To be stored leased. */
  readonly begun: readonly Begun[]
  /** The journal has answered. To be called before whatever else rests on the same `Replicas.begin()` ends. */
  stored(accepted: readonly Accepted[]): void
  /** Nothing was stored. */
  refused(): void
}

/** Which deliveries of new events are begun at once. */
export type MakeOffer = (events: readonly NewEvent[]) => Offer

/** Begins nothing: all of it waits to be claimed. */
export const offerNothing = (stored: () => void): Offer => ({
  begun: [],
  stored(accepted) {
    if (accepted.some(({ duplicate }) => !duplicate)) stored()
  },
  refused() {},
})

export interface OfferOptions {
  readonly workers: ReadonlyMap<string, ChannelWorker>
  /** Milliseconds. */
  readonly leaseMs: number
  readonly intend: (lease: Lease) => Intent | null
  /** Begins an attempt whose place is taken already. */
  readonly begin: (worker: ChannelWorker, lease: Lease, leave: () => void) => void
  /** Told of each delivery that was stored and has to be claimed. */
  readonly waits: (channel: string) => void
}

interface Held {
  readonly worker: ChannelWorker
  readonly lease: Lease
  readonly leave: () => void
}

/** Keeps places for what is being stored, and begins it when it is. */
export function makeOffer(
  { workers, leaseMs, intend, begin, waits }: OfferOptions,
  events: readonly NewEvent[],
  at: number,
  elapsed: number,
): Offer {
  const held = new Map<string, Held>()
  const begun: Begun[] = []
  for (const event of events) {
    for (const delivery of event.deliveries) {
      const worker = workers.get(delivery.channel)
      if (worker === undefined || event.expiresAt <= at || !hasPlace(worker, event.tenant, elapsed)) continue
      const lease = leaseOf(event, delivery, at + leaseMs)
      begun.push({ lease, intent: intend(lease), at })
      worker.queue.reserved++
      held.set(delivery.id, { worker, lease, leave: enter(worker, event.tenant) })
    }
  }
  return {
    begun,
    stored(accepted) {
      const leased = new Set(accepted.flatMap((each) => each.leased ?? []))
      for (const [id, { worker, lease, leave }] of held) {
        worker.queue.reserved--
        if (leased.has(id)) begin(worker, lease, leave)
        else leave()
      }
      const queued = events.flatMap(({ deliveries }, index) => (accepted[index]?.duplicate === false ? deliveries : []))
      const waiting = queued.filter(({ id }) => !leased.has(id))
      for (const { channel } of waiting) waits(channel)
    },
    refused() {
      for (const { worker, leave } of held.values()) {
        worker.queue.reserved--
        leave()
      }
    },
  }
}

function leaseOf(event: NewEvent, { id: delivery, route, channel, orderKey }: NewDelivery, until: number): Lease {
  const { id, tenant, type, source, digest, receivedAt, expiresAt, segments } = event
  const known = { delivery, event: id, tenant, type, source, digest, route, channel, receivedAt, expiresAt, segments }
  return { ...known, attempt: 1, until, ...(orderKey !== null && { ordered: true }) }
}
