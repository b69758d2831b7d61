import type { Ledger } from './ledger.ts'
import type { Sink } from './sink.ts'
import type { Deliveries } from './store/store.ts'

/** What became of what was sent. */
export interface Tally {
  /** Events that a sender has seen a 202 for. */
  readonly accepted: number
  /** Of those, the ones that the destination took. */
  readonly delivered: number
  /** Deliveries beyond the first under one `webhook-id`: what at-least-once allows. */
  readonly duplicated: number
  /** Accepted, not delivered, and the journal does not say why. */
  readonly lost: number
  /** Accepted and not delivered, with the reason recorded. */
  readonly ended: number
  /** Events under two `webhook-id`s: a repeated request that was taken for a new event. */
  readonly twice: number
  /** Deliveries with another signature or content than sent. */
  readonly wrong: number
  /** Deliveries that still wait. */
  readonly waiting: number
}

export function tally(ledger: Ledger, sink: Sink, { ended, waiting }: Deliveries): Tally {
  const missing = [...ledger.accepted].filter(([id]) => !sink.taken.has(id))
  const reasoned = missing.filter(([, event]) => ended.has(event.replaceAll('-', ''))).length
  let duplicated = 0
  let twice = 0
  for (const ids of sink.taken.values()) {
    for (const times of ids.values()) duplicated += times - 1
    if (ids.size > 1) twice++
  }
  return {
    accepted: ledger.accepted.size,
    delivered: ledger.accepted.size - missing.length,
    duplicated,
    lost: missing.length - reasoned,
    ended: reasoned,
    twice,
    wrong: sink.wrong(),
    waiting,
  }
}

/** Whether every promise was kept. */
export const kept = ({ lost, twice, wrong, waiting }: Tally): boolean => lost + twice + wrong + waiting === 0

export const tallyText = (tally: Tally): string =>
  Object.entries(tally)
    .map(([name, count]) => `${name} ${count}`)
    .join('  ')
