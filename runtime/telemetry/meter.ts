import type { Outcome } from '../journal/port.ts'
import { type CounterOptions, createLabelledCounter, type LabelledCounter } from './labelled-counter.ts'

/**
 * What ingress, delivery and the sweeper tell of their work. Names are those of the declaration, reasons come from closed
 * lists; never a tenant, an id or a value. Durations are milliseconds.
 */
export interface Meter {
  /** A new event is on disk. */
  accepted(source: string, event: string): void
  /** It was known already. */
  duplicate(source: string, event: string): void
  /** @param reason the last step of the problem's type: `unauthenticated`, `invalid` */
  refused(source: string, reason: string): void
  /** So many undeclared fields were not kept. */
  dropped(source: string, event: string, fields: number): void
  /** A source that only reports: so many fields would not have been kept. */
  wouldDrop(source: string, event: string, fields: number): void
  /** A commit of accepted events has reached the disk. */
  committed(duration: number): void
  /** An attempt has ended; a delivery that was given back was none. */
  attempted(route: string, channel: string, outcome: Outcome['kind'], status: number | null, duration: number): void
  /** Since the event was received. */
  delivered(channel: string, duration: number): void
  /** A delivery was given back because somebody's restriction, or a channel's first day, holds it. */
  held(channel: string): void
  /**
   * A delivery was tried again, or will be, although the recipient may have it.
   *
   * @param reason why nobody knows: `timeout`, `interrupted`
   */
  repeated(channel: string, reason: string): void
  /** A delivered text was longer than its channel takes, and was cut. */
  cut(route: string, channel: string): void
  /** An event was not delivered to a channel because its tenant has connected nothing there. */
  notConnected(channel: string): void
}

/** What has happened since the start, over all names. */
export interface Totals {
  readonly accepted: number
  readonly duplicates: number
  readonly refused: number
  readonly delivered: number
  readonly retried: number
  readonly dead: number
  readonly expired: number
  readonly suppressed: number
  readonly held: number
}

/** Takes durations: what Prometheus and OpenTelemetry make histograms of. */
export interface Durations {
  /** Milliseconds. */
  commit(duration: number): void
  attempt(channel: string, duration: number): void
  delivery(channel: string, duration: number): void
}

export interface CountingMeter extends Meter {
  readonly counters: readonly (CounterOptions & LabelledCounter)[]
  totals(): Totals
}

const counter = (name: string, help: string, labels: readonly string[]): CounterOptions & LabelledCounter => ({
  name,
  help,
  labels,
  ...createLabelledCounter(labels),
})

const ended = {
  delivered: 'delivered',
  retry: 'retried',
  dead: 'dead',
  expired: 'expired',
  suppressed: 'suppressed',
} as const
const STATUS_CLASSES = ['none', '1xx', '2xx', '3xx', '4xx', '5xx'] as const
const statusClass = (status: number | null): string =>
  STATUS_CLASSES[status === null ? 0 : Math.floor(status / 100)] ?? 'none'

/** A meter that counts, and hands durations on. */
export function createMeter(sinks: readonly Durations[]): CountingMeter {
  const events = ['source', 'event']
  const accepted = counter('bylaw_events_accepted_total', 'New events on disk.', events)
  const duplicate = counter('bylaw_events_duplicate_total', 'Events that were known already.', events)
  const refused = counter('bylaw_requests_refused_total', 'Requests refused, by kind of problem.', ['source', 'reason'])
  const dropped = counter('bylaw_fields_dropped_total', 'Undeclared fields that were not kept.', events)
  const wouldDrop = counter('bylaw_fields_would_drop_total', 'The same, of sources that only report.', events)
  const attempts = counter('bylaw_attempts_total', 'Attempts to deliver, by how they ended.', [
    'route',
    'channel',
    'outcome',
    'status',
  ])
  const held = counter(
    'bylaw_deliveries_held_total',
    'Times that a delivery was put off because it may not be made yet.',
    ['channel'],
  )
  const repeats = counter(
    'bylaw_repeats_total',
    'Deliveries tried again although nobody knows whether the recipient has them.',
    ['channel', 'reason'],
  )
  const cut = counter(
    'bylaw_messages_cut_total',
    'Messages delivered that were longer than their channel takes, and cut.',
    ['route', 'channel'],
  )
  const notConnected = counter(
    'bylaw_not_connected_total',
    'Events for which a channel had no address, because their tenant has connected none.',
    ['channel'],
  )
  const totals = {
    accepted: 0,
    duplicates: 0,
    refused: 0,
    delivered: 0,
    retried: 0,
    dead: 0,
    expired: 0,
    suppressed: 0,
    held: 0,
  }
  return {
    counters: [accepted, duplicate, refused, dropped, wouldDrop, attempts, held, repeats, cut, notConnected],
    totals: () => ({ ...totals }),
    accepted(source, event) {
      accepted.add(1, source, event)
      totals.accepted++
    },
    duplicate(source, event) {
      duplicate.add(1, source, event)
      totals.duplicates++
    },
    refused(source, reason) {
      refused.add(1, source, reason)
      totals.refused++
    },
    dropped(source, event, fields) {
      if (fields > 0) dropped.add(fields, source, event)
    },
    wouldDrop(source, event, fields) {
      if (fields > 0) wouldDrop.add(fields, source, event)
    },
    committed(duration) {
      for (const sink of sinks) sink.commit(duration)
    },
    attempted(route, channel, outcome, status, duration) {
      if (outcome === 'defer') return
      attempts.add(1, route, channel, outcome, statusClass(status))
      totals[ended[outcome]]++
      for (const sink of sinks) sink.attempt(channel, duration)
    },
    delivered(channel, duration) {
      for (const sink of sinks) sink.delivery(channel, duration)
    },
    held(channel) {
      held.add(1, channel)
      totals.held++
    },
    repeated(channel, reason) {
      repeats.add(1, channel, reason)
    },
    cut(route, channel) {
      cut.add(1, route, channel)
    },
    notConnected(channel) {
      notConnected.add(1, channel)
    },
  }
}

/** Counts nothing: where nobody listens. */
export const silentMeter: Meter = {
  accepted() {},
  duplicate() {},
  refused() {},
  dropped() {},
  wouldDrop() {},
  committed() {},
  attempted() {},
  delivered() {},
  held() {},
  repeated() {},
  cut() {},
  notConnected() {},
}
