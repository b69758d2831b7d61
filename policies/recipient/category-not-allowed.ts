import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { allows, ceilingOf, hasKnownCeiling, hasKnownData, holds } from '../support/ceiling.ts'
import { placeId } from '../support/place.ts'
import { isProhibited } from '../support/prohibited.ts'
import { quote, quoteAll } from '../support/text.ts'

export const categoryNotAllowed = defineRule({
  name: 'recipient/category-not-allowed',
  summary: 'A recipient that gets a category of data which the activity does not let it have.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b)' },
  severity: 'error',
  *found(input) {
    const { model } = input
    for (const flows of refused(input).values()) {
      const [flow] = flows
      const at = flow?.places[0]
      const activity = model.activities.get(flow?.activity ?? '')
      if (!flow || !at || !activity || flow.sink.kind !== 'recipient') continue
      const { recipient } = flow.sink
      const categories = [...new Set(flows.map(({ category }) => category))]
      yield {
        rule: 'recipient/category-not-allowed',
        message: `Recipient ${quote(recipient)} gets ${quoteAll(categories)}, which activity ${quote(activity.name)} does not let it have.`,
        at,
        related: [
          ceilingOf(activity, recipient),
          ...elsewhere(flows).map((place) => ({ at: place, message: 'The same here.' })),
        ],
        movements: movementsOf(flows),
        help: `Leave it out here, or allow it under \`recipients\` of the activity: \`${recipient}: [${[...(ceiling(activity.value.recipients?.[recipient]) ?? []), ...categories].join(', ')}]\`.`,
      } satisfies Finding
    }
  },
})

const ceiling = (allowed: 'all' | string[] | undefined): readonly string[] | undefined =>
  allowed === 'all' ? undefined : allowed

/** The other places that send it, five at most. */
function elsewhere(flows: readonly Flow[]): readonly Place[] {
  const places = new Map(flows.flatMap(({ places: [at] }) => (at ? [[placeId(at), at] as const] : [])))
  return [...places.values()].slice(1, 6)
}

/** The flows that a ceiling refuses, by what it refuses to whom: the ceiling is one, however many places send it; what the host gets, once for each activity. */
function refused({ model, flows }: RuleInput): ReadonlyMap<string, readonly Flow[]> {
  const activities = new Map(
    [...model.activities].filter(([, activity]) => hasKnownData(model, activity) && hasKnownCeiling(model, activity)),
  )
  const found = flows.filter(({ activity: name, origin, sink, category, sensitivity }) => {
    const activity = activities.get(name)
    if (!activity || origin.kind !== 'route' || sink.kind !== 'recipient' || sensitivity === 'none') return false
    // What the activity may not even hold is `flow/category-outside-activity`.
    if (!model.recipients.has(sink.recipient) || isProhibited(model, { name: category, sensitivity })) return false
    return holds(activity, category) && !allows(activity, sink.recipient, category)
  })
  const byPlace = Map.groupBy(found, ({ activity, places: [at] }) => `${activity} ${at ? placeId(at) : ''}`)
  const refusals = Map.groupBy(byPlace.values(), (one) => {
    const [first] = one
    const recipient = first?.sink.kind === 'recipient' ? first.sink.recipient : ''
    return [first?.activity, recipient, ...new Set(one.map(({ category }) => category).sort())].join(' ')
  })
  return new Map([...refusals].map(([key, ones]) => [key, ones.flat()]))
}
