import { all, hexOf } from '../journal/people.ts'
import type { Disclosure, Goes, Journal, Scope, StoredEvent, SubjectId } from '../journal/port.ts'
import { change } from '../register/stored.ts'
import { dropConsents } from './consent.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import type { ErasureRecord, Kept } from './erasure-record.ts'
import { at, ErasureIncomplete, type ErasureParts, steps } from './erasure-steps.ts'
import { forgetLifecycle, forgetLifecycleReminders } from './forget-lifecycle.ts'
import { stillNeeded, toTell } from './notice.ts'
import { recipientsIn } from './recipients.ts'
import { forgetInRequests } from './request.ts'
import { rightsOf } from './right.ts'
import { forgetRights } from './rights-memory.ts'
import { changeSuppressions, type Suppression, withoutFence } from './suppression.ts'

/** More events that are kept are counted, and not listed. */
const LISTED = 1000
/** Of whose records as many are changed in one commit. */
const PEOPLE = 500
const DAY_MS = 86_400_000
const EMPTY = new Uint8Array()
const NOBODY: ReadonlySet<string> = new Set()

/**
 * The same states for what goes as a whole: events, or all of a tenant's. Rows go with what opens them, so that between
 * `entombed` and `destroyed` nothing of them is left but what was in the log.
 */
export const scopeSteps: typeof steps = {
  requested: steps.requested,

  async fenced({ journal, clock, exemptionOf }, _, { value }) {
    const scope = scopeOf(value)
    const kept: Kept[] = []
    const days = new Set<number>()
    let keptMore = 0
    let events = 0
    let segments = 0
    for await (const event of storedIn(journal, scope)) {
      days.add(dayOf(event))
      const keep = exemptionOf(event, clock.now(), NOBODY)
      if (keep === null) {
        events++
        segments += event.segments.length
      } else if (kept.length < LISTED) kept.push({ event: event.id, ...keep })
      else keptMore++
    }
    const found = { events, segments, remains: events }
    const recipients = await recipientsIn(disclosuresIn(journal, scope))
    const keptAs = kept.map(({ event }) => event)
    const more = { ...(keptMore > 0 && { keptMore }), ...(scope.events === null && { days: [...days] }) }
    return { record: at('surveyed', { ...value, found, kept, keptAs, recipients, ...more }, clock), changes: [] }
  },

  async surveyed({ journal, clock, exemptionOf }, _, { value }) {
    if (value.kept.length > 0) await setScopeApart(journal, scopeOf(value), exemptionOf, clock.now())
    return { record: at('held', value, clock), changes: [] }
  },

  held: steps.held,

  async entombed(parts, id, { value }) {
    const { journal, clock } = parts
    const scope = scopeOf(value)
    const goes = goesBy(parts)
    const gone = await journal.scopes.gone(scope, goes)
    if (scope.events === null) await forgetAll(parts, id, scope.tenant, gone)
    // Of single events only those are fenced in who stood in them when the erasure began.
    const fenced = new Set(value.subjects)
    const safe = scope.events === null ? gone : gone.filter((each) => fenced.has(hexOf(each)))
    await journal.scopes.drop(scope, goes, safe)
    await journal.subjects.destroyKeys(await commonKeysOf(journal, value))
    return { record: at('destroyed', value, clock), changes: [] }
  },

  async destroyed(parts, _, { value }) {
    // Cuts the log behind what was destroyed.
    await parts.journal.scopes.drop(scopeOf(value), goesBy(parts), [])
    return { record: at('purged', value, parts.clock), changes: [] }
  },

  async purged(parts, _, { value }) {
    const { journal, clock } = parts
    const [scope, goes] = [scopeOf(value), goesBy(parts)]
    if ((await journal.scopes.remains(scope, goes)) > 0) {
      await journal.scopes.drop(scope, goes, [])
      if ((await journal.scopes.remains(scope, goes)) > 0) throw new ErasureIncomplete()
    }
    return { record: at('verified', value, clock), changes: [] }
  },

  async verified({ journal, replicas, clock, plan, tombstones }, id, { value, generation }) {
    // A claim that had read what is gone, and began under the fence, must not go on when the fence is gone.
    await replicas.passed(generation)
    const tombstone = (await tombstones?.read(id)) ?? null
    if (tombstone !== null) await tombstones?.write({ forgottenAt: clock.now(), ...tombstone })
    const { days: _, ...rest } = value
    const told = toTell(plan(), value.recipients, clock.now())
    const recipients = stillNeeded(value.recipients, told)
    return {
      record: at('done', { ...rest, subjects: [], driver: null, told, recipients }, clock),
      changes: await changeSuppressions(journal.records, value.subjects, unfenced(id)),
    }
  },
}

/**
 * Erases what a scope had to keep and need not any more: its content now, its row with the next sweep. Answers whether
 * nothing is kept. Keys are left to the sweep too: others may be using them, as nobody is fenced in now.
 */
