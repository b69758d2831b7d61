import { all, idOf, isAmong, keptId } from '../journal/people.ts'
import type { Journal, Person, Segment, StoredEvent, SubjectId } from '../journal/port.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import type { ErasureRecord } from './erasure-record.ts'

/**
 * Puts what an erasure has to keep under ids of its own, so that the person's keys can be destroyed, and ends its use:
 * it is not delivered any more, and not deleted before the ground is gone (Art. 17(3), 18(1)). Running it again changes
 * nothing.
 */
export async function setApart(journal: Journal, erasure: ErasureRecord, now: number): Promise<void> {
  const own = new Set(erasure.subjects)
  const untilOf = new Map(erasure.kept.map(({ event, until }) => [event, until]))
  const ids = erasure.subjects.map(idOf)
  await journal.reschedule({
    tenant: erasure.tenant,
    subjects: [...ids, ...erasure.keptAs.map(idOf)],
    decide({ id, expiresAt, deleteAt }) {
      const until = untilOf.get(id)
      if (until === undefined) return null
      return { expiresAt: Math.min(expiresAt, now), deleteAt: Math.max(deleteAt, until ?? now, now) }
    },
  })
  const renamed = (person: Person): Person =>
    isAmong(person, own) ? mapPerson(person, (id) => keptId(journal.identity, erasure.tenant, id)) : person
  for await (const event of all((after, limit) => journal.subjects.concerning(ids, after, limit))) {
    if (!untilOf.has(event.id)) continue
    await journal.subjects.rewrite(
      event.id,
      event.segments.map((segment): Segment => ({ ...segment, people: segment.people.map(renamed) })),
    )
  }
}

const mapPerson = ([first, ...others]: Person, change: (id: SubjectId) => SubjectId): Person => [
  change(first),
  ...others.map(change),
]

/**
 * Erases what was kept and need not be any more: a part of an event that concerns others too, and otherwise the event.
 * What is others' goes when its own time has come. Answers whether nothing is left under the erasure's ids: then their
 * keys are gone too.
 */
export async function release(
  journal: Journal,
  erasure: ErasureRecord,
  exemptionOf: ExemptionOf,
  now: number,
): Promise<boolean> {
  const ids = erasure.keptAs.map(idOf)
  const own = new Set(erasure.keptAs)
  const othersOf = ({ segments }: StoredEvent): readonly Segment[] =>
    segments.filter(({ people }) => !people.some((person) => isAmong(person, own)))
  const going = new Set<string>()
  const whole = new Set<string>()
  let left = 0
  for await (const event of all((after, limit) => journal.subjects.concerning(ids, after, limit))) {
    if (exemptionOf(event, now, own) === null) {
      going.add(event.id)
      if (othersOf(event).every(({ people }) => people.length === 0)) whole.add(event.id)
    } else left++
  }
  await journal.reschedule({
    tenant: erasure.tenant,
    subjects: ids,
    decide: ({ id, expiresAt }) => (whole.has(id) ? { expiresAt: Math.min(expiresAt, now), deleteAt: now } : null),
  })
  for await (const event of all((after, limit) => journal.subjects.concerning(ids, after, limit))) {
    if (!going.has(event.id)) continue
    await journal.subjects.rewrite(event.id, othersOf(event))
  }
  if (left > 0) return false
  await journal.subjects.destroyKeys(ids)
  await journal.subjects.purge(ids)
  return (await journal.subjects.remains(ids)) === 0
}
