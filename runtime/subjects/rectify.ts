import type { ExactNumber } from '../contract/exact-number.ts'
import type { Project, SubjectPlan } from '../contract/plan.ts'
import { parseExact } from '../core/exact-json.ts'
import { isObject, isTree, setOwn } from '../core/objects.ts'
import { hexOf, isAmong } from '../journal/people.ts'
import type { Person, Segment, StoredEvent, SubjectId } from '../journal/port.ts'
import type { Identity } from '../keys/identity.ts'
import { joinSegments } from '../segments/join.ts'
import { identifierOf } from '../segments/people.ts'
import { getOwn, type Path } from '../segments/property-path.ts'

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
  { project, subjects, identity }: RectifyParts,
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
  const written: SubjectId[] = []
  for (const [index, setting] of settings.entries()) {
    const keys = set[index] === 0 ? [] : writtenBy(setting, subjects, { identity, tenant: event.tenant })
    if (keys === 'unfit') return { ok: false, errors: [{ path: pointerOf(setting), message: UNFIT }] }
    written.push(...keys)
  }

  const wrongBefore = errorsOf(project, joinSegments(event.segments))
  const after = joinSegments(changed)
  const errors = errorsOf(project, after).filter(
    ({ path, message }) => !wrongBefore.some((before) => before.path === path && before.message === message),
  )
  if (errors.length > 0) return { ok: false, errors }
  const { people, added } = knownBy(written, ids)
  const segments = changed.map((segment) => ({ ...segment, people: segment.people.map(people) }))
  return { ok: true, segments, set, added }
}

/** What an event of a type has to be like, and by what its people are known. */
export interface RectifyParts {
  readonly project: Project
  readonly subjects: readonly SubjectPlan[]
  readonly identity: Pick<Identity, 'subjectId'>
}

const UNFIT = 'must be a text, or a number that can be read exactly: somebody is found by it'
const pointerOf = ({ path }: Setting): string => path.map((step) => `/${step ?? '*'}`).join('')

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

/** What a setting writes that somebody is known by from then on; nothing where it is no key, `unfit` for no identifier. */
function writtenBy(
  { path, value }: Setting,
  subjects: readonly SubjectPlan[],
  { identity, tenant }: { readonly identity: Pick<Identity, 'subjectId'>; readonly tenant: string },
): readonly SubjectId[] | 'unfit' {
  const types = subjects.flatMap(({ at, keys }) =>
    keys.filter((key) => isSamePath([...at, ...key.path], path)).map(({ type }) => type),
  )
  if (types.length === 0 || value === null) return []
  const text = identifierOf(value)
  return text === null ? 'unfit' : types.map((type) => identity.subjectId(tenant, type, text))
}

const isSamePath = (one: Setting['path'], other: Setting['path']): boolean =>
  one.length === other.length && one.every((step, index) => step === other[index])

/**
 * Who the people of an event are after a change: whoever it was made for is known by what was written, wherever in the
 * event that is, and stays known by the ids of before, so that both find the event.
 */
function knownBy(
  written: readonly SubjectId[],
  ids: ReadonlySet<string>,
): { readonly people: (person: Person) => Person; readonly added: readonly SubjectId[] } {
  const all = [...new Map(written.map((id) => [hexOf(id), id])).values()]
  return {
    added: all.filter((id) => !ids.has(hexOf(id))),
    people(person) {
      if (!isAmong(person, ids)) return person
      const known = new Set(person.map(hexOf))
      return [...person, ...all.filter((id) => !known.has(hexOf(id)))]
    },
  }
}
