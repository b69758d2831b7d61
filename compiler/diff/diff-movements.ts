import { isStronger } from '../../runtime/contract/field-tree.ts'
import { placeIn } from '../flows/facts.ts'
import type { Flow } from '../flows/flow.ts'
import type { Change, ChangeType } from './change.ts'
import { changeTypes } from './change.ts'
import { dutiesFor, subprocessorsIn } from './duties.ts'
import { compareConditions } from './implies.ts'
import { knownOfEvents } from './known-values.ts'
import { factsOf, type Movement, movementsOf } from './movement.ts'
import type { Knows } from './refined-condition.ts'
import type { Side } from './side.ts'
import type { ToldElsewhere } from './told-elsewhere.ts'
import { sourceRank } from './verification.ts'

/** A change of what moves, with the flows that it is about. */
export interface MovementChange extends Change {
  readonly flows: readonly [Flow, ...Flow[]]
}

interface Told {
  readonly type: ChangeType
  readonly flow: Flow
  readonly side: 'base' | 'head'
  readonly before: string | null
  readonly after: string | null
}

/**
 * Flows that came, went or changed. A flow of the head is covered by one of the base where the same activity already
 * sends the same category to the same sink, no better protected, for events no better proven, under no stricter
 * condition: renaming a route or moving a field moves nothing new. What has a counterpart of its own is compared with
 * that alone, whatever else goes the same way. What a change of the declaration tells is left out.
 */
export function diffMovements(base: Side, head: Side, isElsewhere: ToldElsewhere): readonly MovementChange[] {
  const [before, after] = [movementsOf(base.flows), movementsOf(head.flows)]
  const known = { before: recipientsOf(base.flows), after: recipientsOf(head.flows) }
  const told: Told[] = []
  for (const [key, movement] of after) {
    const old = before.get(key)
    if (old) told.push(...within(base, head, old, movement))
    else
      for (const flow of movement.flows) {
        if (isDeclaredIn(base, flow)) continue
        const type = !base.model.activities.has(flow.activity)
          ? 'activity-added'
          : flow.sink.kind === 'recipient' && !known.before.has(flow.sink.recipient)
            ? 'recipient-added'
            : 'category-added'
        told.push({ type, flow, side: 'head', before: null, after: null })
      }
  }
  for (const [key, movement] of before) {
    if (after.has(key)) continue
    for (const flow of movement.flows) {
      if (isDeclaredIn(head, flow) || isUnknownIn(head, flow) || isHostUnsaid(base, head, flow)) continue
      const type = !head.model.activities.has(flow.activity)
        ? 'activity-removed'
        : flow.sink.kind === 'recipient' && !known.after.has(flow.sink.recipient)
          ? 'recipient-removed'
          : 'category-removed'
      told.push({ type, flow, side: 'base', before: null, after: null })
    }
  }
  const here = told.filter(({ type, flow }) => !isElsewhere(type, flow))
  const knows = subprocessorsIn(base.model, base.flows)
  return grouped(onlyOnce(here)).map((group) => changeOf(base, head, group, knows))
}

/**
 * Whether a side declares what does not pass the router, even where its flows say it otherwise: what a route keeps or
 * sends is no flow of the activity alone, so taking a field off a route brings that flow about.
 */
function isDeclaredIn({ model }: Side, { activity, origin, category, sink }: Flow): boolean {
  const value = model.activities.get(activity)?.value
  if (origin.kind !== 'activity' || !value?.data || !(category in value.data)) return false
  if (sink.kind === 'store') return sink.store === 'records'
  const allowed = value.recipients?.[sink.recipient]
  return sink.channel === null && (allowed === 'all' || (allowed?.includes(category) ?? false))
}

const faults = new WeakMap<Side['model'], boolean>()

/** Whether anything is faulty of what data passes on its way through the router. */
function isFaulty(model: Side['model']): boolean {
  const known = faults.get(model)
  if (known !== undefined) return known
  const found = [model.routes, model.sources, model.channels].some((section) =>
    [...section.values()].some(({ poisoned }) => poisoned),
  )
  faults.set(model, found)
  return found
}

