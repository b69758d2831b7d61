import { type Place, resourceText } from '../diagnostics/place.ts'
import { resourcesOf } from '../model/sections.ts'
import { acceptedUnder, newlyAccepted } from './accepted.ts'
import { withAssessments } from './assessed.ts'
import type { Change, ChangeClass } from './change.ts'
import { marked } from './diff-missing.ts'
import { diffMovements, type MovementChange } from './diff-movements.ts'
import { type DeclaredChange, diffResources, placeText } from './diff-resources.ts'
import { folded } from './fold.ts'
import { phrases } from './phrases.ts'
import { placed, resourcesIn } from './place-movements.ts'
import { type Renames, renamesBetween, underNewNames, underOldName } from './renames.ts'
import { renewals } from './renewals.ts'
import type { Side } from './side.ts'
import { toldElsewhere } from './told-elsewhere.ts'
import { provenOf } from './unproven.ts'
import { same } from './verdict.ts'
import { wellShaped } from './well-shaped.ts'

/**
 * What changed between two declarations, not between texts: the order of routes, names of files, another spelling of
 * the same period and formatting change nothing. Total: whatever is declared otherwise is in the list, each with a type
 * and a class, and nothing is said twice.
 */
export function diff(before: Side, after: Side): readonly Change[] {
  if (before.model.digest === after.model.digest) return []
  const [from, head] = [wellShaped(before), wellShaped(after)]
  const renames = renamesBetween(from.model, head.model)
  const base = underNewNames(from, renames)
  const resources = [...diffResources(base.model, head.model)]
  const found = diffMovements(base, head, toldElsewhere(resources))
  const touched = touchedBy(found)
  const [told, rest] = partition(resources, (change) => isTold(change, touched))
  const { movements, declared: open, unproven } = provenOf(found, rest, base.model, head.model, after.faults)
  const { declared, missing } = marked(base.model, head.model, open, told)
  const under = acceptedUnder(base, head)
  const changes = withAssessments(
    [
      ...folded(placed(movements, told), head.model).map((change) => under(withoutFlows(change), change.flows)),
      ...renewals(declared).map((change) => under(withoutMoves(change))),
      ...missing.map((change) => under(change)),
      ...unproven,
    ],
    base,
    head,
  )
  const all = [...changes, ...newlyAccepted(base, head, changes)]
  return [...all.map((change) => underOwnName(change, renames)), ...renamed(renames, base, head)].sort(
    (a, b) =>
      rank[a.class] - rank[b.class] ||
      compare(a.type, b.type) ||
      compare(a.message, b.message) ||
      compare(a.before ?? '', b.before ?? '') ||
      compare(a.after ?? '', b.after ?? ''),
  )
}

const rank: Record<ChangeClass, number> = { widens: 0, narrows: 1, neutral: 2 }

const partition = <T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] => {
  const [first, second]: [T[], T[]] = [[], []]
  for (const item of items) (isFirst(item) ? first : second).push(item)
  return [first, second]
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const withoutFlows = ({ flows: _, ...change }: MovementChange): Change => change
const withoutMoves = ({ moves: _, field: __, ...change }: DeclaredChange): Change => change

type Touched = ReadonlyMap<
  string,
  { readonly classes: ReadonlySet<ChangeClass>; readonly of: ReadonlyMap<string, ReadonlySet<ChangeClass>> }
>

/** The resources that movements are about, with the classes of what is told of them, and by category. */
function touchedBy(movements: readonly MovementChange[]): Touched {
  const touched = new Map<string, { classes: Set<ChangeClass>; of: Map<string, Set<ChangeClass>> }>()
  for (const { flows, class: kind } of movements) {
    for (const flow of flows) {
      for (const name of resourcesIn(flow)) {
        const entry = touched.get(name) ?? { classes: new Set(), of: new Map() }
        touched.set(name, entry)
        entry.classes.add(kind)
        const own = entry.of.get(flow.category) ?? new Set()
        entry.of.set(flow.category, own.add(kind))
      }
    }
  }
  return touched
}

/** Whether a movement tells what a change of the declaration would repeat: the same class, or anything at all of what is neutral. */
function isTold({ moves, class: kind, at: { place } }: DeclaredChange, touched: Touched): boolean {
  if (moves === false) return false
  const entry = touched.get(resourceText(place))
  const classes = typeof moves === 'string' ? entry?.of.get(moves) : entry?.classes
  return classes !== undefined && (kind === 'neutral' ? classes.size > 0 : classes.has(kind))
}

/** What stands in the base stands there under its own name. */
const underOwnName = (change: Change, renames: Renames): Change =>
  change.at?.side === 'base'
    ? { ...change, at: { side: 'base', place: underOldName(change.at.place, renames) } }
    : change

function* renamed(renames: Renames, base: Side, head: Side): Iterable<Change> {
  for (const [section, names] of renames) {
    for (const [before, after] of names) {
      // What stands beside what it accepts is called after that, and told there.
      if (section === 'exceptions' && before.startsWith('inline ') && after.startsWith('inline ')) continue
      const place: Place = { section, name: after, path: [], part: 'key' }
      const [was, is] = [base, head].map(({ model }) => resourcesOf(model, section).get(after)?.value)
      const phrase = same(was, is) ? phrases.renamed : 'has another name, and what else changed is told apart'
      const message = `\`${placeText(place)}\` ${phrase}.`
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
