import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { fieldOf } from '../support/fields.ts'
import { placeId, valueAt } from '../support/place.ts'
import { prohibitedBy } from '../support/prohibited.ts'
import { quote, quoteAll } from '../support/text.ts'

const sensitivities = ['personal', 'special', 'criminal']

export const prohibitedCategory = defineRule({
  name: 'flow/prohibited-category',
  summary: 'Data that the organisation has decided never to process.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 25(1)' },
  severity: 'error',
  *found(input) {
    const { organisation, categories } = input.model
    if (!organisation || organisation.poisoned) return
    const known = [...sensitivities, ...categories.keys()]
    for (const [i, entry] of (organisation.value.prohibited ?? []).entries())
      if (!known.includes(entry))
        yield {
          rule: 'ref/unresolved',
          message: `There is no category or sensitivity ${quote(entry)}.`,
          at: valueAt(organisation, 'prohibited', i),
          help: choose(entry, known),
        } satisfies Finding
    for (const flows of refused(input).values()) {
      const [flow] = flows
      const at = flow && originPlace(input, flow)
      if (!flow || !at) continue
      const entry = prohibitedBy(input.model, { name: flow.category, sensitivity: flow.sensitivity })
      yield {
        rule: 'flow/prohibited-category',
        message: `This holds ${quoteAll([...new Set(flows.map(({ category }) => category))])}, which the organisation prohibits.`,
        at,
        related: [{ at: valueAt(organisation, 'prohibited', entry), message: 'It is prohibited here.' }],
        movements: movementsOf(flows),
        help: 'Take it out, or decide anew what the organisation prohibits.',
      } satisfies Finding
    }
  },
})

/** Where the data comes in: the event's field, the activity's entry, or the tracker. */
const originPlace = ({ model }: RuleInput, flow: Flow) => fieldOf(model, flow)?.at ?? flow.places.at(-1)

const refused = (input: RuleInput): ReadonlyMap<string, readonly Flow[]> =>
  Map.groupBy(
    input.flows.filter(
      ({ category: name, sensitivity, executed, origin }) =>
        (origin.kind !== 'activity' || !executed) && prohibitedBy(input.model, { name, sensitivity }) >= 0,
    ),
    (flow) => {
      const at = originPlace(input, flow)
      return at ? placeId(at) : ''
    },
  )
