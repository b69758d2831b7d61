import { type FieldTree, fieldTree, isLeaf } from '../contract/field-tree.ts'
import { isObject } from '../core/objects.ts'
import type { Lease, Person, SubjectId } from '../journal/port.ts'
import { joinParsed, joinSegments, missingPaths, parseSegment } from '../segments/join.ts'
import type { Path } from '../segments/property-path.ts'
import type { Declared, DeclaredDelivery, DeclaredKey } from './declared.ts'

/** A leased event as far as a delivery is concerned with it. */
export interface Reading {
  readonly ok: true
  readonly declared: DeclaredDelivery
  /** Whose segments hold something that the delivery shows. */
  readonly shown: readonly Person[]
  /** Of those whom it would show nobody is left but who has been erased, or whom it would go to has been. */
  readonly erased: boolean
  /** The event, without the segments of some people. */
  event(leaveOut: readonly SubjectId[]): Record<string, unknown>
}

export type Unread =
  | Extract<Declared, { readonly ok: false }>
  /** What is stored is not what a router stores: it is a fault, and must hold up nothing but itself. */
  | { readonly ok: false; readonly reason: 'unreadable' }

export type Read = (lease: Lease) => Reading | Unread

/** Reads leases: what may be delivered of them, and whom that shows. The same object for a lease that is read again. */
export function createReading(declaredOf: (key: DeclaredKey) => Declared): Read {
  const read = new WeakMap<Lease, ReturnType<Read>>()
  return (lease) => {
    const known = read.get(lease)
    if (known !== undefined) return known
    const declared = declaredOf(lease)
    const made = declared.ok ? tryReading(lease, declared) : declared
    read.set(lease, made)
    return made
  }
}

function tryReading(lease: Lease, declared: DeclaredDelivery): Reading | Unread {
  try {
    return readingOf(lease, declared)
  } catch {
    return { ok: false, reason: 'unreadable' }
  }
}

function readingOf(lease: Lease, declared: DeclaredDelivery): Reading {
  const { segments } = lease
  const tree = fieldTree(declared.read)
  // The root of an empty projection would count as one that asks whether there is an event.
  const looks = declared.read.length > 0
  const showsAny = (path: Path, value: unknown): boolean => looks && showsAt(path, value, tree)
  const parsed = segments.map(parseSegment)
  const shown = new Map<string, Person>()
  for (const { people, entries } of parsed) {
    if (!entries.some(([path, value]) => showsAny(path, value))) continue
    for (const person of people) shown.set(nameOf(person[0]), person)
  }
  const missing = missingPaths(parsed)
  let unused: typeof parsed | null = parsed
  return {
    ok: true,
    declared,
    shown: [...shown.values()],
    erased:
      shown.size === 0
        ? missing.some((path) => showsAny(path, ANYTHING))
        : missing.some((path) => isIn(declared.addressee, path)),
    event(leaveOut) {
      const names = new Set(leaveOut.map(nameOf))
      const except =
        // Somebody else may have one of their ids too: an address that several people share.
        names.size === 0 ? undefined : (person: Person): boolean => person.every((id) => names.has(nameOf(id)))
      // A lease is rendered once; what was parsed for that is used up by it.
      const first = unused
      unused = null
      return first === null ? joinSegments(segments, except) : joinParsed(first, except)
    },
  }
}

const nameOf = (id: SubjectId): string => Buffer.from(id).toString('latin1')

/** Whether a field is what stands at a path, or somewhere in it. */
const isIn = (field: DeclaredDelivery['addressee'], path: Path): boolean =>
  field !== null && path.every((step, depth) => (typeof step === 'number' ? null : step) === field[depth])

/** Stands for a value that is not there any more, whatever it was. */
const ANYTHING = Symbol('anything')

/** Whether a projection takes anything of a value that stands at a path, not to speak of what is around it. */
export function showsAt([step, ...rest]: Path, value: unknown, tree: FieldTree): boolean {
  if (step === undefined) return shows(value, tree)
  // Nothing below is listed: the whole is shown, or how much there is of it.
  if (isLeaf(tree)) return true
  const child = typeof step === 'number' ? tree.elements : (tree.names.get(step) ?? null)
  return child !== null && showsAt(rest, value, child)
}

/** Whether a projection takes anything of a value: a field of it, or that it is there at all. */
export function shows(value: unknown, tree: FieldTree): boolean {
  if (value === ANYTHING) return true
  if (value === null || value === undefined) return false
  if (Array.isArray(value) && tree.elements !== null) {
    const { elements } = tree
    return value.some((element) => shows(element, elements))
  }
  if (isObject(value) && tree.names.size > 0) {
    for (const [name, child] of tree.names) {
      if (Object.hasOwn(value, name) && shows(value[name], child)) return true
    }
    return false
  }
  return tree.protection !== null || isLeaf(tree)
}
