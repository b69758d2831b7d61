import type { RouterPlan } from '../contract/plan.ts'
import { all, hexOf, type Identifier, idOf } from '../journal/people.ts'
import type { Journal, Person, StoredEvent } from '../journal/port.ts'
import { keysIn, type StoredKey } from './keys-in.ts'

/** Why an identifier leads to nobody else: several people have it, by the declaration, its form or the stored events. */
export type Shared = 'declared' | 'role-address' | 'joins-many'

/** How far an identifier reaches. */
export interface Reach {
  readonly events: number
  /** How many people it joins: it stands beside so many others of one type. 1 where it stands alone. */
  readonly people: number
}

/** Another identifier that stands beside one of the person's in a stored event: perhaps theirs, perhaps not. */
export interface Candidate extends Reach {
  /** In hexadecimal. */
  readonly id: string
  /** `null` where the declaration does not name it as a key any more. */
  readonly key: Identifier | null
  /** The first event that holds both, and its source. */
  readonly event: string
  readonly source: string
  /** `null`: it can be confirmed. */
  readonly because: Shared | null
}

export interface Survey {
  /** Stored events that any of the identifiers stands in, by source and type. */
  readonly events: readonly { readonly source: string; readonly type: string; readonly count: number }[]
  /** Of each identifier that was asked for, by id in hexadecimal. */
  readonly reach: ReadonlyMap<string, Reach>
  readonly candidates: readonly Candidate[]
  /** There are more candidates, or their numbers are larger, than could be looked through. */
  readonly more: boolean
}

/** Whoever is known by more than a few under one identifier is not one person (Art. 12(6), 15(4)). */
const FEW = 3
const MOST = 50
/** Events of candidates that are opened to say how far they reach. */
const OPENED = 5000
/** An identifier that is beside more than so many is not looked through. */
const BUSY = 30
const MOST_COUNTED = 1000

export interface SurveyParts {
  readonly journal: Pick<Journal, 'subjects' | 'identity' | 'reschedule'>
  readonly plan: () => RouterPlan
}

/**
 * Looks through the stored events that some identifiers stand in: how many there are, and which other identifiers they
 * hold for the same person. Nothing is followed: what is beside those others is not looked for.
 *
 * @param ids in hexadecimal
 */
export async function survey({ journal, plan }: SurveyParts, tenant: string, ids: readonly string[]): Promise<Survey> {
  const own = new Set(ids)
  const besides = createBesides(ids)
  const first = new Map<string, { readonly event: StoredEvent; readonly key: StoredKey | null }>()
  const events = new Map<string, Survey['events'][number]>()
  let more = false
  for await (const event of concerning(journal, ids)) {
    const { source, type } = event
    const name = `${source} ${type}`
    events.set(name, { source, type, count: (events.get(name)?.count ?? 0) + 1 })
    const keys = keysOf(plan(), event, journal)
    besides.add(event, keys)
    for (const person of event.segments.flatMap(({ people }) => people)) {
      const names = person.map(hexOf)
      if (!names.some((name) => own.has(name))) continue
      for (const name of names) {
        const key = keys.get(name) ?? null
        if (own.has(name) || key?.links === false) continue
        if (first.size >= MOST && !first.has(name)) more = true
        else if ((first.get(name)?.key ?? null) === null)
          first.set(name, { event: first.get(name)?.event ?? event, key })
      }
    }
  }
  const looked = await reachOf({ journal, plan }, tenant, first)
  return {
    events: [...events.values()],
    reach: besides.reach(),
    more: more || looked.more,
    candidates: [...first].map(([id, { event, key }]): Candidate => {
      const reach = looked.reach.get(id) ?? { events: 1, people: 1 }
      return {
        id,
        ...reach,
        key: key === null ? null : { type: key.type, value: key.value },
        event: event.id,
        source: event.source,
        because: becauseOf(key, reach.people),
      }
    }),
  }
}

