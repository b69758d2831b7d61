import { isObject } from '../core/objects.ts'
import { type Change, RecordConflict, type Records } from '../journal/port/records.ts'
import type { RememberedKind } from '../reminders/record-memory.ts'

/** Kinds of records that deadlines depend on, and what they hold. */

export const HOLD = 'hold'
export const LIFECYCLE = 'lifecycle'
export const TENANT_PLAN = 'tenant-plan'

/** By its name. Suspends the deletion of events until it is released, or its day has come. */
export interface Hold {
  readonly tenant: string
  readonly ground: string
  /** `null`: all that the ground is declared for. */
  readonly types: readonly string[] | null
  /** Subject ids in hexadecimal; `null`: whomever the events concern. */
  readonly subjects: readonly string[] | null
  /** Milliseconds since the epoch, as all times here. */
  readonly until: number
  readonly reason: string
  readonly since: number
}

/** By tenant, event and people. */
export interface LifecycleEvent {
  readonly tenant: string
  readonly event: string
  /** Subject ids in hexadecimal; `null`: all of the tenant. */
  readonly subjects: readonly string[] | null
  readonly at: number
}

/** By tenant: the plans that it was on, each with its first day, the earliest first. */
export interface PlanHistory {
  readonly plans: readonly { readonly plan: string; readonly since: number }[]
}

/** What a hold keeps could not be brought back: one that may have been set keeps, and one that may have been released. */
export const REMEMBERED_HOLDS: RememberedKind = { kind: HOLD, protects: (is) => is === 'set', isMadeAnew: true }

/**
 * Data must not stay for longer than was promised to somebody who has left. One that is over is not forgotten either:
 * what it has ended comes back with the backup.
 */
export const REMEMBERED_LIFECYCLE: RememberedKind = {
  kind: LIFECYCLE,
  protects: () => true,
  isMadeAnew: true,
  countsWhenOver: true,
}

const encoder = new TextEncoder()

export const recordChange = (
  kind: string,
  id: string,
  value: unknown,
  expiresAt: number | null,
  expected?: number,
): Change => ({
  kind,
  id,
  value: value === null ? null : encoder.encode(JSON.stringify(value)),
  expiresAt,
  ...(expected !== undefined && { expected }),
})

export function parseHold(value: unknown): Hold | null {
  if (!isObject(value)) return null
  const { tenant, ground, types, subjects, until, reason, since } = value
  if (typeof tenant !== 'string' || typeof ground !== 'string' || typeof reason !== 'string') return null
  if (typeof until !== 'number' || typeof since !== 'number' || !isNames(types) || !isNames(subjects)) return null
  return { tenant, ground, types, subjects, until, reason, since }
}

export function parseLifecycle(value: unknown): LifecycleEvent | null {
  if (!isObject(value)) return null
  const { tenant, event, subjects, at } = value
  if (typeof tenant !== 'string' || typeof event !== 'string' || typeof at !== 'number') return null
  return isNames(subjects) ? { tenant, event, subjects, at } : null
}

export function parsePlanHistory(value: unknown): PlanHistory | null {
  if (!isObject(value) || !Array.isArray(value.plans)) return null
  const plans = value.plans.filter(
    (each: unknown): each is PlanHistory['plans'][number] =>
      isObject(each) && typeof each.plan === 'string' && typeof each.since === 'number',
  )
  return { plans }
}

const decoder = new TextDecoder()

/** A record's value and generation; `null` and 0 where there is none. */
export async function readRecord<T>(
  records: Records,
  kind: string,
  id: string,
  parse: (value: unknown) => T | null,
): Promise<{ readonly value: T | null; readonly generation: number }> {
  const stored = await records.get(kind, id)
  if (stored === null || stored.value === null) return { value: null, generation: 0 }
  return { value: parse(JSON.parse(decoder.decode(stored.value))), generation: stored.generation }
}

const TRIES = 20

/** Deletes a record as it was when `check` let it go; answers what it held, and the generation. */
export async function takeRecord<T>(
  records: Records,
  kind: string,
  id: string,
  parse: (value: unknown) => T | null,
  check: (value: T | null) => T,
): Promise<{ readonly value: T; readonly generation: number }> {
  for (let attempt = 1; ; attempt++) {
    const found = await readRecord(records, kind, id, parse)
    const value = check(found.value)
    try {
      return { value, generation: await records.write([recordChange(kind, id, null, null, found.generation)]) }
    } catch (error) {
      if (!(error instanceof RecordConflict) || attempt === TRIES) throw error
    }
  }
}

const isNames = (value: unknown): value is readonly string[] | null =>
  value === null || (Array.isArray(value) && value.every((each) => typeof each === 'string'))
