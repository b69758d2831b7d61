import { parseExact } from '../exact-json.ts'
import type { ExactNumber } from '../exact-number.ts'
import type { Person, Segment, StoredEvent, SubjectId } from '../journal/port.ts'
import { isObject, isTree, setOwn } from '../objects.ts'
import type { Project } from '../plan.ts'
import { joinSegments } from '../segments/join.ts'
import { getOwn, type Path } from '../segments/own.ts'
import type { Split } from '../segments/split.ts'
import { hexOf, isAmong } from './identifiers.ts'

/** A value to be set wherever this field is the person's. */
export interface Setting {
  /** `null` stands for every element. */
  readonly path: readonly (string | null)[]
  readonly value: string | number | ExactNumber | boolean | null
}

export type Rectified =
  | {
      readonly ok: true
      readonly segments: readonly Segment[]
      /** How many values were set for each setting. */
      readonly set: readonly number[]
      /** Ids of the person that the event knows now, and did not before. */
      readonly added: readonly SubjectId[]
    }
  /** What would be wrong with the event, that was not before. */
  | { readonly ok: false; readonly errors: readonly { readonly path: string; readonly message: string }[] }

/**
 * Sets values in what of an event is about a person; nothing about others is touched. The result has to pass what the
 * event had to pass when it came in, as far as it did before: parts about erased people are missing.
 *
 * @param ids of the person, in hexadecimal
 */
export function rectified(
  event: StoredEvent,
  ids: ReadonlySet<string>,
  settings: readonly Setting[],
  { project, split }: { readonly project: Project; readonly split: Split },
): Rectified {
  const set = settings.map(() => 0)
  const changed = event.segments.map((segment): Segment => {
    if (!segment.people.some((person) => isAmong(person, ids))) return segment
    const entries = parse(segment)
    for (const [index, { path, value }] of settings.entries()) {
      for (const entry of entries) set[index] = (set[index] ?? 0) + setIn(entry, path, value)
    }
    return { ...segment, payload: Buffer.from(JSON.stringify(entries)) }
  })
  if (set.every((count) => count === 0)) return { ok: true, segments: event.segments, set, added: [] }

  const wrongBefore = errorsOf(project, joinSegments(event.segments))
  const after = joinSegments(changed)
  const errors = errorsOf(project, after).filter(
    ({ path, message }) => !wrongBefore.some((before) => before.path === path && before.message === message),
  )
  if (errors.length > 0) return { ok: false, errors }
  const { people, added } = knownBy(changed, split(after, event.tenant), ids)
  const segments = changed.map((segment) => ({ ...segment, people: segment.people.map(people) }))
  return { ok: true, segments, set, added }
}

const parse = ({ payload }: Segment): [Path, unknown][] => parseExact(payload) as [Path, unknown][]

const errorsOf = (project: Project, event: Record<string, unknown>) => {
  const projected = project(event)
  return projected.ok ? [] : projected.errors
}

/** Sets a value that is there already, somewhere below an entry of a segment; answers how many. */
function setIn(entry: [Path, unknown], path: Setting['path'], value: unknown): number {
  const [at, own] = entry
  const fits = at.every((step, depth) => (typeof step === 'number' ? path[depth] === null : path[depth] === step))
  if (!fits || at.length > path.length) return 0
  if (at.length < path.length) return setBelow(own, path.slice(at.length), value)
  if (isObject(own) || Array.isArray(own)) return 0
  entry[1] = value
  return 1
}

function setBelow(container: unknown, [step, ...rest]: Setting['path'], value: unknown): number {
  if (step === null) {
    if (!Array.isArray(container)) return 0
    return container.reduce<number>((sum, element, index) => {
      if (rest.length > 0) return sum + setBelow(element, rest, value)
      if (element === null || isTree(element)) return sum
      container[index] = value
      return sum + 1
    }, 0)
  }
  if (step === undefined || !isObject(container) || !Object.hasOwn(container, step)) return 0
  const inner = getOwn(container, step)
  if (rest.length > 0) return setBelow(inner, rest, value)
  if (isTree(inner)) return 0
  setOwn(container, step, value)
  return 1
}

/**
 * Who the people of an event are after a change: whoever stands where the person stood is the person, and stays known
 * by the ids of before, so that both find the event.
 */
function knownBy(
  before: readonly Segment[],
  after: readonly Segment[],
  ids: ReadonlySet<string>,
): { readonly people: (person: Person) => Person; readonly added: readonly SubjectId[] } {
  const now = new Map(
    after.filter(({ people }) => people.length > 0).map((segment) => [placeOf(segment), segment.people]),
  )
  const joined = new Map<string, Person>()
  const added = new Map<string, SubjectId>()
  for (const segment of before) {
    if (segment.people.length === 0) continue
    const people = now.get(placeOf(segment)) ?? []
    for (const [index, person] of segment.people.entries()) {
      const found = people.length === segment.people.length ? people[index] : undefined
      if (found === undefined || !isAmong(person, ids)) continue
      const known = new Set(person.map(hexOf))
      const more = found.filter((id) => !known.has(hexOf(id)))
      for (const id of more) if (!ids.has(hexOf(id))) added.set(hexOf(id), id)
      joined.set(hexOf(person[0]), [...person, ...more])
    }
  }
  return { people: (person) => joined.get(hexOf(person[0])) ?? person, added: [...added.values()] }
}

const placeOf = (segment: Segment): string => JSON.stringify(parse(segment)[0]?.[0])