function becauseOf(key: StoredKey | null, people: number): Shared | null {
  if (key?.shared === true) return key.said ? 'declared' : 'role-address'
  return people > FEW && key?.alone !== true ? 'joins-many' : null
}

/** How far candidates reach. Busy ones are counted and not opened. */
async function reachOf(
  { journal, plan }: SurveyParts,
  tenant: string,
  candidates: ReadonlyMap<string, { readonly key: StoredKey | null }>,
): Promise<{ readonly reach: ReadonlyMap<string, Reach>; readonly more: boolean }> {
  const reach = new Map<string, Reach>()
  const quiet: string[] = []
  for (const [id, { key }] of candidates) {
    const beside = (await journal.subjects.linked(idOf(id), MOST_COUNTED)).length
    if (key?.shared !== true && beside <= BUSY) quiet.push(id)
    else reach.set(id, { events: await countEvents(journal, tenant, id), people: Math.max(1, beside) })
  }
  const besides = createBesides(quiet)
  let opened = 0
  let more = false
  for await (const event of concerning(journal, quiet)) {
    if (++opened > OPENED) {
      more = true
      break
    }
    besides.add(event, keysOf(plan(), event, journal))
  }
  for (const [id, each] of besides.reach()) reach.set(id, each)
  return { reach, more }
}

async function countEvents(journal: SurveyParts['journal'], tenant: string, id: string): Promise<number> {
  let count = 0
  await journal.reschedule({
    tenant,
    subjects: [idOf(id)],
    decide() {
      count++
      return null
    },
  })
  return count
}

const concerning = (journal: SurveyParts['journal'], ids: readonly string[]): AsyncIterable<StoredEvent> =>
  ids.length === 0 ? none() : all((after, limit) => journal.subjects.concerning(ids.map(idOf), after, limit))

async function* none(): AsyncGenerator<never> {}

const keysOf = (
  plan: RouterPlan,
  event: StoredEvent,
  { identity }: Pick<Journal, 'identity'>,
): ReadonlyMap<string, StoredKey> =>
  keysIn(plan.events.find(({ name }) => name === event.type)?.subjects ?? [], event, identity)

/** Counts in which events some ids stand, and what stands beside them there for the same person. */
function createBesides(ids: readonly string[]) {
  const found = new Map(ids.map((id) => [id, { events: 0, beside: new Map<string, Set<string>>() }]))
  return {
    add(event: StoredEvent, keys: ReadonlyMap<string, StoredKey>): void {
      const people = peopleOf(event)
      for (const id of new Set(people.flat())) {
        const one = found.get(id)
        if (one === undefined) continue
        one.events++
        for (const person of people) if (person.includes(id)) note(one.beside, id, person, keys)
      }
    },
    reach: (): ReadonlyMap<string, Reach> =>
      new Map(
        [...found].map(([id, { events, beside }]) => [
          id,
          { events, people: Math.max(1, ...[...beside.values()].map(({ size }) => size)) },
        ]),
      ),
  }
}

function note(
  beside: Map<string, Set<string>>,
  id: string,
  person: readonly string[],
  keys: ReadonlyMap<string, StoredKey>,
): void {
  for (const other of person) {
    const key = keys.get(other)
    // What several people have says nothing of how many there are.
    if (other === id || key?.shared === true) continue
    const type = key?.type ?? ''
    const known = beside.get(type) ?? new Set()
    beside.set(type, known.add(other))
  }
}

const peopleOf = ({ segments }: StoredEvent): readonly (readonly string[])[] =>
  segments.flatMap(({ people }) => people.map((person: Person) => person.map(hexOf)))

/** How many of them there are, or of those that something holds for. */
export const countOf = (
  survey: Survey | null,
  holds: (event: { readonly source: string; readonly type: string }) => boolean = () => true,
): number => (survey?.events ?? []).filter(holds).reduce((sum, { count }) => sum + count, 0)
