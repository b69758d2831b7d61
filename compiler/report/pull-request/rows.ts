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
  return change.type === 'retention-extended' && place?.section === 'retention'
    ? keptLonger(place.name, base, head.flows)
    : []
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
    const facts = factsOf(group)
    return {
      type: 'retention-extended',
      detail: null,
      categories: [...facts.categories],
      activity: facts.activity,
      bases: [...facts.bases],
      kept: facts.retention,
      keptBefore,
      to: facts.sink ?? '',
      countries: [...facts.countries],
      transfers: [...facts.transfers],
      protection: facts.protection,
      // Where that changed, it is told by itself.
      protectionBefore: facts.protection === null ? [] : [facts.protection],
    }
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