/** Whether a side is faulty where a flow would stand: nobody knows whether it is gone. */
function isUnknownIn({ model }: Side, { activity, origin, sink }: Flow): boolean {
  const faulty = (resource: { readonly poisoned: boolean } | undefined): boolean => resource?.poisoned ?? false
  return (
    faulty(model.activities.get(activity)) ||
    // What the router keeps, and who hosts that.
    (origin.kind !== 'tracker' && faulty(model.router ?? undefined)) ||
    (origin.kind === 'route' &&
      (faulty(model.routes.get(origin.route)) ||
        faulty(model.sources.get(origin.source)) ||
        faulty(model.events.get(origin.event)?.resource))) ||
    // What the router keeps of its own follows from all that passes it.
    (origin.kind === 'activity' && isFaulty(model)) ||
    (origin.kind === 'tracker' && faulty(model.trackers.get(origin.tracker))) ||
    (sink.kind === 'recipient' &&
      (faulty(model.recipients.get(sink.recipient)) || faulty(model.channels.get(sink.channel ?? ''))))
  )
}

/** Whether it went to whoever hosted the router, and nobody says any more who does: somebody still does. */
const isHostUnsaid = (base: Side, head: Side, { sink }: Flow): boolean =>
  sink.kind === 'recipient' &&
  sink.channel === null &&
  head.model.router !== null &&
  head.model.router.value.hostedBy === undefined &&
  base.model.router?.value.hostedBy === sink.recipient

/** Whether backups of data were stated, and are no longer: what follows from how long they hold is not known then. */
const areBackupsUnsaid = (base: Side, head: Side): boolean =>
  [...base.model.retention].some(([name, { value }]) => {
    const now = head.model.retention.get(name)?.value
    return value.backups !== undefined && now !== undefined && now.backups === undefined
  })

const recipientsOf = (flows: readonly Flow[]): ReadonlySet<string> =>
  new Set(flows.flatMap(({ sink }) => (sink.kind === 'recipient' ? [sink.recipient] : [])))

/** The same category at the same sink on both sides: field by field. */
function* within(base: Side, head: Side, before: Movement, after: Movement): Iterable<Told> {
  const [was, is] = [byId(before.flows), byId(after.flows)]
  const loose = new Set(before.flows.filter(({ id }) => !is.has(id)))
  const [known, kept] = [before.flows, after.flows].map(byField) as [ByField, ByField]
  for (const flow of after.flows) {
    const own = was.get(flow.id)
    if (own) yield* counterpart(base, head, own, flow)
    else {
      const others = known.get(fieldOf(flow)) ?? []
      const covering =
        others.find((other) => covers(base, head, other, flow)) ??
        [...loose].find((other) => !isAnotherField(base, head, other, flow) && covers(base, head, other, flow))
      if (covering) loose.delete(covering)
      else if (!isDeclaredIn(base, flow))
        yield { type: reason(base, head, others, flow), flow, side: 'head', before: null, after: originText(flow) }
    }
  }
  for (const flow of loose) {
    if (isDeclaredIn(head, flow) || isUnknownIn(head, flow) || isHostUnsaid(base, head, flow)) continue
    const others = kept.get(fieldOf(flow)) ?? []
    if (!others.some((other) => covers(head, base, other, flow)))
      yield { type: reason(head, base, others, flow, true), flow, side: 'base', before: originText(flow), after: null }
  }
}

/** Whether both sides know both fields: one was then not called otherwise, but goes in the place of the other. */
function isAnotherField(base: Side, head: Side, other: Flow, flow: Flow): boolean {
  const knows = ({ model }: Side, { origin }: Flow): boolean =>
    origin.kind === 'route' &&
    (model.events.get(origin.event)?.fields.some(({ text }) => text === origin.field) ?? false)
  return fieldOf(other) !== fieldOf(flow) && knows(head, other) && knows(base, flow)
}

type ByField = ReadonlyMap<string, readonly Flow[]>

const byId = (flows: readonly Flow[]): ReadonlyMap<string, Flow> => new Map(flows.map((flow) => [flow.id, flow]))

function byField(flows: readonly Flow[]): ByField {
  const found = new Map<string, Flow[]>()
  for (const flow of flows) {
    const list = found.get(fieldOf(flow))
    if (list) list.push(flow)
    else found.set(fieldOf(flow), [flow])
  }
  return found
}

const fieldOf = ({ origin }: Flow): string =>
  origin.kind === 'route' ? `${origin.event}#${origin.field}` : origin.kind === 'tracker' ? origin.tracker : ''

const originText = ({ origin }: Flow): string | null =>
  origin.kind === 'route' ? `\`${origin.field}\` of ${origin.event}` : origin.kind === 'tracker' ? origin.tracker : null

