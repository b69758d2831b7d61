import { isStronger } from '../../runtime/projection/field-tree.ts'
import { placeIn } from '../flows/facts.ts'
import type { RetentionInfo } from '../flows/flow.ts'
import { maxDays, parseDuration } from '../language/duration.ts'
import type { Change, ChangeType } from './change.ts'
import { changeTypes } from './change.ts'
import { dutiesFor } from './duties.ts'
import { factsOf, type Movement, movementsOf, retentionText } from './movement.ts'
import type { Side } from './side.ts'

type Group = readonly [Movement, ...Movement[]]

/** Movements that came, went or changed; those of one activity and sink are told together. */
export function diffMovements(base: Side, head: Side): readonly Change[] {
  const before = movementsOf(base.flows)
  const after = movementsOf(head.flows)
  const knownRecipients = new Set(recipients(before))
  const changes: Change[] = []
  for (const group of grouped([...after].filter(([key]) => !before.has(key)).map(([, movement]) => movement))) {
    changes.push(added(head, group, knownRecipients, base.model.activities.has(group[0].activity)))
  }
  const keptRecipients = new Set(recipients(after))
  for (const group of grouped([...before].filter(([key]) => !after.has(key)).map(([, movement]) => movement))) {
    changes.push(removed(group, keptRecipients, head.model.activities.has(group[0].activity)))
  }
  for (const [key, movement] of after) {
    const old = before.get(key)
    if (old) changes.push(...changed(head, old, movement))
  }
  return changes
}

const recipients = (movements: ReadonlyMap<string, Movement>): readonly string[] =>
  [...movements.values()].flatMap(({ sinkKind, sink }) => (sinkKind === 'recipient' ? [sink] : []))

function grouped(movements: readonly Movement[]): readonly Group[] {
  const groups = new Map<string, [Movement, ...Movement[]]>()
  for (const movement of movements) {
    const key = JSON.stringify([
      movement.activity,
      movement.sinkKind,
      movement.sink,
      movement.protection,
      retentionText(movement.flows[0]),
    ])
    const group = groups.get(key)
    if (group) group.push(movement)
    else groups.set(key, [movement])
  }
  return [...groups.values()]
}

const list = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ')

const place = (side: 'base' | 'head', { flows: [flow] }: Movement): Change['at'] => ({
  side,
  place: flow.places[0] ?? placeIn({ section: 'activities', name: flow.activity }, [], 'key'),
})

function added(head: Side, group: Group, known: ReadonlySet<string>, activityKnown: boolean): Change {
  const [first] = group
  const facts = factsOf(group)
  const isNew = first.sinkKind === 'recipient' && !known.has(first.sink)
  const type: ChangeType = !activityKnown ? 'activity-added' : isNew ? 'recipient-added' : 'category-added'
  const where = first.sinkKind === 'recipient' ? `goes to \`${first.sink}\`` : `is kept in the ${first.sink} store`
  return {
    type,
    class: changeTypes[type],
    message: `${list(facts.categories)} now ${where} for activity \`${first.activity}\`.`,
    before: null,
    after: null,
    facts,
    duties: dutiesFor(
      head.model,
      group.map(({ flows }) => flows[0]),
      isNew,
    ),
    at: place('head', first),
  }
}

function removed(group: Group, kept: ReadonlySet<string>, activityKept: boolean): Change {
  const [first] = group
  const facts = factsOf(group)
  const type: ChangeType = !activityKept
    ? 'activity-removed'
    : first.sinkKind === 'recipient' && !kept.has(first.sink)
      ? 'recipient-removed'
      : 'category-removed'
  const where = first.sinkKind === 'recipient' ? `goes to \`${first.sink}\`` : `is kept in the ${first.sink} store`
  return {
    type,
    class: changeTypes[type],
    message: `${list(facts.categories)} no longer ${where} for activity \`${first.activity}\`.`,
    before: null,
    after: null,
    facts,
    duties: [],
    at: place('base', first),
  }
}

function* changed(head: Side, before: Movement, after: Movement): Iterable<Change> {
  const make = (type: ChangeType, message: string, from: string | null, to: string | null): Change => ({
    type,
    class: changeTypes[type],
    message,
    before: from,
    after: to,
    facts: factsOf([after]),
    duties: changeTypes[type] === 'widens' ? dutiesFor(head.model, [after.flows[0]], false) : [],
    at: place('head', after),
  })
  const subject = `\`${after.category}\` at ${after.sinkKind === 'recipient' ? `\`${after.sink}\`` : `the ${after.sink} store`} for activity \`${after.activity}\``
  if (before.protection !== after.protection) {
    const type = isStronger(before.protection, after.protection) ? 'protection-removed' : 'protection-added'
    yield make(type, `Protection of ${subject} changed.`, before.protection, after.protection)
  }
  const [old] = before.flows
  const [now] = after.flows
  const from = retentionText(old)
  const to = retentionText(now)
  if (from !== to && after.sinkKind === 'store') {
    yield make(retentionChange(old.retention, now.retention), `Retention of ${subject} changed.`, from, to)
  }
  if (old.condition !== now.condition) {
    yield make('condition-changed', `The condition for ${subject} changed.`, old.condition, now.condition)
  }
}

/** Longer for any plan is longer; a different start or an unbounded end cannot be compared and counts as widening. */
function retentionChange(before: RetentionInfo | null, after: RetentionInfo | null): ChangeType {
  if (!before || !after || before.after !== after.after || before.from !== after.from) return 'retention-changed'
  const days = (info: RetentionInfo, plan: string): number | null => {
    const period = parseDuration(info.periods[plan] ?? info.periods[''] ?? '')
    return period ? maxDays(period) : null
  }
  const plans = [...new Set([...Object.keys(before.periods), ...Object.keys(after.periods)])]
  const pairs = plans.map((plan) => [days(before, plan), days(after, plan)] as const)
  if (pairs.some(([a, b]) => a === null || b === null)) return 'retention-changed'
  return pairs.some(([a, b]) => (b as number) > (a as number)) ? 'retention-extended' : 'retention-shortened'
}
