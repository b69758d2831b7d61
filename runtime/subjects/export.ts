import type { ActivityPlan, RouterPlan } from '../contract/plan.ts'
import { all, hexOf, type Identifier, isAmong } from '../journal/people.ts'
import type { Disclosure, Journal, Person, StoredEvent, SubjectId } from '../journal/port.ts'
import { knownEnd } from '../retention/deadlines.ts'
import { joinSegments } from '../segments/join.ts'
import { valuesAt } from '../segments/subject-nodes.ts'
import { pathOf } from './field-path.ts'
import { isoOf, maybeIso } from './present.ts'
import { hasReached } from './recipients.ts'
import type { Case } from './request-intake.ts'

/** One event as the person sees it: theirs, without the parts that are about others. */
export interface ExportedEvent {
  readonly id: string
  readonly type: string
  readonly source: string
  readonly receivedAt: string
  /** When its use ends, and when it is deleted; `null` while that waits for something that has not happened. */
  readonly usedUntil: string | null
  readonly deletedAt: string | null
  readonly activities: readonly string[]
  readonly categories: readonly string[]
  /** Which of the identifiers that the answer goes by stand in it (Art. 15(4)). */
  readonly foundBy: readonly Identifier[]
  /** It was altered on disk: that there is one is known, and nothing of it can be shown. */
  readonly altered: boolean
  /** An erasure had to leave it, restricted to being stored. */
  readonly kept: boolean
  /** Some of it is about others as well: to be looked at before it is handed over (Art. 15(4)). */
  readonly alsoAboutOthers: boolean
  /** The field of its data that holds, in base64, a body that is no text. */
  readonly base64?: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What somebody received, as the record of disclosures says. */
export interface ExportedDisclosure {
  readonly event: string
  readonly recipient: string
  readonly categories: readonly string[]
  readonly at: string
  readonly outcome: 'received' | 'unknown'
}

/** Activities that an event of a type and source goes to. */
export function activitiesFor(
  plan: RouterPlan,
  { source, type }: Pick<StoredEvent, 'source' | 'type'>,
): readonly ActivityPlan[] {
  const names = new Set(
    plan.routes
      .filter((route) => route.source === source && route.events.includes(type))
      .map(({ activity }) => activity),
  )
  return plan.activities.filter(({ name }) => names.has(name))
}

/**
 * Whether the right to portability covers an event: consent or contract, and the person gave the data, or it was
 * observed of them (Art. 20(1); WP 242 rev.01).
 */
export function isPortable(plan: RouterPlan, event: StoredEvent): boolean {
  const origin = plan.sources.find(({ name }) => name === event.source)?.origin
  return (
    (origin === 'person' || origin === 'observed') &&
    activitiesFor(plan, event).some(({ bases }) => bases.some(({ type }) => type === 'consent' || type === 'contract'))
  )
}

/** @param portable only what is about the person, without what the event says besides */
export function exported(plan: RouterPlan, event: StoredEvent, found: Case, portable: boolean): ExportedEvent {
  const kept = new Set(found.kept.map(hexOf))
  const ids = new Set([...found.own, ...kept])
  const own = event.segments.filter(({ people }) => people.some((person) => isAmong(person, ids)))
  const common = portable ? [] : event.segments.filter(({ people }) => people.length === 0)
  const data = joinSegments([...common, ...own])
  return {
    ...headOf(plan, event),
    categories: categoriesOf(plan, event.type, data),
    foundBy: found.known
      .filter(({ id }, index) =>
        own.some(({ people }) => people.some((person) => isOneOf(person, [id, found.kept[index]]))),
      )
      .flatMap(({ key }) => key ?? []),
    kept: own.some(({ people }) => people.some((person) => isAmong(person, kept))),
    alsoAboutOthers: own.some(({ people }) => people.some((person) => !isAmong(person, ids))),
    ...bytesIn(plan, event, data),
    data,
  }
}

const isOneOf = (person: Person, ids: readonly (SubjectId | undefined)[]): boolean =>
  isAmong(person, new Set(ids.flatMap((id) => (id === undefined ? [] : [hexOf(id)]))))

function categoriesOf(plan: RouterPlan, type: string, data: object): readonly string[] {
  const fields = plan.events.find(({ name }) => name === type)?.fields ?? []
  const there = fields.filter(({ path }) => valuesAt(data, pathOf(path)).some((value) => value !== null))
  return [...new Set(there.flatMap(({ categories }) => categories))].sort()
}

/** One event as it is stored, whoever it is about. */
export interface WholeEvent
  extends Pick<
    ExportedEvent,
    | 'id'
    | 'type'
    | 'source'
    | 'receivedAt'
    | 'usedUntil'
    | 'deletedAt'
    | 'activities'
    | 'categories'
    | 'altered'
    | 'base64'
    | 'data'
  > {
  /** How many people stand in it by an identifier. */
  readonly people: number
}

export function exportedWhole(plan: RouterPlan, event: StoredEvent): WholeEvent {
  const data = joinSegments(event.segments)
  return {
    ...headOf(plan, event),
    categories: categoriesOf(plan, event.type, data),
    people: new Set(event.segments.flatMap(({ people }) => people.map(([id]) => hexOf(id)))).size,
    ...bytesIn(plan, event, data),
    data,
  }
}

function bytesIn(plan: RouterPlan, { source }: StoredEvent, data: object): Pick<ExportedEvent, 'base64'> {
  const field = plan.sources.find(({ name }) => name === source)?.raw?.base64
  return field !== undefined && Object.hasOwn(data, field) ? { base64: field } : {}
}

const headOf = (plan: RouterPlan, event: StoredEvent) => ({
  id: event.id,
  type: event.type,
  source: event.source,
  receivedAt: isoOf(event.receivedAt),
  usedUntil: maybeIso(knownEnd(event.expiresAt)),
  deletedAt: maybeIso(knownEnd(event.deleteAt)),
  activities: activitiesFor(plan, event).map(({ name }) => name),
  altered: event.altered ?? false,
})

/** Disclosures of a person's data that reached somebody, or may have. */
export async function disclosuresOf(journal: Journal, found: Case): Promise<readonly ExportedDisclosure[]> {
  const reached: ExportedDisclosure[] = []
  for await (const each of all((after, limit) => journal.subjects.disclosed(found.ids, after, limit))) {
    if (hasReached(each)) reached.push(disclosureOf(each))
  }
  return reached
}

export const disclosureOf = ({
  event,
  recipient,
  categories,
  intendedAt,
  outcome,
}: Disclosure): ExportedDisclosure => ({
  event,
  recipient,
  categories,
  at: isoOf(intendedAt),
  outcome: outcome === 'received' ? 'received' : 'unknown',
})
