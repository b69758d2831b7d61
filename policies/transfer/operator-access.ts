import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { adequacyFor } from '../law/adequacy.ts'
import { isInside, type Regime } from '../law/regions.ts'
import { defineRule } from '../rule.ts'
import { valueAt } from '../support/place.ts'
import { personalFlowsTo } from '../support/recipients.ts'
import { regimesOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'
import { standingOf } from '../support/transfers.ts'

export const operatorAccess = defineRule({
  name: 'transfer/operator-access',
  summary: 'An organisation outside of the area that reaches data which others hold for it inside.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 44' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    const { organisation } = model
    const country = organisation && !organisation.poisoned ? organisation.value.country : undefined
    if (!organisation || country === undefined) return
    const outside = regimesOf(model).filter((regime) => {
      const standing = isInside(regime, country) ? 'full' : standingOf(regime, country, asOf)
      return standing === 'none' || standing === 'limited'
    })
    if (outside.length === 0) return
    const found = outside.flatMap((regime) =>
      [...model.recipients.values()]
        .filter((recipient) => holdsFor(model, recipient, regime))
        .filter(({ name }) => personalFlowsTo(graph, name).length > 0)
        .map((holder) => ({ regime, holder })),
    )
    const [first] = found
    if (!first) return
    const row = adequacyFor(first.regime, country, asOf)
    const holders = [...new Set(found.map(({ holder }) => holder.name))]
    yield {
      rule: 'transfer/operator-access',
      message: `The organisation in ${quote(country)} reaches personal data that ${quoteAll(holders)} ${holders.length === 1 ? 'holds' : 'hold'} for it inside the area of ${quoteAll([...new Set(found.map(({ regime }) => regime))])}, and nothing carries it.`,
      at: valueAt(organisation, 'country'),
      related: [{ at: valueAt(first.holder), message: `${quote(first.holder.name)} holds it inside.` }],
      help: `What people give you themselves is no transfer; what a processor inside hands back to you is one (EDPB Guidelines 05/2021). ${row ? `${row.decision} covers ${row.scope}. ` : ''}Name what carries it with who holds the data, such as \`transfer: {${first.regime}: {tool: ${first.regime === 'uk-gdpr' ? 'uk-addendum' : 'scc'}, module: 4, signed: ...}}\`, or accept it with an exception that gives the law's answer.`,
    } satisfies Finding
  },
})

/** Somebody inside who has the data on our behalf and of whom no tool says how it comes back to us. */
function holdsFor(model: Model, { poisoned, value, name }: Resource<Recipient>, regime: Regime): boolean {
  if (poisoned || value.engagement !== 'on-our-behalf' || value.transfer?.[regime] !== undefined) return false
  const router = model.router?.poisoned === false ? model.router.value : null
  const places = [...(value.stored ?? []), ...(router?.hostedBy === name ? [router.country] : [])]
  return places.some((place) => place !== undefined && isInside(regime, place))
}
