import type { Flow } from '../flows/flow.ts'
import type { Model } from '../model/model.ts'
import type { Change, ChangePart } from './change.ts'
import type { MovementChange } from './diff-movements.ts'

/** More lines than this about one recipient or store, or for one activity, are told as one, with their list. */
const most = 3

/**
 * Relief is told once for each cause: an activity, a recipient or a route that is gone, however much moved because of
 * it. Fewer fields at one recipient or store, or for one activity, have one cause, too: another host, a
 * recipient that may have less. What widens is told one by one, each with its facts and duties.
 */
export function folded(changes: readonly MovementChange[], head: Model): readonly MovementChange[] {
  const told: MovementChange[] = []
  let left = changes
  const fold = (group: readonly MovementChange[]): void => {
    told.push(together(group))
    left = left.filter((change) => !group.includes(change))
  }
  for (const [cause, group] of Map.groupBy(changes, (change) => causeOf(change, head)))
    if (cause !== null && group.length > 1) fold(group)
  for (;;) {
    const group = largest(left.filter(({ type }) => type === 'field-removed'))
    if (group.length <= most) return [...left, ...told]
    fold(group)
  }
}

const isRelief = (change: Change | undefined): boolean => /^(category|field)-removed$/.test(change?.type ?? '')

/** What all of a change is due to: an activity, a recipient, or a route that is gone or serves another activity. */
function causeOf(change: MovementChange, head: Model): string | null {
  const { type, flows } = change
  const [flow] = flows
  if (type === 'activity-removed') return `activity ${flow.activity}`
  if (type === 'recipient-removed') return `recipient ${endOf(flow)}`
  if (!isRelief(change)) return null
  const routes = new Set(flows.map(({ origin }) => (origin.kind === 'route' ? origin.route : '')))
  const [route = ''] = routes
  return routes.size === 1 && route !== '' && head.routes.get(route)?.value.activity !== flow.activity
    ? `route ${route}`
    : null
}

const endOf = ({ sink }: Flow): string => (sink.kind === 'recipient' ? sink.recipient : sink.store)

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

/** Says what a group comes to, of so many categories. */
type Says = (categories: string, sinks: string, activities: string) => string

const less: Says = (categories, sinks, activities) => `Less data of ${categories} goes to ${sinks} for ${activities}.`
const gone: Says = (categories, sinks, activities) =>
  `Data of ${categories} no longer goes to ${sinks} for ${activities}.`

function together(group: readonly MovementChange[]): MovementChange {
  const [first, ...rest] = group as [MovementChange, ...MovementChange[]]
  const type = group.find((one) => one.type !== 'field-removed')?.type ?? 'field-removed'
  const says = type === 'field-removed' ? less : gone
  const parts = group.map(partOf).sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  const all = (key: 'activity' | 'sink'): readonly string[] => [
    ...new Set(parts.flatMap((part) => (part[key] === null ? [] : [part[key]]))),
  ]
  const count = new Set(parts.flatMap((part) => part.categories)).size
  const categories = `${count} ${count === 1 ? 'category' : 'categories'}`
  return {
    ...first,
    type,
    message: says(categories, some(all('sink')), some(all('activity'))),
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