export async function releaseScope(
  journal: Journal,
  { tenant, scope, steps: { requested = 0 }, keptAs }: ErasureRecord,
  exemptionOf: ExemptionOf,
  now: number,
): Promise<boolean> {
  const of: Scope = { tenant, events: scope?.events === null ? null : keptAs }
  const going = new Set<string>()
  let left = 0
  for await (const event of storedIn(journal, of)) {
    // What came in since is not what was ordered to go.
    if (event.receivedAt > requested) continue
    if (exemptionOf(event, now, NOBODY) === null) going.add(event.id)
    else left++
  }
  for (const id of going) await journal.subjects.rewrite(id, [])
  await journal.reschedule({
    tenant,
    decide: ({ id, expiresAt }) => (going.has(id) ? { expiresAt: Math.min(expiresAt, now), deleteAt: now } : null),
  })
  // Cuts the log behind it.
  await journal.scopes.drop({ tenant, events: [] }, () => false, [])
  return left === 0
}

const scopeOf = ({ tenant, scope }: ErasureRecord): Scope => ({ tenant, events: scope?.events ?? null })

const storedIn = (journal: Journal, scope: Scope): AsyncIterable<StoredEvent> =>
  all((after, limit) => journal.scopes.stored(scope, after, limit))

async function* disclosuresIn(journal: Journal, scope: Scope): AsyncGenerator<Disclosure> {
  for await (const { id } of storedIn(journal, scope)) yield* await journal.disclosures(id)
}

const dayOf = ({ receivedAt }: StoredEvent): number => Math.floor(receivedAt / DAY_MS)

/** What goes: all that no ground keeps. */
const goesBy =
  ({ exemptionOf, clock }: Pick<ErasureParts, 'exemptionOf' | 'clock'>): Goes =>
  ({ people, ...event }) =>
    exemptionOf(
      { ...event, segments: [{ people: people.map((id) => [id] as const), payload: EMPTY }] },
      clock.now(),
      NOBODY,
    ) === null

/** Ends the use of what has to be kept, and keeps it as long as its ground says (Art. 17(3), 18(1)). */
async function setScopeApart(journal: Journal, scope: Scope, exemptionOf: ExemptionOf, now: number): Promise<void> {
  const untilOf = new Map<string, number>()
  for await (const event of storedIn(journal, scope)) {
    const keep = exemptionOf(event, now, NOBODY)
    if (keep !== null) untilOf.set(event.id, keep.until ?? now)
  }
  await journal.reschedule({
    tenant: scope.tenant,
    decide({ id, expiresAt, deleteAt }) {
      const until = untilOf.get(id)
      return until === undefined
        ? null
        : { expiresAt: Math.min(expiresAt, now), deleteAt: Math.max(deleteAt, until, now) }
    },
  })
}

/** The keys of the common parts of the days on which nothing of the tenant is left. */
async function commonKeysOf(
  journal: Journal,
  { tenant, scope, days = [] }: ErasureRecord,
): Promise<readonly Uint8Array[]> {
  if (scope?.events !== null) return []
  const going = new Set(days)
  for await (const event of storedIn(journal, { tenant, events: null })) going.delete(dayOf(event))
  return [...going].map((day) => journal.identity.commonKeyId(tenant, day * DAY_MS))
}

/** Takes those who are gone with a tenant, and what the tenant has made, out of all that is kept beside events. */
async function forgetAll(parts: ErasureParts, id: string, tenant: string, gone: readonly SubjectId[]): Promise<void> {
  const { journal, tombstones, reminders, recordReminders } = parts
  const { records } = journal
  const subjects = gone.map(hexOf)
  // An erasure that is run again after a restore leaves what has been said since it was done the first time.
  const before = (await tombstones?.read(id))?.forgottenAt ?? Number.POSITIVE_INFINITY
  for (let from = 0; from < subjects.length; from += PEOPLE) {
    const some = subjects.slice(from, from + PEOPLE)
    await change(records, async () => {
      const suppressions = await changeSuppressions(records, some, withoutFence(id))
      await reminders?.write(rightsOf(suppressions).filter(({ kind }) => kind === 'objection'))
      return [...suppressions, ...(await dropConsents(records, some))]
    })
  }
  await change(records, () => forgetInRequests(records, subjects))
  await change(records, () => forgetLifecycle(records, subjects))
  if (reminders !== null && subjects.length > 0) await forgetRights(reminders, subjects, before)
  if (recordReminders !== null) await forgetLifecycleReminders(recordReminders, subjects, before)
  await parts.forget(subjects)
  await parts.forgetTenant(tenant)
}

const unfenced =
  (erasure: string) =>
  (suppression: Suppression): Suppression => ({
    ...suppression,
    fences: suppression.fences.filter((each) => each !== erasure),
  })