/** A mask shows a first letter and the domain of an address, which a pseudonym does not. */
const leavesMore = (before: Flow['protection'], after: Flow['protection']): boolean =>
  isStronger(before, after) || (before === 'pseudonymise' && after === 'mask')

/** One flow on both sides. */
function* counterpart(base: Side, head: Side, before: Flow, after: Flow): Iterable<Told> {
  if (before.protection !== after.protection) {
    const type = leavesMore(before.protection, after.protection) ? 'protection-removed' : 'protection-added'
    yield { type, flow: after, side: 'head', before: before.protection, after: after.protection }
  }
  const [a, b] = [rankOf(base, before), rankOf(head, after)]
  // A source that is itself verified otherwise is told at the source.
  if (a !== b && sourceOf(before) !== sourceOf(after)) {
    const type = b < a ? 'verification-weakened' : 'verification-strengthened'
    yield { type, flow: after, side: 'head', before: sourceOf(before), after: sourceOf(after) }
  }
  const [was, is] = [ownPeriod(before), ownPeriod(after)]
  if (was !== null && is !== null && was !== is && (is > was || !areBackupsUnsaid(base, head))) {
    const type = is > was ? 'retention-extended' : 'retention-shortened'
    yield { type, flow: after, side: 'head', before: `P${was}D`, after: `P${is}D` }
  }
}

/** How many days the router keeps what no rule is declared for; such a period follows from others, and no rule tells it. */
const ownPeriod = ({ retention }: Flow): number | null =>
  retention?.name.startsWith('router:') ? retention.maxDays : null

const sourceOf = ({ origin }: Flow): string | null => (origin.kind === 'route' ? origin.source : null)

const rankOf = ({ model }: Side, flow: Flow): number => sourceRank(model.sources.get(sourceOf(flow) ?? '')?.value)

const whenOf = ({ model }: Side, { origin, sink }: Flow): string | null =>
  origin.kind === 'route' && sink.kind === 'recipient' && sink.channel !== null
    ? (model.routes.get(origin.route)?.value.when ?? null)
    : null

/** Whether what flows on the other side covers a flow on this one. */
const covers = (there: Side, here: Side, other: Flow, flow: Flow): boolean =>
  other.origin.kind === flow.origin.kind &&
  !isStronger(other.protection, flow.protection) &&
  rankOf(there, other) <= rankOf(here, flow) &&
  isAsWide(whenOf(there, other), whenOf(here, flow), knownOfEvents([there.model, here.model], eventsOf(other, flow)))

const isAsWide = (wide: string | null, narrow: string | null, knows: Knows): boolean =>
  wide === null || (narrow !== null && ['same', 'stricter'].includes(compareConditions(wide, narrow, knows)))

const eventsOf = (...flows: readonly Flow[]): readonly string[] =>
  flows.flatMap(({ origin }) => (origin.kind === 'route' ? [origin.event] : []))

/** Why what flows of the same field does not cover a flow; for what is gone, why what is left is less. */
function reason(there: Side, here: Side, others: readonly Flow[], flow: Flow, gone = false): ChangeType {
  if (others.length === 0) return gone ? 'field-removed' : 'field-added'
  if (others.every((other) => isStronger(other.protection, flow.protection)))
    return gone ? 'protection-added' : 'protection-removed'
  if (others.every((other) => rankOf(there, other) > rankOf(here, flow)))
    return gone ? 'verification-strengthened' : 'verification-weakened'
  return gone ? 'condition-tightened' : 'condition-loosened'
}

/**
 * What goes somewhere is kept as well, and what a route keeps is hosted: what comes or goes is told where it goes, else
 * where it is kept, else where that is hosted. What comes there less protected than it is sent is told there, too.
 */
function onlyOnce(told: readonly Told[]): readonly Told[] {
  const key = ({ type, flow }: Told): string =>
    [type.endsWith('-added'), flow.activity, flow.category, fieldOf(flow)].join('\u0000')
  const groups = Map.groupBy(told, key)
  return told.filter((one) => {
    if (!cameOrWent.test(one.type)) return true
    return !(groups.get(key(one)) ?? []).some(
      (other) =>
        cameOrWent.test(other.type) &&
        nearness(other.flow) > nearness(one.flow) &&
        (one.type.endsWith('-removed') || !isStronger(other.flow.protection, one.flow.protection)),
    )
  })
}

