import type { Change, ChangePart } from './change.ts'
import type { MovementChange } from './diff-movements.ts'

/** More lines than this about one recipient or store, or for one activity, are told as one, with their list. */
const most = 3

/**
 * Fewer fields at one recipient or store, or for one activity, have one cause: another host, or a route that serves
 * another activity. They are told once. What widens is told one by one, each with its facts and duties.
 */
export function folded(changes: readonly MovementChange[]): readonly MovementChange[] {
  const told: MovementChange[] = []
  let left = changes.filter(({ type }) => type === 'field-removed')
  for (;;) {
    const group = largest(left)
    if (group.length <= most) break
    told.push(together(group))
    left = left.filter((change) => !group.includes(change))
  }
  return [...changes.filter(({ type }) => type !== 'field-removed'), ...left, ...told]
}

/** The most changes that share a sink or an activity. */
function largest(changes: readonly MovementChange[]): readonly MovementChange[] {
  const groups = new Map<string, MovementChange[]>()
  for (const change of changes) {
    for (const key of [`to ${change.facts?.sink}`, `for ${change.facts?.activity}`]) {
      const group = groups.get(key)
      if (group) group.push(change)
      else groups.set(key, [change])
    }
  }
  return [...groups.values()].reduce<readonly MovementChange[]>((a, b) => (b.length > a.length ? b : a), [])
}

function together(group: readonly MovementChange[]): MovementChange {
  const [first, ...rest] = group as [MovementChange, ...MovementChange[]]
  const parts = group.map(partOf).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const all = (key: 'activity' | 'sink'): readonly string[] => [
    ...new Set(parts.flatMap((part) => (part[key] === null ? [] : [part[key]]))),
  ]
  const categories = new Set(parts.flatMap((part) => part.categories)).size
  return {
    ...first,
    message: `Less data of ${categories} ${categories === 1 ? 'category' : 'categories'} goes to ${some(all('sink'))} for ${some(all('activity'))}.`,
    before: null,
    after: null,
    facts: null,
    parts,
    flows: [...first.flows, ...rest.flatMap(({ flows }) => flows)],
  }
}

function partOf({ facts, before, after }: Change): ChangePart {
  return {
    activity: facts?.activity ?? null,
    categories: facts?.categories ?? [],
    sink: facts?.sink ?? null,
    before,
    after,
  }
}

const sortKey = (part: ChangePart): string => JSON.stringify(part)

const some = (names: readonly string[]): string => {
  const shown = names.slice(0, 3).map((name) => `\`${name}\``)
  return `${shown.join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`
}
