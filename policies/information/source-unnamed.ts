import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Resource } from '../../compiler/model/model.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { markAt } from '../support/missing.ts'
import { personalData } from '../support/retention/retention.ts'
import { quote, quoteAll } from '../support/text.ts'
import { saysOnly } from '../words/wording.ts'

export const sourceUnnamed = defineRule({
  name: 'information/source-unnamed',
  summary: 'Data from a third party that nobody names.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 14(2)(f)' },
  severity: 'warning',
  *found(input) {
    const routed = routedCategories(input)
    // What a route would bring is named by its source, also where it or an event of it is broken.
    const isBroken = (event: string): boolean => input.model.events.get(event)?.resource.poisoned ?? true
    const broken = new Set(
      [...input.model.routes.values()].flatMap(({ poisoned, value }) =>
        poisoned || value.events.some(isBroken) ? [value.activity] : [],
      ),
    )
    for (const activity of informing(input.model)) {
      if (broken.has(activity.name)) continue
      const open = unnamed(input, activity, routed.get(activity.name))
      const [first] = open
      if (first === undefined) continue
      yield {
        rule: 'information/source-unnamed',
        message: `Activity ${quote(activity.name)} has ${quoteAll(open)} from a third party that nobody names.`,
        at: valueAt(activity, 'data', first, activity.value.data?.[first]?.from === undefined ? 'source' : 'from'),
        related: open.slice(1, 4).map((category) => ({
          at: valueAt(activity, 'data', category, 'source'),
          message: 'From a third party too.',
        })),
        help: 'Say who it comes from under `from`, beside `source`; what comes in by a source of the router is named by it.',
      } satisfies Finding
    }
  },
})

/** Words that fit whoever it is. */
const anybody: ReadonlySet<string> = new Set(
  `a all an and any business by certain companies company different diverse elsewhere etc external from internet many
  multiple of online or other others our outside parties partner partners party people persons provider providers public
  publicly available relevant selected several somebody someone some source sources sundry supplier suppliers the their
  third third-party third-parties trusted us various vendor vendors we web`.split(/\s+/),
)

function unnamed({ model }: RuleInput, activity: Resource<Activity>, routed?: ReadonlySet<string>): readonly string[] {
  const excused = activity.value.notInformed !== undefined
  return personalData(model, activity).flatMap(([category, { source, from }]) => {
    // Who says `partners` has not left it to the source to tell.
    const named =
      from !== undefined
        ? !saysOnly(from, anybody)
        : excused || routed?.has(category) || markAt(model, activity, 'data', category, 'from')
    return source === 'third-party' && !named ? [category] : []
  })
}

/** The categories that come in by a source of the router, whose name says where they are from, by activity. */
function routedCategories({ flows }: RuleInput): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>()
  for (const { origin, activity, category } of flows) {
    if (origin.kind !== 'route') continue
    const categories = found.get(activity) ?? new Set()
    found.set(activity, categories)
    categories.add(category)
  }
  return found
}
