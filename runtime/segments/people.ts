import { numberText } from '../contract/exact-number.ts'
import type { SubjectPlan } from '../contract/plan.ts'
import type { Person, SubjectId } from '../core/stored-event.ts'
import { isRoleAddress } from '../journal/role-address.ts'
import type { Identity } from '../keys/identity.ts'
import { idText } from '../keys/row-cache.ts'
import { type SubjectNode, valuesAt } from './subject-nodes.ts'

type Identify = Pick<Identity, 'subjectId'>

/** Somebody who stands at a node, as one of the declared subjects. */
interface Instance {
  readonly subject: number
  readonly node: SubjectNode
  readonly ids: readonly SubjectId[]
  /** By which two nodes are one person's, each as its text. */
  readonly marks: readonly string[]
}

/** A value by which somebody is known, and where the declaration says so. */
export interface Key {
  readonly type: string
  readonly value: string
  /** Several people may have it, by the declaration or by its form. */
  readonly shared: boolean
  /** The declaration says so. */
  readonly said: boolean
  /** The declaration says that it is one person's alone. */
  readonly alone: boolean
}

/** People by the number under which an event knows them, and which of them a node belongs to. */
export interface People {
  readonly all: ReadonlyMap<number, Person>
  /** Those whose object stands at the node. */
  at(node: SubjectNode): readonly number[]
  /** Those whom a field at the node is about. */
  about(node: SubjectNode): readonly number[]
}

/**
 * Who is in an event. Two objects that share an identifier are one person, unless it is one that several people have
 * (`shared`, or the address of an office): that one comes last, and joins nobody. Whoever has no identifier is nobody,
 * and what is theirs stays where it is.
 */
export function findPeople(
  subjects: readonly SubjectPlan[],
  nodes: readonly SubjectNode[],
  identity: Identify,
  tenant: string,
): People {
  const instances: Instance[] = []
  // The same person often stands in several nodes.
  const known = new Map<string, SubjectId>()
  const idOf = (type: string, text: string): SubjectId => {
    const name = `${type} ${text}`
    const id = known.get(name) ?? identity.subjectId(tenant, type, text)
    known.set(name, id)
    return id
  }
  for (const node of nodes) {
    for (const subject of node.shape.at) {
      const keys = keysAt(subjects[subject] as SubjectPlan, node.value)
      if (keys.length > 0) instances.push({ subject, node, ...identified(keys, idOf) })
    }
  }
  const numbers = unite(instances)
  const all = new Map<number, [SubjectId, ...SubjectId[]]>()
  const standing = new Map<SubjectNode, number[]>()
  for (const [index, { node, ids }] of instances.entries()) {
    const number = numbers[index] as number
    standing.set(node, [...(standing.get(node) ?? []), number])
    for (const id of ids) {
      const person = all.get(number)
      if (person === undefined) all.set(number, [id])
      else if (!person.some((other) => Buffer.compare(other, id) === 0)) person.push(id)
    }
  }
  return {
    all,
    at: (node) => standing.get(node) ?? [],
    about(node) {
      const { about } = node.shape
      const found: number[] = []
      if (about.length === 0) return found
      for (const [index, instance] of instances.entries()) {
        if (about.includes(instance.subject) && sharesLists(instance.node, node)) found.push(numbers[index] as number)
      }
      return found
    },
  }
}

/** By what somebody who stands at a value is known, in the order in which it is declared. */
export function keysAt(subject: SubjectPlan, value: unknown): readonly Key[] {
  const keys: Key[] = []
  for (const { path, type, unique } of subject.keys) {
    for (const found of valuesAt(value, path)) {
      const text = identifierOf(found)
      if (text === null) continue
      const alone = unique === 'person'
      const said = unique === 'shared'
      keys.push({ type, value: text, shared: said || (!alone && isRoleAddress(type, text)), said, alone })
    }
  }
  return keys
}

/** The ids of a person, shared ones last, and by which of them they are known again elsewhere in the event. */
function identified(
  keys: readonly Key[],
  idOf: (type: string, text: string) => SubjectId,
): Pick<Instance, 'ids' | 'marks'> {
  const own = keys.filter(({ shared }) => !shared).map(({ type, value }) => idOf(type, value))
  const shared = keys.filter((key) => key.shared).map(({ type, value }) => idOf(type, value))
  // Nothing else tells apart those who have no other.
  const marks = own.length > 0 ? own.map(idText) : shared.map((id) => `shared ${idText(id)}`)
  return { ids: [...own, ...shared], marks }
}

/** Numbers count as they were written: `1.0` is not `1`. */
export const identifierOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : numberText(value)

/** A number for each instance; those that share a mark, directly or over others, have the same. */
function unite(instances: readonly Instance[]): readonly number[] {
  const leaders = instances.map((_, index) => index)
  const leaderOf = (index: number): number => {
    let at = index
    while (leaders[at] !== at) at = leaders[at] as number
    return at
  }
  const holders = new Map<string, number>()
  for (const [index, { marks }] of instances.entries()) {
    for (const text of marks) {
      const other = holders.get(text)
      if (other === undefined) holders.set(text, index)
      else {
        const [one, two] = [leaderOf(other), leaderOf(index)]
        leaders[Math.max(one, two)] = Math.min(one, two)
      }
    }
  }
  return leaders.map((_, index) => leaderOf(index))
}

/**
 * Whether a field belongs to the same elements of lists as a person, as far as their paths go together: one beside the
 * person in the same element is about that one alone, one outside of the list about everybody in it.
 */
function sharesLists(person: SubjectNode, field: SubjectNode): boolean {
  for (const [index, step] of person.path.entries()) {
    const other = field.path[index]
    if (typeof step === 'number' && typeof other === 'number') {
      if (step !== other) return false
    } else if (step !== other) return true
  }
  return true
}
