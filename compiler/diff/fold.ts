import type { Change, ChangePart } from './change.ts'
import type { MovementChange } from './diff-movements.ts'

/** More lines than this about one sink or one activity are told as one, with their list. */
const most = 3

/**
 * Fewer fields at one recipient or store, or for one activity, have one cause: another host, or a route that serves
 * another activity. They are told once. What widens is told one by one, each with its facts and duties.
 */
export function folded(changes: readonly MovementChange[]): readonly MovementChange[] {
  const bySink = fold(changes, ({ facts }) => facts?.sink ?? '')
  return fold(bySink, ({ flows: [{ activity }] }) => activity)
}

function fold(
  changes: readonly MovementChange[],
  keyOf: (change: MovementChange) => string,
): readonly MovementChange[] {
  const groups = new Map<string, MovementChange[]>()
  for (const change of changes) {
    if (change.type !== 'field-removed' || change.parts) continue
    groups.set(keyOf(change), [...(groups.get(keyOf(change)) ?? []), change])
  }
  const many = [...groups.values()].filter((group) => group.length > most)
  const told = new Set(many.flat())
  return [...changes.filter((change) => !told.has(change)), ...many.map(together)]
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
