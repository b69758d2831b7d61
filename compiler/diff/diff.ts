import type { Place } from '../diagnostics/place.ts'
import { type Change, type ChangeClass, changeTypes } from './change.ts'
import { diffMissing } from './diff-missing.ts'
import { diffMovements, type MovementChange } from './diff-movements.ts'
import { type DeclaredChange, diffResources, placeText } from './diff-resources.ts'
import { folded } from './fold.ts'
import { phrases } from './phrases.ts'
import { type Renames, renamesBetween, underNewNames, underOldName } from './renames.ts'
import type { Side } from './side.ts'

/**
 * What changed between two declarations, not between texts: the order of routes, names of files, another spelling of
 * the same period and formatting change nothing. Total: whatever is declared otherwise is in the list, each with a type
 * and a class, and nothing is said twice.
 */
export function diff(from: Side, head: Side): readonly Change[] {
  if (from.model.digest === head.model.digest) return []
  const renames = renamesBetween(from.model, head.model)
  const base = underNewNames(from, renames)
  const resources = [...diffResources(base.model, head.model)]
  const movements = diffMovements(base, head).filter(
    (change) => !isTracked(change, resources) && !isUnnamed(change, resources),
  )
  const missing = [...diffMissing(base.model, head.model)]
  const touched = touchedBy(movements)
  const declared = resources.filter((change) => !isTold(change, touched) && !isMarked(change, missing))
  const changes = [...folded(movements).map(withoutFlows), ...declared.map(withoutMoves), ...missing]
  return [...changes.map((change) => underOwnName(change, renames)), ...renamed(renames)].sort(
    (a, b) =>
      rank[a.class] - rank[b.class] ||
      compare(a.type, b.type) ||
      compare(a.message, b.message) ||
      compare(a.before ?? '', b.before ?? '') ||
      compare(a.after ?? '', b.after ?? ''),
  )
}

const rank: Record<ChangeClass, number> = { widens: 0, narrows: 1, neutral: 2 }

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const withoutFlows = ({ flows: _, ...change }: MovementChange): Change => change
const withoutMoves = ({ moves: _, field: __, ...change }: DeclaredChange): Change => change

type Touched = ReadonlyMap<
  string,
  { readonly classes: ReadonlySet<ChangeClass>; readonly of: ReadonlyMap<string, ReadonlySet<ChangeClass>> }
>

/** Whether it comes with trackers that are told to be new, gone, or set by somebody else. */
const isTracked = ({ type, flows }: MovementChange, resources: readonly DeclaredChange[]): boolean =>
  /^(category|field)-(added|removed)$/.test(type) &&
  flows.every(
    ({ origin }) =>
      origin.kind === 'tracker' &&
      resources.some(
        ({ class: kind, at: { place } }) =>
          kind === (type.endsWith('-added') ? 'widens' : 'narrows') &&
          place.section === 'trackers' &&
          place.name === origin.tracker &&
          (place.path.length === 0 || place.path[0] === 'setBy'),
      ),
  )

/** Whether less of a category moves only because fields no longer count as it, which is told and is no relief. */
const isUnnamed = ({ type, flows }: MovementChange, resources: readonly DeclaredChange[]): boolean =>
  (type === 'category-removed' || type === 'field-removed') &&
  flows.every(
    ({ origin }) =>
      origin.kind === 'route' &&
      resources.some(
        (change) =>
          change.type === 'category-weakened' && change.at.place.name === origin.event && change.field === origin.field,
      ),
  )

/** The resources that movements are about, with the classes of what is told of them, and by category. */
function touchedBy(movements: readonly MovementChange[]): Touched {
  const touched = new Map<string, { classes: Set<ChangeClass>; of: Map<string, Set<ChangeClass>> }>()
  for (const { flows, class: kind } of movements) {
    for (const { activity, origin, sink, category } of flows) {
      const names = [`activities.${activity}`]
      if (origin.kind === 'route')
        names.push(`routes.${origin.route}`, `sources.${origin.source}`, `events.${origin.event}`)
      if (sink.kind === 'recipient') names.push(`recipients.${sink.recipient}`, `channels.${sink.channel ?? ''}`)
      if (sink.kind === 'recipient' && sink.channel === null && origin.kind !== 'tracker') names.push('router.')
      for (const name of names) {
        const entry = touched.get(name) ?? { classes: new Set(), of: new Map() }
        touched.set(name, entry)
        entry.classes.add(kind)
        const own = entry.of.get(category) ?? new Set()
        entry.of.set(category, own.add(kind))
      }
    }
  }
  return touched
}

/** Whether a movement tells what a change of the declaration would repeat: the same class, or anything at all of what is neutral. */
function isTold({ moves, class: kind, at: { place } }: DeclaredChange, touched: Touched): boolean {
  if (moves === false) return false
  const entry = touched.get(`${place.section}.${place.name}`)
  const classes = typeof moves === 'string' ? entry?.of.get(moves) : entry?.classes
  return classes !== undefined && (kind === 'neutral' ? classes.size > 0 : classes.has(kind))
}

/** Whether a mark tells it: what is marked missing is lost, and what was is stated, whatever it says now. */
const isMarked = (change: DeclaredChange, missing: readonly { type: string; at: { place: Place } }[]): boolean =>
  (change.type === 'fact-stated' || changeTypes[change.type] !== 'neutral') &&
  missing.some(
    ({ type, at: { place } }) =>
      (change.type === 'fact-stated' ? type === 'fact-stated' : type === 'fact-lost' && change.after === null) &&
      place.section === change.at.place.section &&
      place.name === change.at.place.name &&
      isWithin(change.at.place.path, place.path),
  )

const isWithin = (path: Place['path'], above: Place['path']): boolean => above.every((step, i) => path[i] === step)

/** What stands in the base stands there under its own name. */
const underOwnName = (change: Change, renames: Renames): Change =>
  change.at?.side === 'base'
    ? { ...change, at: { side: 'base', place: underOldName(change.at.place, renames) } }
    : change

function* renamed(renames: Renames): Iterable<Change> {
  for (const [section, names] of renames) {
    for (const [before, after] of names) {
      const place: Place = { section, name: after, path: [], part: 'key' }
      const message = `\`${placeText(place)}\` ${phrases.renamed}.`
      yield {
        type: 'renamed',
        class: 'neutral',
        message,
        before,
        after,
        facts: null,
        duties: [],
        at: { side: 'head', place },
      }
    }
  }
}
