import { parseExact } from '../core/exact-json.ts'
import { isObject, setOwn } from '../core/objects.ts'
import type { Person, Segment } from '../core/stored-event.ts'
import { getOwn, type Path } from './property-path.ts'

/** Part of an event, parsed: what a person's part holds, and where; of the common part what was taken out of it. */
export interface ParsedSegment {
  readonly people: readonly Person[]
  readonly entries: readonly (readonly [path: Path, value: unknown])[]
  readonly common: unknown
  readonly taken: readonly Path[]
}

export function parseSegment({ people, payload }: Segment): ParsedSegment {
  const value = parseExact(payload)
  if (people.length > 0) return { people, entries: value as ParsedSegment['entries'], common: null, taken: [] }
  if (!Array.isArray(value)) return { people, entries: [], common: value, taken: [] }
  return { people, entries: [], common: value[0] as unknown, taken: value[1] as readonly Path[] }
}

/** `joinParsed` of segments. */
export const joinSegments = (
  segments: readonly Segment[],
  except?: (person: Person) => boolean,
): Record<string, unknown> => joinParsed(segments.map(parseSegment), except)

/**
 * The event that was split, as far as its parts are there. Where what stood around a part is missing, its containers are
 * made anew, with `null` in nodes of a list that nobody knows. The parts are used up: they become the event.
 *
 * @param except leaves out what concerns a person
 */
export function joinParsed(
  segments: readonly ParsedSegment[],
  except?: (person: Person) => boolean,
): Record<string, unknown> {
  let event: unknown = {}
  const entries: ParsedSegment['entries'][number][] = []
  for (const segment of segments) {
    if (segment.people.length === 0) event = segment.common
    else if (except === undefined || !segment.people.some(except)) entries.push(...segment.entries)
  }
  // Outer ones first: they were cut before what is within them is put back.
  entries.sort(([one], [other]) => one.length - other.length)
  for (const [path, value] of entries) event = put(event, path, 0, value)
  return isObject(event) ? event : {}
}

/** Places of an event from which something was taken out that no part holds any more: somebody has been erased. */
export function missingPaths(segments: readonly ParsedSegment[]): readonly Path[] {
  const taken = new Map<string, Path>()
  for (const segment of segments) for (const path of segment.taken) taken.set(JSON.stringify(path), path)
  if (taken.size === 0) return []
  for (const { entries } of segments) for (const [path] of entries) taken.delete(JSON.stringify(path))
  return [...taken.values()]
}

/** Puts a value at a path, in node; answers the container, which may be a new one. */
function put(container: unknown, path: Path, depth: number, value: unknown): unknown {
  const step = path[depth]
  if (step === undefined) return value
  if (typeof step === 'number') {
    const list: unknown[] = Array.isArray(container) ? container : []
    while (list.length < step) list.push(null)
    list[step] = put(list[step], path, depth + 1, value)
    return list
  }
  const object = isObject(container) ? container : {}
  setOwn(object, step, put(getOwn(object, step), path, depth + 1, value))
  return object
}
