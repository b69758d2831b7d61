import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, placeId, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { allows, ceilingOf, hasKnownCeiling, hasKnownData, holds } from '../support/recipients/ceiling.ts'
import { isProhibited } from '../support/recipients/prohibited.ts'
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
      const first = flow?.places[0]
      const activity = model.activities.get(flow?.activity ?? '')
      if (!flow || !first || !activity || flow.sink.kind !== 'recipient') continue
      const { recipient } = flow.sink
      const categories = [...new Set(flows.map(({ category }) => category))]
      const activities = [...new Set(flows.map((one) => one.activity))]
      const meant =
        activities.length === 1 ? meantInstead(input, activity, recipient, flow.sink.channel, categories) : null
      const others = meant === null ? elsewhere(flows) : [first, ...elsewhere(flows)]
      yield {
        rule: 'recipient/category-not-allowed',
        message: `Recipient ${quote(recipient)} gets ${quoteAll(categories)}, which ${activities.length === 1 ? `activity ${quote(activity.name)} does` : `activities ${quoteAll(activities)} do`} not let it have.`,
        at: meant?.at ?? first,
        related: [
          ...activities.flatMap((name) => {
            const one = model.activities.get(name)
            return one ? [ceilingOf(one, recipient)] : []
          }),
          ...others.map((place) => ({ at: place, message: 'The same here.' })),
          ...fieldOf(flows).map((place) => ({ at: place, message: 'The field is declared here.' })),
        ],
        movements: movementsOf(flows),
        help:
          meant?.help ??
          `Leave it out here, or allow it under \`recipients\` of the activity: \`${recipient}: [${[...(ceiling(activity.value.recipients?.[recipient]) ?? []), ...categories].join(', ')}]\`.`,
      } satisfies Finding
    }
  },
})

/**
 * Where the ceiling lets the recipient have another category that the activity does not hold: one has been written for
 * the other. Where an activity does not know the recipient at all, and lists another that nothing sends to and that may
 * have just this: one has been written for the other, in the activity or at the channel.
 */
function meantInstead(
  { model, flows }: RuleInput,
  { name: activity, value, ...of }: Resource<Activity>,
  recipient: string,
  channel: string | null,
  categories: readonly string[],
): { readonly at: Place; readonly help: string } | null {
  const listed = value.recipients ?? {}
  const ceiling = listed[recipient]
  const [category, more] = categories
  if (Array.isArray(ceiling) && category !== undefined && more === undefined) {
    const idle = ceiling.filter((one) => one !== 'none' && !Object.hasOwn(value.data ?? {}, one))
    const [only] = idle
    if (only === undefined || idle.length > 1) return null
    return {
      at: valueAt({ section: 'activities', name: activity }, 'recipients', recipient, ceiling.indexOf(only)),
      help: `Write ${quote(category)} in the place of ${quote(only)}, which the activity does not hold.`,
    }
  }
  if (channel === null || listed[recipient] !== undefined) return null
  const onward = new Set(
    [...model.recipients.values()].flatMap(({ poisoned, value: one }) => (poisoned ? [] : (one.onward ?? []))),
  )
  const idle = Object.keys(listed).filter(
    (other) =>
      !onward.has(other) &&
      categories.every((category) => allows({ name: activity, value, ...of }, other, category)) &&
      other !== model.router?.value.hostedBy &&
      !flows.some(
        ({ activity: by, origin, sink }) =>
          by === activity && origin.kind === 'route' && sink.kind === 'recipient' && sink.recipient === other,
      ),
  )
  const [other] = idle
  if (other === undefined || idle.length > 1) return null
  const { http, slack, discord } = model.channels.get(channel)?.value ?? {}
  const byTenant = [http, slack, discord].some((one) => one?.connection === 'tenant')
  const chosen = (name: string): boolean => model.recipients.get(name)?.value.engagement === 'chosen-by-customer'
  return byTenant && chosen(other) && !chosen(recipient)
    ? {
        at: valueAt({ section: 'channels', name: channel }, 'recipient'),
        help: `Write \`recipient: ${other}\`: the customer chooses whom it goes to.`,
      }
    : {
        at: keyAt({ section: 'activities', name: activity }, 'recipients', other),
        help: `Nothing sends to ${quote(other)} here: write ${quote(recipient)} in its place, or correct the channel.`,
      }
}

const ceiling = (allowed: 'all' | string[] | undefined): readonly string[] | undefined =>
  allowed === 'all' ? undefined : allowed

/** The other places that send it, five at most. */
function elsewhere(flows: readonly Flow[]): readonly Place[] {
  const places = new Map(flows.flatMap(({ places: [at] }) => (at ? [[placeId(at), at] as const] : [])))
  return [...places.values()].slice(1, 6)
}

/** Where the field is declared that all of it comes from, if it is one. */
function fieldOf(flows: readonly Flow[]): readonly Place[] {
  const places = new Map(
    flows.flatMap(({ sink, places: [, field] }) =>
      field && sink.kind === 'recipient' && sink.channel !== null ? [[placeId(field), field] as const] : [],
    ),
  )
  return places.size === 1 ? [...places.values()] : []
}

/**
 * The flows that a ceiling refuses, by what it refuses to whom: the ceiling is one, however many places send it. What an
 * activity does not let somebody have it refuses once, and the host of the router once for all activities.
 */
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
    if (first?.sink.kind === 'recipient' && first.sink.channel === null) return `host ${recipient}`
    return `${first?.activity} ${recipient}`
  })
  return new Map([...refusals].map(([key, ones]) => [key, ones.flat()]))
}
