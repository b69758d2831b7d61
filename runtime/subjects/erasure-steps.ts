import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { all, hexOf, idOf, isAmong, keptId } from '../journal/people.ts'
import type { Change, Journal } from '../journal/port.ts'
import type { Membership } from '../register/port.ts'
import type { Known } from '../register/stored.ts'
import { outOfBackups } from '../reminders/backups.ts'
import type { RecordState } from '../reminders/record-memory.ts'
import type { Reminders } from '../reminders/reminders.ts'
import { dropConsents } from './consent.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import type { ErasureRecord, ErasureState, Kept } from './erasure-record.ts'
import { setApart } from './exempted-events.ts'
import { forgetLifecycle, forgetLifecycleReminders } from './forget-lifecycle.ts'
import { stillNeeded, toTell } from './notice.ts'
import { recipientsOf } from './recipients.ts'
import { forgetInRequests } from './request.ts'
import { type Right, rightsOf } from './right.ts'
import { forgetRights } from './rights-memory.ts'
import { changeSuppressions, withoutFence } from './suppression.ts'
import type { Tombstones } from './tombstones.ts'

export interface ErasureParts {
  readonly journal: Journal
  readonly replicas: Pick<Membership, 'passed'>
  readonly clock: Clock
  /** The plan that runs now. */
  readonly plan: () => RouterPlan
  readonly exemptionOf: ExemptionOf
  /** `null` where no directory is set, and so are reminders. */
  readonly tombstones: Tombstones | null
  readonly reminders: Reminders<Right> | null
  readonly recordReminders: Reminders<RecordState> | null
  /** Takes ids, in hexadecimal, out of what others keep in records: the audit log. */
  readonly forget: (subjects: readonly string[]) => Promise<unknown>
  /** Takes away what a tenant has made at run time. */
  readonly forgetTenant: (tenant: string) => Promise<unknown>
}

/** What a step has come to, still to be written: the record, and what changes in the same commit. */
export interface Stepped {
  readonly record: ErasureRecord
  readonly changes: readonly Change[]
}

/**
 * Brings an erasure from one state to the next, or closer to it. Each step may run any number of times: what a crash
 * left half done is done again, with the same end.
 */
export type Step = (parts: ErasureParts, id: string, known: Known<ErasureRecord>) => Promise<Stepped>

/** Something of the person was found after it had been purged; it is purged again. */
export class ErasureIncomplete extends Error {
  override readonly name = 'ErasureIncomplete'
}

export const steps: Readonly<Record<Exclude<ErasureState, 'done'>, Step>> = {
  async requested({ replicas, clock }, _, { value, generation }) {
    await replicas.passed(generation)
    return { record: at('fenced', value, clock), changes: [] }
  },

  async fenced({ journal, clock, exemptionOf }, id, { value }) {
    const ids = value.subjects.map(idOf)
    const own = new Set(value.subjects)
    const now = clock.now()
    const kept: Kept[] = []
    let events = 0
    let segments = 0
    for await (const event of all((after, limit) => journal.subjects.concerning(ids, after, limit))) {
      const keep = exemptionOf(event, now, own)
      if (keep !== null) kept.push({ event: event.id, ...keep })
      else {
        events++
        segments += event.segments.filter(({ people }) => people.some((person) => isAmong(person, own))).length
      }
    }
    const recipients = await recipientsOf(journal, ids)
    const remains = await journal.subjects.remains(ids)
    const keptAs = kept.length === 0 ? [] : ids.map((each) => hexOf(keptId(journal.identity, value.tenant, each)))
    const restricted = { at: now, ground: 'kept', request: id } as const
    const changes = await changeSuppressions(journal.records, keptAs, (known) => ({ ...known, restricted }))
    const found = { events, segments, remains }
    return { record: at('surveyed', { ...value, found, kept, keptAs, recipients }, clock), changes }
  },

  async surveyed(parts, _, { value, generation }) {
    if (value.kept.length > 0) {
      // Everybody knows that what is kept is restricted before it is there.
      await parts.replicas.passed(generation)
      await setApart(parts.journal, value, parts.clock.now())
    }
    return { record: at('held', value, parts.clock), changes: [] }
  },

  async held({ tombstones, clock, plan }, id, { value }) {
    const { tenant, subjects, request, steps, scope } = value
    const now = clock.now()
    const until = outOfBackups(plan(), now)
    const own = { erasure: id, tenant, subjects, request, until, ...(scope !== undefined && { scope }) }
    // After a restore there is one already.
    await tombstones?.write({ requestedAt: steps.requested ?? now, ...(await tombstones.read(id)), ...own })
    return { record: at('entombed', { ...value, entombed: tombstones !== null }, clock), changes: [] }
  },

  async entombed({ journal, clock }, _, { value }) {
    await journal.subjects.destroyKeys(value.subjects.map(idOf))
    return { record: at('destroyed', value, clock), changes: [] }
  },

  async destroyed({ journal, clock, forget }, _, { value }) {
    await forget(value.subjects)
    // Last, as it cuts the log behind both.
    await journal.subjects.purge(value.subjects.map(idOf))
    return { record: at('purged', value, clock), changes: [] }
  },

  async purged({ journal, clock }, _, { value }) {
    const ids = value.subjects.map(idOf)
    if ((await journal.subjects.remains(ids)) > 0) {
      await journal.subjects.destroyKeys(ids)
      await journal.subjects.purge(ids)
      if ((await journal.subjects.remains(ids)) > 0) throw new ErasureIncomplete()
    }
    return { record: at('verified', value, clock), changes: [] }
  },

  async verified({ journal, replicas, clock, plan, tombstones, reminders, recordReminders }, id, known) {
    const { value, generation } = known
    // A claim that had read what was theirs, and began under the fence, must not go on when the fence is gone.
    await replicas.passed(generation)
    const { records } = journal
    const { subjects, recipients } = value
    const suppressions = await changeSuppressions(records, subjects, withoutFence(id))
    await reminders?.write(rightsOf(suppressions).filter(({ kind }) => kind === 'objection'))
    const tombstone = (await tombstones?.read(id)) ?? null
    // An erasure that is run again after a restore leaves what has been said since it was done the first time.
    const before = tombstone?.forgottenAt ?? Number.POSITIVE_INFINITY
    if (reminders !== null) await forgetRights(reminders, subjects, before)
    if (recordReminders !== null) await forgetLifecycleReminders(recordReminders, subjects, before)
    if (tombstone !== null) await tombstones?.write({ forgottenAt: clock.now(), ...tombstone })
    const changes = [
      ...suppressions,
      ...(await dropConsents(records, subjects)),
      ...(await forgetInRequests(records, subjects)),
      ...(await forgetLifecycle(records, subjects)),
    ]
    const told = toTell(plan(), recipients, clock.now())
    return {
      record: at(
        'done',
        { ...value, subjects: [], driver: null, told, recipients: stillNeeded(recipients, told) },
        clock,
      ),
      changes,
    }
  },
}

export const at = (state: ErasureState, record: ErasureRecord, clock: Clock): ErasureRecord => ({
  ...record,
  state,
  steps: { ...record.steps, [state]: clock.now() },
})
