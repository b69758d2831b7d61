import type { RetentionPlan, RouterPlan } from '../contract/plan.ts'
import { deadline } from '../core/deadline.ts'
import type { EventHead } from '../journal/port.ts'
import { periodFor } from './expiry.ts'

/** The end of the calendar of ISO 8601: for what ends by an event that has not happened. */
export const NO_END = Date.UTC(9999, 11, 31, 23, 59, 59, 999)

/** An end as people are told of it: `null` for what has none yet, which is no day. */
export const knownEnd = (end: number): number | null => (end >= NO_END ? null : end)

/** What was promised of an event: the rules of its fields, for a tenant on some plan. */
export interface Promised {
  readonly rules: readonly RetentionPlan[]
  /** `null` without one. */
  readonly plan: string | null
}

/** What has happened that deadlines depend on. */
export interface Circumstances {
  /** When a lifecycle event happened, `null` when it has not. */
  readonly happened: (event: string) => number | null
  /** Until when a hold suspends the deletion; `null` without one. */
  readonly heldUntil: number | null
}

export interface Deadlines {
  /** Nothing is done with it from then on. */
  readonly expiresAt: number
  /** It is deleted: later where a statutory minimum or a hold keeps it. */
  readonly deleteAt: number
}

export interface Ends extends Deadlines {
  /** When the longest statutory minimum is over; the receipt itself without one. */
  readonly minimumEnd: number
}

const known = new WeakMap<RouterPlan, ReadonlyMap<string, readonly RetentionPlan[]>>()

/** The rules of an event type, in a declaration; `null` when it has no such type. */
export function rulesOf(plan: RouterPlan, type: string): readonly RetentionPlan[] | null {
  let byType = known.get(plan)
  if (byType === undefined) {
    const byName = new Map(plan.retention.map((rule) => [rule.name, rule]))
    byType = new Map(
      plan.events.map(({ name, retention }) => [name, retention.flatMap((rule) => byName.get(rule) ?? [])]),
    )
    known.set(plan, byType)
  }
  return byType.get(type) ?? null
}

/**
 * The earliest period over all rules of all promises ends the use of an event, so that a shorter promise that came later
 * counts, and a longer one does not. A rule that waits for a lifecycle event has no end until that has happened. Without
 * any rule nothing is kept.
 */
export function deadlinesOf(
  promises: readonly Promised[],
  receivedAt: number,
  { happened, heldUntil }: Circumstances,
): Ends {
  let expiresAt = Number.POSITIVE_INFINITY
  let minimumEnd = receivedAt
  for (const { rules, plan } of promises) {
    if (rules.length === 0) expiresAt = Math.min(expiresAt, receivedAt)
    for (const rule of rules) {
      expiresAt = Math.min(expiresAt, endOf(rule, plan, receivedAt, happened))
      if (rule.minimum !== null) minimumEnd = Math.max(minimumEnd, deadline(receivedAt, rule.minimum))
    }
  }
  if (expiresAt === Number.POSITIVE_INFINITY) expiresAt = receivedAt
  return { expiresAt, minimumEnd, deleteAt: Math.max(expiresAt, minimumEnd, heldUntil ?? 0) }
}

function endOf(
  rule: RetentionPlan,
  plan: string | null,
  receivedAt: number,
  happened: Circumstances['happened'],
): number {
  const start = rule.after === null ? receivedAt : happened(rule.after)
  return start === null ? NO_END : deadline(start, periodFor(rule, plan, start))
}

/**
 * The deadlines of a stored event by what holds now. What has expired stays expired, whatever happens afterwards: then
 * only a hold or a statutory minimum can still keep it, and what somebody has put an end to is not prolonged.
 */
export function rescheduled(event: EventHead, ends: Ends, heldUntil: number | null, now: number): Deadlines {
  if (event.expiresAt > now) return { expiresAt: ends.expiresAt, deleteAt: ends.deleteAt }
  const natural = Math.max(ends.expiresAt, ends.minimumEnd)
  return {
    expiresAt: event.expiresAt,
    deleteAt: Math.max(Math.min(event.deleteAt, natural), event.expiresAt, ends.minimumEnd, heldUntil ?? 0),
  }
}

/** Whether a hold for some ground may keep events of a type: every rule of theirs has to allow it. */
export const mayHold = (plan: RouterPlan, type: string, ground: string): boolean => {
  const rules = rulesOf(plan, type) ?? []
  return rules.length > 0 && rules.every(({ holds }) => holds.some((hold) => hold.ground === ground))
}
