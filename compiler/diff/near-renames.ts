import type { SectionName } from '../language/section.ts'
import type { Model, Resource } from '../model/model.ts'
import { isMap } from '../syntax/plain-value.ts'
import { referredAs, referrersIn } from './referrers.ts'
import { canonical, same } from './verdict.ts'

/** What has to stay for a resource to be the same under another name, whatever else changed with it. */
const identity: Partial<Readonly<Record<SectionName, readonly string[]>>> = {
  lawfulBases: ['type'],
  activities: ['purpose'],
  retention: [],
  recipients: ['legalName', 'kind'],
  sources: ['type'],
  events: [],
  channels: ['recipient'],
  routes: ['activity', 'source', 'events'],
}

/** Of two resources that are the same, at least so much of what they say is. */
const enough = 0.6

/**
 * The resource that a gone one has become under another name, with something else of it changed in the same edit: named
 * in all the places where that one was, and alike for the most part. `null` where none is, or several are.
 */
export function nearlyRenamed(
  base: Model,
  head: Model,
  gone: Resource<object>,
  fresh: readonly Resource<object>[],
): string | null {
  const keys = identity[gone.section]
  if (!keys) return null
  const value = (one: Resource<object>, key: string): unknown => (one.value as Readonly<Record<string, unknown>>)[key]
  const places = ({ section, name }: Resource<object>, model: Model): readonly string[] =>
    [...(referrersIn(model).get(referredAs(section, name)) ?? [])].sort()
  const named = places(gone, base)
  // A route is named nowhere: what it takes from where, and for what, says which it is.
  if (named.length === 0 && gone.section !== 'routes') return null
  const [one, ...others] = fresh.filter(
    (other) =>
      keys.every((key) => same(value(gone, key), value(other, key))) &&
      same(named, places(other, head)) &&
      alike(gone.value, other.value) >= enough,
  )
  return one && others.length === 0 ? one.name : null
}

/** How much of what two values say they share, from 0 to 1. */
function alike(a: object, b: object): number {
  const [left, right] = [new Set(leaves(a, '')), new Set(leaves(b, ''))]
  const shared = [...left].filter((leaf) => right.has(leaf)).length
  return shared / Math.max(left.size, right.size)
}

function leaves(value: unknown, path: string): readonly string[] {
  return isMap(value)
    ? Object.entries(value).flatMap(([key, below]) => leaves(below, `${path}/${key}`))
    : [`${path} ${canonical(value)}`]
}
