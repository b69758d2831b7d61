import type { Change } from '../../diff/change.ts'
import { factsOf, type movementsOf } from '../../diff/movement.ts'
import type { Side } from '../../diff/side.ts'
import type { Flow } from '../../flows/flow.ts'
import type { Row } from './pull-request-report.ts'

/** A row before its change is named and placed. */
export type BareRow = Omit<Row, 'id' | 'where'>

type Flows = readonly [Flow, ...Flow[]]

/** What moved in the base, to be looked up by what moves in the head. */
export type Before = ReturnType<typeof movementsOf>

/** The rows of a change that widens what moves; none where it moves nothing by itself. */
export function rowsOf(change: Change, base: Before, head: Side): readonly BareRow[] {
  if (change.class !== 'widens' || change.parts) return []
  if (change.facts) return [ofMovement(change, change.facts, base)]
  const place = change.at?.side === 'head' ? change.at.place : null
  if (place?.section === 'retention' && change.type === 'retention-extended')
    return keptLonger(place.name, base, head.flows)
  if (place?.section === 'trackers' && change.type === 'tracker-added') return tracked(place.name, head.flows)
  if (place?.section === 'activities' && change.type === 'protection-removed' && place.path[2] === 'form')
    return storedPlainer(place.name, String(place.path[1]), change, head.flows)
  return []
}

/** What a new tracker recognises people by, and who gets it. */
const tracked = (tracker: string, flows: readonly Flow[]): readonly BareRow[] =>
  bySink(flows.filter(({ origin }) => origin.kind === 'tracker' && origin.tracker === tracker)).map((group) => ({
    ...rowOf(group, 'tracker-added'),
    protectionBefore: [],
  }))

/** A category that an activity stores in a form that protects it less, by whom has it so. */
const storedPlainer = (
  activity: string,
  category: string,
  { before, after }: Change,
  flows: readonly Flow[],
): readonly BareRow[] =>
  bySink(
    flows.filter((flow) => flow.activity === activity && flow.category === category && flow.origin.kind === 'activity'),
  ).map((group) => ({
    ...rowOf(group, 'protection-removed'),
    protection: after ?? 'plain',
    protectionBefore: [before ?? 'plain'],
  }))

const bySink = (flows: readonly Flow[]): readonly Flows[] =>
  [...Map.groupBy(flows, sinkText).values()].flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []))

/** Flows of one activity and sink as they are. */
function rowOf(flows: Flows, type: BareRow['type']): Omit<BareRow, 'protectionBefore'> {
  const facts = factsOf(flows)
  return {
    type,
    detail: null,
    categories: [...facts.categories],
    activity: facts.activity,
    onBehalf: facts.role === 'processor',
    bases: [...facts.bases],
    kept: facts.retention,
    keptBefore: null,
    to: facts.sink ?? '',
    countries: [...facts.countries],
    transfers: [...facts.transfers],
    protection: facts.protection,
  }
}

function ofMovement(change: Change, facts: NonNullable<Change['facts']>, base: Before): BareRow {
  const { activity, categories, sink, bases, retention, countries, transfers, protection } = facts
  const was = flowsBefore(base, activity, sink ?? '', categories)
  const kept = was && factsOf(was).retention
  return {
    type: change.type,
    detail: change.type === 'field-added' ? change.after : null,
    categories: [...categories],
    activity,
    onBehalf: facts.role === 'processor',
    bases: [...bases],
    kept: retention,
    keptBefore: kept === retention ? null : kept,
    to: sink ?? '',
    countries: [...countries],
    transfers: [...transfers],
    protection,
    protectionBefore:
      change.type === 'protection-removed' && change.before !== null ? [change.before] : protections(was ?? []),
  }
}

/** What a rule of retention keeps for longer than before, by activity, recipient or store, and protection. */
function keptLonger(rule: string, base: Before, flows: readonly Flow[]): readonly BareRow[] {
  const groups = new Map<string, { readonly keptBefore: string; readonly flows: [Flow, ...Flow[]] }>()
  for (const flow of flows) {
    if (flow.retention?.name !== rule) continue
    const was = flowsBefore(base, flow.activity, sinkText(flow), [flow.category])
    const keptBefore = was && factsOf(was).retention
    if (keptBefore === null || keptBefore === factsOf([flow]).retention) continue
    const key = JSON.stringify([flow.activity, sinkText(flow), flow.protection, flow.bases, keptBefore])
    const group = groups.get(key)
    if (group) group.flows.push(flow)
    else groups.set(key, { keptBefore, flows: [flow] })
  }
  return [...groups.values()].map(({ keptBefore, flows: group }): BareRow => {
    const row = rowOf(group, 'retention-extended')
    // Where the protection changed, that is told by itself.
    return { ...row, keptBefore, protectionBefore: row.protection === null ? [] : [row.protection] }
  })
}

const sinkText = ({ sink }: Flow): string => (sink.kind === 'store' ? `${sink.store} (store)` : sink.recipient)

const protections = (flows: readonly Flow[]): string[] => [...new Set(flows.map(({ protection }) => protection))].sort()

/** What went the same way before; `null` where nothing did. */
function flowsBefore(base: Before, activity: string, sink: string, categories: readonly string[]): Flows | null {
  const store = / \(store\)$/.test(sink)
  const end = sink.replace(/ \(store\)$/, '')
  const found = categories.flatMap(
    (category) => base.get([activity, store ? 'store' : 'recipient', end, category].join('\u0000'))?.flows ?? [],
  )
  const [first, ...more] = found
  return first ? [first, ...more] : null
}
