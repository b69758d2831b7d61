import type { EventPlan } from '../contract/plan.ts'
import { isObject, setOwn } from '../core/objects.ts'
import type { Person, Segment } from '../core/stored-event.ts'
import type { Identity } from '../keys/identity.ts'
import { findPeople } from './people.ts'
import type { Path } from './property-path.ts'
import { findSubjectNodes, type SubjectNode, shapeOf } from './subject-nodes.ts'

/** An event in parts: the common one first, then one for each person, or group of people, that it concerns. */
export type Split = (event: Record<string, unknown>, tenant: string) => readonly Segment[]

/**
 * Compiles the subjects of an event type. What stands below a person's object is theirs, unless another person's object
 * is nearer. A field that is about people elsewhere is theirs and of whoever it stands with. The common part keeps the
 * positions of lists: `null` stands where something was taken out.
 *
 * The common part is JSON of the event, or of the event and the paths of what was taken out, by which `missingPaths`
 * knows what has been erased since. A person's part is JSON of `[path, value]` pairs. Nothing is cloned but the
 * containers of what is taken out.
 */
export function compileSplit(subjects: EventPlan['subjects'], identity: Pick<Identity, 'subjectId'>): Split {
  if (subjects.length === 0) return (event) => [encode([], event)]
  const shape = shapeOf(subjects)

  return (event, tenant) => {
    const nodes = findSubjectNodes(event, shape)
    const people = findPeople(subjects, nodes, identity, tenant)
    if (people.all.size === 0) return [encode([], event)]

    const root: Region = { path: [], value: event, people: [], cut: emptyCut() }
    const regions = new Map<SubjectNode, Region>()
    const around = (node: SubjectNode): Region => {
      let outer = node.around
      while (outer !== null && !regions.has(outer)) outer = outer.around
      return (outer && regions.get(outer)) ?? root
    }
    for (const node of nodes) {
      const outer = around(node)
      const about = people.about(node)
      const own = people.at(node)
      const enclosing = own.length === 0 && about.length > 0 ? outer.people : []
      const numbers = [...new Set([...own, ...about, ...enclosing])].sort((one, other) => one - other)
      if (numbers.length === 0 || String(numbers) === String(outer.people)) continue
      cutOut(outer.cut, node.path.slice(outer.path.length))
      regions.set(node, { path: node.path, value: node.value, people: numbers, cut: emptyCut() })
    }

    const groups = new Map<string, { people: Person[]; entries: [Path, unknown][] }>()
    for (const { path, value, people: numbers, cut } of regions.values()) {
      const group = groups.get(String(numbers)) ?? {
        people: numbers.map((number) => people.all.get(number) as Person),
        entries: [],
      }
      groups.set(String(numbers), group)
      group.entries.push([path, without(value, cut)])
    }
    const common = root.cut.out ? {} : without(event, root.cut)
    const taken = [...regions.values()].map((region) => region.path)
    return [
      encode([], taken.length === 0 ? common : [common, taken]),
      ...[...groups.values()].map((group) => encode(group.people, group.entries)),
    ]
  }
}

/** A part of an event that belongs to some people, and what within it belongs to others. */
interface Region {
  readonly path: Path
  readonly value: unknown
  readonly people: readonly number[]
  readonly cut: Cut
}

/** What is taken out of a value, as a tree. */
interface Cut {
  out: boolean
  readonly below: Map<string | number, Cut>
}

const emptyCut = (): Cut => ({ out: false, below: new Map() })

function cutOut(root: Cut, path: Path): void {
  let cut = root
  for (const step of path) {
    const next = cut.below.get(step) ?? emptyCut()
    cut.below.set(step, next)
    cut = next
  }
  cut.out = true
}

function without(value: unknown, cut: Cut): unknown {
  if (cut.below.size === 0) return value
  if (Array.isArray(value)) {
    const kept = value.slice()
    for (const [index, below] of cut.below) {
      kept[index as number] = below.out ? null : without(kept[index as number], below)
    }
    return kept
  }
  if (!isObject(value)) return value
  const kept: Record<string, unknown> = {}
  for (const name of Object.keys(value)) {
    const below = cut.below.get(name)
    if (below === undefined) setOwn(kept, name, value[name])
    else if (!below.out) setOwn(kept, name, without(value[name], below))
  }
  return kept
}

const encode = (people: readonly Person[], value: unknown): Segment => ({
  people,
  payload: Buffer.from(JSON.stringify(value)),
})
