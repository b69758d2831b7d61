import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Place } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { allows, ceilingOf, hasKnownCeiling, hasKnownData, holds } from '../support/ceiling.ts'
import { isElsewhere } from '../support/hosts.ts'
import { misplacedRoutes } from '../support/misplaced.ts'
import { keyAt, placeId, valueAt } from '../support/place.ts'
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
    for (const { at, flows } of refused(input)) {
      const [flow] = flows
      const activity = model.activities.get(flow?.activity ?? '')
      if (!flow || !activity || flow.sink.kind !== 'recipient') continue
      const { recipient } = flow.sink
      const categories = [...new Set(flows.map(({ category }) => category))]
      yield {
        rule: 'recipient/category-not-allowed',
        message: `Recipient ${quote(recipient)} gets ${quoteAll(categories)}, which activity ${quote(activity.name)} does not let it have.`,
        at,
        related: [ceilingOf(activity, recipient)],
        movements: movementsOf(flows),
        help: `Leave it out here, or allow it under \`recipients\` of the activity: \`${recipient}: [${[...(ceiling(activity.value.recipients?.[recipient]) ?? []), ...categories].join(', ')}]\`.`,
      } satisfies Finding
    }
  },
})

const ceiling = (allowed: 'all' | string[] | undefined): readonly string[] | undefined =>
  allowed === 'all' ? undefined : allowed

interface Refused {
  readonly at: Place
  readonly flows: readonly Flow[]
}

/**
 * The flows that a ceiling refuses, by the place that sends them; what the host gets, once for each activity. A recipient
 * that the activity does not name at all is one mistake, however much is sent to it.
 */
function refused(input: RuleInput): readonly Refused[] {
  const { model, flows } = input
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
  if (found.length === 0) return []
  const misplaced = misplacedRoutes(input)
  const groups = Map.groupBy(
    found.filter(({ origin }) => origin.kind !== 'route' || !misplaced.has(origin.route)),
    ({ activity, places: [at] }) => `${activity} ${at ? placeId(at) : ''}`,
  )
  const strangers = new Map<string, { at: Place; flows: Flow[] }>()
  const refusals: Refused[] = []
  for (const group of groups.values()) {
    const [flow] = group
    const at = flow?.places[0]
    if (!flow || !at || flow.sink.kind !== 'recipient') continue
    const activity = activities.get(flow.activity)
    if (!activity || flow.sink.channel === null || activity.value.recipients?.[flow.sink.recipient] !== undefined) {
      refusals.push({ at, flows: group })
      continue
    }
    const meant = strangerAt(input, flow, activity)
    if (meant === null) continue
    const one = strangers.get(placeId(meant))
    if (one) one.flows.push(...group)
    else strangers.set(placeId(meant), { at: meant, flows: [...group] })
  }
  return [...refusals, ...strangers.values()]
}

/** What brings a recipient to an activity that does not name it; `null` where its address is another's. */
function strangerAt({ model, graph }: RuleInput, flow: Flow, activity: Resource<Activity>): Place | null {
  const { origin, sink } = flow
  if (origin.kind !== 'route' || sink.kind !== 'recipient' || sink.channel === null) return null
  const { recipient, channel: name } = sink
  const channel = model.channels.get(name)
  const declared = model.recipients.get(recipient)
  if (channel && declared && isElsewhere(channel.value, declared.value)) return null
  const isStranger = (route: string, to: string): boolean => {
    const of = model.activities.get(model.routes.get(route)?.value.activity ?? '')
    return of?.value.recipients?.[model.channels.get(to)?.value.recipient ?? ''] === undefined
  }
  // Nothing names it: the ceiling forgot it.
  const named = [...model.activities.values()].some(({ value }) => value.recipients?.[recipient] !== undefined)
  if (!named) return keyAt(activity, 'recipients', recipient)
  const through = graph.deliveries.filter((delivery) => delivery.channel === name)
  if (channel && through.length > 1 && through.every(({ route }) => isStranger(route, name)))
    return valueAt(channel, 'recipient')
  const own = graph.deliveries.filter(({ route }) => route === origin.route)
  const route = { section: 'routes', name: origin.route } as const
  return own.every((delivery) => isStranger(origin.route, delivery.channel))
    ? valueAt(route, 'activity')
    : keyAt(route, 'to', name)
}
