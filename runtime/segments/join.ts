import type { Person, Segment } from '../journal/port/events.ts'
import { getOwn, isObject, type Path, setOwn } from './own.ts'

/**
 * The event that was split, as far as its parts are there. Where what stood around a part is missing, its containers are
 * made anew, with `null` in places of a list that nobody knows.
 *
 * @param except leaves out what concerns a person
 */
export function joinSegments(
  segments: readonly Segment[],
  except?: (person: Person) => boolean,
): Record<string, unknown> {
  let event: unknown = {}
  const entries: (readonly [Path, unknown])[] = []
  for (const { people, payload } of segments) {
    if (people.length === 0) event = commonOf(payload)
    else if (except === undefined || !people.some(except)) entries.push(...(parse(payload) as [Path, unknown][]))
  }
  // Outer ones first: they were cut before what is within them is put back.
  entries.sort(([one], [other]) => one.length - other.length)
  for (const [path, value] of entries) event = put(event, path, 0, value)
  return isObject(event) ? event : {}
}

/** Places of an event from which something was taken out that no part holds any more: somebody has been erased. */
export function missingPaths(segments: readonly Segment[]): readonly Path[] {
  const taken = new Map<string, Path>()
  for (const { people, payload } of segments) {
    const value = people.length === 0 ? parse(payload) : null
    if (Array.isArray(value)) for (const path of value[1] as readonly Path[]) taken.set(JSON.stringify(path), path)
  }
  for (const segment of segments) {
    if (taken.size === 0) break
    for (const { path } of entriesOf(segment)) taken.delete(JSON.stringify(path))
  }
  return [...taken.values()]
}

/** What a person's part holds, and where; of the common part nothing. */
export const entriesOf = ({ people, payload }: Segment): readonly { readonly path: Path; readonly value: unknown }[] =>
  people.length === 0 ? [] : (parse(payload) as readonly [Path, unknown][]).map(([path, value]) => ({ path, value }))

function commonOf(payload: Uint8Array): unknown {
  const value = parse(payload)
  return Array.isArray(value) ? value[0] : value
}

const parse = (payload: Uint8Array): unknown =>
  JSON.parse(Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength).toString())

/** Puts a value at a path, in place; answers the container, which may be a new one. */
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