const cameOrWent = /^(activity|recipient|category|field)-(added|removed)$/

const nearness = ({ origin, sink }: Flow): number =>
  sink.kind === 'store' ? 1 : origin.kind === 'route' && sink.channel === null ? 0 : 2

type Group = readonly [Told, ...Told[]]

/** Those of one kind, activity and sink are told together. */
function grouped(told: readonly Told[]): readonly Group[] {
  const groups = new Map<string, [Told, ...Told[]]>()
  for (const one of told) {
    const { type, flow, before, after } = one
    const { activity, origin, sink, protection, retention } = flow
    const end = sink.kind === 'store' ? sink.store : sink.recipient
    const route = origin.kind === 'route' ? origin.route : ''
    // Whatever is not new or gone as a whole is told by field and category; a route's condition is one for all, and so
    // are the fields of a route that are kept. A route's source is one for all that it does.
    const apart =
      (before === null && after === null) || ownPeriod(flow) !== null
        ? ''
        : type.startsWith('condition-') || (type.startsWith('field-') && nearness(flow) < 2)
          ? [route]
          : [flow.category, route, before, after]
    const key = JSON.stringify(
      type.startsWith('verification-')
        ? [type, route]
        : [type, activity, sink.kind, end, protection, retention?.name ?? '', apart],
    )
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

const list = (names: readonly string[]): string => {
  const shown = names.slice(0, 4).map((name) => `\`${name}\``)
  return `${shown.join(', ')}${names.length > 4 ? ` and ${names.length - 4} more` : ''}`
}

function changeOf(base: Side, head: Side, group: Group, knows: ReadonlySet<string>): MovementChange {
  const [{ type, flow, side, ...first }] = group
  // Several fields are listed; whatever else differs within a group is left out.
  const common = (key: 'before' | 'after'): string | null => {
    const all = [...new Set(group.map((one) => one[key]))]
    return all.length === 1 ? first[key] : type.startsWith('field-') ? all.join(', ') : null
  }
  const [before, after] = [common('before'), common('after')]
  const flows = group.map((one) => one.flow) as [Flow, ...Flow[]]
  const facts = factsOf(flows)
  const side_ = side === 'base' ? base : head
  return {
    type,
    class: changeTypes[type],
    message: messageOf(type, flow, facts.categories),
    before,
    after,
    // A route's source is one for whatever it moves.
    facts: type.startsWith('verification-') ? null : facts,
    duties:
      changeTypes[type] === 'widens'
        ? dutiesFor(side_.model, flows, { newRecipient: type === 'recipient-added', knows })
        : [],
    at: { side, place: flow.places[0] ?? placeIn({ section: 'activities', name: flow.activity }, [], 'key') },
    flows,
  }
}

function messageOf(type: ChangeType, { activity, origin, sink }: Flow, categories: readonly string[]): string {
  const names = list(categories)
  const at = sink.kind === 'recipient' ? `\`${sink.recipient}\`` : `the ${sink.store} store`
  const goesOf = (one: boolean): string =>
    sink.kind === 'recipient' ? `${one ? 'goes' : 'go'} to ${at}` : `${one ? 'is' : 'are'} kept in ${at}`
  const goes = goesOf(categories.length === 1)
  const of = `for activity \`${activity}\``
  switch (type) {
    case 'field-added':
      return `Further data of ${names} now ${goesOf(true)} ${of}.`
    case 'field-removed':
      return `Less data of ${names} ${goesOf(true)} ${of}.`
    case 'protection-removed':
    case 'protection-added':
      return `${names} ${categories.length === 1 ? 'is' : 'are'} protected ${type === 'protection-removed' ? 'less' : 'more'} at ${at} ${of}.`
    case 'verification-weakened':
    case 'verification-strengthened':
      return `Events of route \`${origin.kind === 'route' ? origin.route : activity}\` come from a source that proves itself ${type === 'verification-weakened' ? 'less well' : 'better'}.`
    case 'condition-loosened':
    case 'condition-tightened':
      return `${names} ${goes} ${of} on ${type === 'condition-loosened' ? 'more' : 'fewer'} occasions.`
    case 'retention-extended':
    case 'retention-shortened':
      return `${names} ${goes} ${type === 'retention-extended' ? 'longer' : 'for less time'} ${of}.`
    default:
      return `${names} ${type.endsWith('removed') ? 'no longer' : 'now'} ${goes} ${of}.`
  }
}
