import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { countriesOf } from '../../../compiler/flows/facts.ts'
import type { Flow } from '../../../compiler/flows/flow.ts'
import type { FlowGraph } from '../../../compiler/flows/graph.ts'
import type { Recipient, TransferTool } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { adequacyFor, endedDecision } from '../../../law/adequacy.ts'
import { isInside, type Regime } from '../../../law/regions.ts'
import { toolRow } from '../../../law/transfer-tools.ts'
import { regimesOf } from '../settings.ts'
import { quote } from '../text.ts'
import { isCategory, isChosenByCustomer, personalFlowsTo, relatedFlows } from './recipients.ts'
import { toolUnder } from './tool-under.ts'

/** What goes to one recipient under one regime, and what is said to carry it. */
export interface Leg {
  readonly recipient: Resource<Recipient>
  readonly regime: Regime
  /** Countries outside the regime's area. */
  readonly third: readonly string[]
  readonly tool: TransferTool | undefined
  /** The flows to it, or to the one that passes them on; the executed ones first. */
  readonly flows: readonly Flow[]
  readonly executed: boolean
  /** Who passes the data on, `null` for those that get it from us. */
  readonly from: Resource<Recipient> | null
}

const legs = new WeakMap<FlowGraph, readonly Leg[]>()

/** The legs of all recipients that personal data reaches, from us or onward from another recipient. */
export function legsOf(model: Model, graph: FlowGraph): readonly Leg[] {
  let found = legs.get(graph)
  if (!found) {
    found = [...derive(model, graph)]
    legs.set(graph, found)
  }
  return found
}

function* derive(model: Model, graph: FlowGraph): Iterable<Leg> {
  const regimes = regimesOf(model)
  if (regimes.length === 0) return
  const seen = new Set<string>()
  const queue: { recipient: Resource<Recipient>; flows: readonly Flow[]; from: Resource<Recipient> | null }[] = []
  for (const recipient of model.recipients.values()) {
    const flows = personalFlowsTo(graph, recipient.name)
    if (flows.length === 0) continue
    seen.add(recipient.name)
    queue.push({ recipient, flows, from: null })
  }
  for (const { recipient, flows, from } of queue) {
    if (recipient.poisoned) continue
    for (const name of recipient.value.onward ?? []) {
      const next = model.recipients.get(name)
      if (!next || seen.has(name)) continue
      seen.add(name)
      queue.push({ recipient: next, flows, from: recipient })
    }
    if (isChosenByCustomer(recipient.value) || isCategory(recipient.value)) continue
    const countries = countriesOf(recipient.value)
    const executed = flows[0]?.executed ?? false
    for (const regime of regimes) {
      const third = countries.filter((country) => !isInside(regime, country))
      yield { recipient, regime, third, tool: toolUnder(model, recipient, regime), flows, executed, from }
    }
  }
}

/** How a third country stands: covered by a decision in full or for some, until a day that is past, or not at all. */
export type Standing = 'full' | 'limited' | 'ended' | 'none'

export function standingOf(regime: Regime, country: string, asOf: string): Standing {
  const decision = adequacyFor(regime, country, asOf)
  if (decision) return decision.scope === 'full' ? 'full' : 'limited'
  return endedDecision(regime, country, asOf) ? 'ended' : 'none'
}

/** The third countries that only a tool can carry data to. What a decision covered until a day is due, not wrong. */
export const openCountries = ({ regime, third }: Leg, asOf: string): readonly string[] =>
  third.filter((country) => {
    const standing = standingOf(regime, country, asOf)
    return standing === 'limited' || standing === 'none'
  })

/** A leg that needs a tool and names one. */
export type CarriedLeg = Leg & { readonly tool: TransferTool }

const carried = new WeakMap<FlowGraph, { readonly asOf: string; readonly legs: readonly CarriedLeg[] }>()

/** The legs that need a tool and name one, be it the right one or not. */
export function carriedLegs(model: Model, graph: FlowGraph, asOf: string): readonly CarriedLeg[] {
  let found = carried.get(graph)
  if (found?.asOf !== asOf) {
    const needs = ({ regime, third }: Leg): boolean =>
      third.some((country) => adequacyFor(regime, country, asOf)?.scope !== 'full')
    const legs = legsOf(model, graph).filter((leg): leg is CarriedLeg => leg.tool !== undefined && needs(leg))
    found = { asOf, legs }
    carried.set(graph, found)
  }
  return found.legs
}

/** The legs to third countries that name a tool, also where a decision would carry them without: documents say what is named. */
export const statedLegs = (model: Model, graph: FlowGraph): readonly CarriedLeg[] =>
  legsOf(model, graph).filter((leg): leg is CarriedLeg => leg.tool !== undefined && leg.third.length > 0)

/** Whether a regime has the tool at all: what it has not is reported as such, and not what the tool lacks. */
export const isKnownTool = ({ regime, tool: { tool } }: Pick<CarriedLeg, 'regime' | 'tool'>): boolean =>
  tool === 'adequacy' || tool === 'dpf' || toolRow(tool, regime) !== null

/** `scc` for `mailer` under `eu-gdpr`. */
export const legText = ({ recipient, regime, tool }: CarriedLeg): string =>
  `${quote(tool.tool)} for ${quote(recipient.name)} under ${quote(regime)}`

const names: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'GDPR', 'uk-gdpr': 'UK GDPR' }

/** An article under the name of the regime's law: `UK GDPR Art. 46`. */
export const articleOf = (regime: Regime, article: string): NonNullable<Finding['because']> => ({
  kind: 'law',
  ref: `${names[regime]} Art. ${article}`,
})

/** What findings on a leg share. */
export const commonOf = ({ flows, executed, regime }: Leg, article: string) => ({
  related: relatedFlows(flows, 1),
  executed,
  because: articleOf(regime, article),
})
