import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import type { Recipient } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { isInside, type Regime } from '../../../law/regions.ts'
import { personalFlowsTo } from './recipients.ts'
import { standingOf } from './transfers.ts'

/** What comes back to the organisation in a third country from somebody inside, and nothing carries. */
export interface Access {
  readonly regime: Regime
  readonly holder: Resource<Recipient>
}

/** The organisation's own reach to data that others hold for it inside the area of a regime (Art. 44). */
export function operatorAccesses(
  model: Model,
  graph: FlowGraph,
  regimes: readonly Regime[],
  asOf: string,
): readonly Access[] {
  const { organisation } = model
  const country = organisation && !organisation.poisoned ? organisation.value.country : undefined
  if (country === undefined) return []
  const outside = regimes.filter((regime) => {
    const standing = isInside(regime, country) ? 'full' : standingOf(regime, country, asOf)
    return standing === 'none' || standing === 'limited'
  })
  return outside.flatMap((regime) =>
    [...model.recipients.values()]
      .filter((recipient) => holdsFor(model, recipient, regime))
      .filter(({ name }) => personalFlowsTo(graph, name).length > 0)
      .map((holder) => ({ regime, holder })),
  )
}

/** Somebody inside who has the data on our behalf and of whom no tool says how it comes back to us. */
function holdsFor(model: Model, { poisoned, value, name }: Resource<Recipient>, regime: Regime): boolean {
  if (poisoned || value.engagement !== 'on-our-behalf' || value.transfer?.[regime] !== undefined) return false
  const router = model.router?.poisoned === false ? model.router.value : null
  const places = [...(value.stored ?? []), ...(router?.hostedBy === name ? [router.country] : [])]
  return places.some((place) => place !== undefined && isInside(regime, place))
}
