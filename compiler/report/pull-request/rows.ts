import type { Change } from '../../diff/change.ts'
import { concerned } from '../../diff/concerned.ts'
import type { movementsOf } from '../../diff/movement.ts'
import type { Side } from '../../diff/side.ts'
import type { Flow } from '../../flows/flow.ts'
import type { Row } from './pull-request-report.ts'
import { type Words, wordsOf } from './words.ts'

/** A row before its change is named and placed. */
export type BareRow = Omit<Row, 'id' | 'where' | 'accepted'>

type Flows = readonly [Flow, ...Flow[]]

/** What moves on a side, to be looked up. */
type Movements = ReturnType<typeof movementsOf>

/** What rows are made from beside the change itself. */
export interface Sides {
  readonly before: Side
  readonly base: Movements
  readonly head: Side
  readonly moved: Movements
  /** The day on which it is told, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** The rows of a change that widens what moves; none where it moves nothing by itself. */
export function rowsOf(change: Change, sides: Sides): readonly BareRow[] {
  if (change.class !== 'widens' || change.parts) return []
  const { base, head } = sides
  const moved = movedBy(change, sides)
  if (moved) return [moved]
  const place = change.at?.side === 'head' ? change.at.place : null
  if (!place) return []
  const words = wordsOf(head.model)
  if (place.section === 'retention' && change.type === 'retention-extended')
    return keptLonger(words, place.name, base, head.flows)
  if (place.section === 'trackers' && change.type === 'tracker-added') return tracked(words, place.name, head.flows)
  if (place.section === 'activities' && change.type === 'protection-removed' && place.path[2] === 'form')
    return storedPlainer(words, place.name, String(place.path[1]), change, head.flows)
  if (place.section === 'recipients' && change.type === 'country-added')
    return bySink(concerned(place, head)).map((group) => ofCountry(words, group, change))
  return []
}

/** What a movement of data is, as it is now, or as it was where nothing goes that way any more. */
export const movedBy = (change: Change, sides: Sides): BareRow | null =>
  change.facts && ofMovement(change, change.facts, sides)

/** What a new tracker recognises people by, and who gets it. */
const tracked = (words: Words, tracker: string, flows: readonly Flow[]): readonly BareRow[] =>
  bySink(flows.filter(({ origin }) => origin.kind === 'tracker' && origin.tracker === tracker)).map((group) => ({
    ...rowOf(words, group, 'tracker-added'),
    protectionBefore: [],
  }))

/** A category that an activity stores in a form that protects it less, by whom has it so. */
const storedPlainer = (
  words: Words,
  activity: string,
  category: string,
  { before, after }: Change,
  flows: readonly Flow[],
): readonly BareRow[] =>
  bySink(
    flows.filter((flow) => flow.activity === activity && flow.category === category && flow.origin.kind === 'activity'),
  ).map((group) => ({
    ...rowOf(words, group, 'protection-removed'),
    protection: after ?? 'plain',
    protectionBefore: [before ?? 'plain'],
  }))

/** What is in another country now, or reached from there, at whoever has it. */
function ofCountry(words: Words, group: Flows, { before, after }: Change): BareRow {
  const row = rowOf(words, group, 'country-added')
  const named = (codes: string | null): string =>
    codes === null ? 'nowhere that was stated' : codes.split(', ').map(words.country).join(', ')
  return { ...row, detail: `${named(before)} → ${named(after)}`, protectionBefore: protectionOf(row) }
}

/** Where the protection is as it was, it stands on both sides. */
const protectionOf = ({ protection }: Pick<BareRow, 'protection'>): string[] =>
  protection === null ? [] : [protection]

/** Flows of an activity that go the same way in the same form. */
const bySink = (flows: readonly Flow[]): readonly Flows[] =>
  grouped(flows, ({ activity, sink, protection }) => JSON.stringify([activity, sinkName(sink), protection]))

const grouped = (flows: readonly Flow[], key: (flow: Flow) => string): readonly Flows[] =>
  [...Map.groupBy(flows, key).values()].flatMap(([first, ...more]) => (first ? [[first, ...more] as const] : []))

/** Flows of one activity and sink as they are. */
function rowOf(words: Words, flows: Flows, type: BareRow['type']): Omit<BareRow, 'protectionBefore'> {
  const [flow] = flows
  return {
    type,
    detail: null,
    categories: titles(flows.map(({ category }) => words.category(category))),
    whose: titles(flows.flatMap(({ subjects }) => subjects.map(words.people))),
    activity: words.activity(flow.activity),
    onBehalf: flow.role === 'processor',
    bases: flow.bases.map(words.basis),
    kept: flow.retention && words.retention(flow.retention),
    keptBefore: null,
    keptThere: words.keptThere(flow.sink),
    to: words.sink(flow.sink),
    countries: countriesOf(words, flow),
    transfers: flow.sink.kind === 'recipient' ? flow.sink.transfers.map(words.transfer) : [],
    protection: flow.protection,
  }
}

const titles = (all: readonly string[]): string[] => [...new Set(all)].sort()

const countriesOf = (words: Words, { sink }: Flow): string[] =>
  sink.kind === 'recipient' && sink.countries.length === 0 && sink.engagement === 'chosen-by-customer'
    ? ['chosen by the customer']
    : sink.countries.map(words.country)

function ofMovement(change: Change, facts: NonNullable<Change['facts']>, sides: Sides): BareRow {
  const { before: side, base, head, moved, asOf } = sides
  const { activity, categories, sink, protection } = facts
  const words = wordsOf(head.model)
  const was = flowsOn(base, activity, sink ?? '', categories)
  const now = flowsOn(moved, activity, sink ?? '', categories)
  const first = now?.[0]
  const before = was?.[0].retention
  const kept = first?.retention && words.retention(first.retention)
  const keptBefore = before ? words.retention(before) : null
  const row = now
    ? rowOf(words, now, change.type)
    : was
      ? rowOf(wordsOf(side.model), was, change.type)
      : { ...unmoved(words, facts), type: change.type }
  return {
    ...row,
    detail: change.type === 'field-added' ? change.after : startOf(head, first, asOf),
    protection,
    keptBefore: keptBefore === kept || !now ? null : keptBefore,
    protectionBefore:
      /^protection-/.test(change.type) && change.before !== null ? [change.before] : protections(was ?? []),
  }
}

/** What is told of a movement whose flows cannot be found again. */
const unmoved = (
  words: Words,
  { activity, role, categories, bases, retention, sink, transfers, protection }: NonNullable<Change['facts']>,
): Omit<BareRow, 'type' | 'protectionBefore'> => ({
  detail: null,
  categories: titles(categories.map(words.category)),
  whose: [],
  activity: words.activity(activity),
  onBehalf: role === 'processor',
  bases: bases.map(words.basis),
  kept: retention,
  keptBefore: null,
  keptThere: null,
  to: { name: sink ?? '', title: sink ?? '' },
  countries: [],
  transfers: [...transfers],
  protection,
})

/** From which day on somebody gets the data, where that day has not come. */
function startOf({ model }: Side, flow: Flow | undefined, asOf: string): string | null {
  const day = flow?.sink.kind === 'recipient' ? model.recipients.get(flow.sink.recipient)?.value.activeFrom : undefined
  return day !== undefined && day > asOf ? `from ${day} on` : null
}

/** What a rule of retention has us keep for longer than before, by activity; whoever else has it keeps it as agreed. */
function keptLonger(words: Words, rule: string, base: Movements, flows: readonly Flow[]): readonly BareRow[] {
  const before = (flow: Flow): string | null => {
    const was = flowsOn(base, flow.activity, sinkName(flow.sink), [flow.category])?.[0].retention
    return was ? words.retention(was) : null
  }
  const longer = flows.filter((flow) => {
    if (flow.retention?.name !== rule || flow.sensitivity === 'none') return false
    const was = before(flow)
    return was !== null && was !== words.retention(flow.retention)
  })
  return grouped(longer, (flow) => JSON.stringify([flow.activity, flow.bases, before(flow)])).map((group): BareRow => {
    const row = rowOf(words, group, 'retention-extended')
    const nowhereElse = { keptThere: null, to: null, countries: [], transfers: [], protection: null }
    return { ...row, ...nowhereElse, keptBefore: before(group[0]), protectionBefore: [] }
  })
}

const sinkName = (sink: Flow['sink']): string => (sink.kind === 'store' ? `${sink.store} (store)` : sink.recipient)

const protections = (flows: readonly Flow[]): string[] => [...new Set(flows.map(({ protection }) => protection))].sort()

/** What goes that way on a side; `null` where nothing does. */
function flowsOn(side: Movements, activity: string, sink: string, categories: readonly string[]): Flows | null {
  const store = / \(store\)$/.test(sink)
  const end = sink.replace(/ \(store\)$/, '')
  const found = categories.flatMap(
    (category) => side.get([activity, store ? 'store' : 'recipient', end, category].join('\u0000'))?.flows ?? [],
  )
  const [first, ...more] = found
  return first ? [first, ...more] : null
}
