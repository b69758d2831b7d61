import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, placeId, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Flow } from '../../compiler/flows/flow.ts'
import { movementsOf } from '../../compiler/flows/movement.ts'
import { defineRule, type RuleInput } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { prohibitedBy } from '../support/recipients/prohibited.ts'
import { fieldOf } from '../support/routes/fields.ts'
import { quote, quoteAll } from '../support/text.ts'

/** How many places are each told of on their own. */
const FEW = 2

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
    for (const [entry, places] of Map.groupBy(refused(input), ({ entry }) => entry)) {
      const decided = valueAt(organisation, 'prohibited', entry)
      const common = {
        rule: 'flow/prohibited-category',
        help: 'Take it out, or decide anew what the organisation prohibits.',
      } as const
      const [one] = places
      // What so much is made of has hardly been prohibited for long: the decision is the one to look at.
      if (one && places.length > FEW)
        yield {
          ...common,
          message: `${quote(organisation.value.prohibited?.[entry] ?? '')} is prohibited, and ${places.length} places hold it.`,
          at: decided,
          related: places.slice(0, FEW).map(({ at, flows }) => ({ at, message: `This holds ${held(flows)}.` })),
          movements: movementsOf(places.flatMap(({ flows }) => flows)),
        } satisfies Finding
      else
        for (const { at, flows } of places)
          yield {
            ...common,
            message: `This holds ${held(flows)}, which the organisation prohibits.`,
            at,
            related: [{ at: decided, message: 'It is prohibited here.' }],
            movements: movementsOf(flows),
          } satisfies Finding
    }
  },
})

/** Where the data comes in: the event's field, the activity's entry, or the tracker. */
const originPlace = ({ model }: RuleInput, flow: Flow) => fieldOf(model, flow)?.at ?? flow.places.at(-1)

interface Refused {
  /** Index in `organisation.prohibited`. */
  readonly entry: number
  readonly at: Place
  readonly flows: readonly Flow[]
}

const held = (flows: readonly Flow[]): string => quoteAll([...new Set(flows.map(({ category }) => category))])

/** The places where prohibited data comes in, each with the entry that refuses it. */
function refused(input: RuleInput): readonly Refused[] {
  const found = new Map<string, { entry: number; at: Place; flows: Flow[] }>()
  for (const flow of input.flows) {
    const { category: name, sensitivity, executed, origin } = flow
    if (origin.kind === 'activity' && executed) continue
    const entry = prohibitedBy(input.model, { name, sensitivity })
    const at = entry < 0 ? undefined : originPlace(input, flow)
    if (!at) continue
    const known = found.get(placeId(at))
    if (known) known.flows.push(flow)
    else found.set(placeId(at), { entry, at, flows: [flow] })
  }
  return [...found.values()]
}
