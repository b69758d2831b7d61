import type { Lease, Person, Segment, SubjectId } from '../journal/port.ts'
import { type FieldTree, fieldTree } from '../projection/field-tree.ts'
import { joinSegments } from './tmp-join.ts'
import type { Declared, DeclaredDelivery, DeclaredKey } from './declared.ts'

/** A leased event as far as a delivery is concerned with it. */
export interface Reading {
  readonly ok: true
  readonly declared: DeclaredDelivery
  /** It would show something of somebody who has been erased. */
  readonly erased: boolean
  /** Whose segments hold something that the delivery shows. */
  readonly shown: readonly Person[]
  /** The event, without the segments of some people. */
  event(leaveOut: readonly SubjectId[]): Record<string, unknown> | null
}

export type Read = (lease: Lease) => Reading | Extract<Declared, { readonly ok: false }>

/** Reads leases: what may be delivered of them, and whom that shows. The same object for a lease that is read again. */
export function createReading(declaredOf: (key: DeclaredKey) => Declared): Read {
  const read = new WeakMap<Lease, ReturnType<Read>>()
  return (lease) => {
    const known = read.get(lease)
    if (known !== undefined) return known
    const declared = declaredOf(lease)
    const made = declared.ok ? readingOf(lease, declared) : declared
    read.set(lease, made)
    return made
  }
}

function readingOf(lease: Lease, declared: DeclaredDelivery): Reading {
  const { fields, addressee } = declared
  const listed = addressee === null ? fields : [...fields, { path: addressee, protection: 'keep' as const }]
  const tree = fieldTree(listed)
  const shown = new Map<string, Person>()
  for (const segment of lease.segments) {
    if (segment.people.length === 0 || !entriesOf(segment).some(({ path, value }) => showsAt(path, value, tree))) continue
    for (const person of segment.people) shown.set(nameOf(person[0]), person)
  }
  return {
    ok: true,
    declared,
    erased: false,
    shown: [...shown.values()],
    event: (leaveOut) => joinSegments(without(lease.segments, leaveOut)),
  }
}

/** Segments that concern none of them. */
function without(segments: readonly Segment[], leaveOut: readonly SubjectId[]): readonly Segment[] {
  if (leaveOut.length === 0) return segments
  const names = new Set(leaveOut.map(nameOf))
  return segments.filter(({ people }) => !people.some((person) => person.some((id) => names.has(nameOf(id)))))
}

const nameOf = (id: SubjectId): string => Buffer.from(id).toString('latin1')

interface Entry {
  readonly path: readonly (string | number)[]
  readonly value: unknown
}
const entriesOf = (segment: Segment): readonly Entry[] =>
  (JSON.parse(Buffer.from(segment.payload).toString()) as [Entry['path'], unknown][]).map(([path, value]) => ({ path, value }))

/** Whether a projection takes anything of a value that stands at a path. */
export function showsAt([step, ...rest]: readonly (string | number)[], value: unknown, tree: FieldTree): boolean {
  if (step === undefined) return shows(value, tree)
  // Nothing below is listed: the whole is shown, or that it is there.
  if (tree.names.size === 0 && tree.elements === null) return true
  const child = typeof step === 'number' ? tree.elements : (tree.names.get(step) ?? null)
  return child !== null && showsAt(rest, value, child)
}

/** Whether a projection takes anything of a value: a field of it, or that it is there at all. */
export function shows(value: unknown, tree: FieldTree): boolean {
  if (value === null || value === undefined) return false
  if (Array.isArray(value) && tree.elements !== null) {
    const { elements } = tree
    return value.some((element) => shows(element, elements))
  }
  if (typeof value === 'object' && !Array.isArray(value) && tree.names.size > 0) {
    for (const [name, child] of tree.names) {
      if (Object.hasOwn(value, name) && shows((value as Record<string, unknown>)[name], child)) return true
    }
    return false
  }
  return tree.protection !== null || (tree.names.size === 0 && tree.elements === null)
}
