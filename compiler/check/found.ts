import { rules } from '../../policies/registry.ts'
import type { Finding } from '../diagnostics/finding.ts'
import { isSpan } from '../diagnostics/place.ts'
import type { FlowGraph } from '../flows/graph.ts'
import { type Model, placeKey } from '../model/model.ts'
import { asked } from './asked.ts'

/** What all rules find, each thing once, with what the passes before have found. */
export function foundIn(
  model: Model | null,
  graph: FlowGraph | null,
  before: readonly Finding[],
  asOf: string,
): readonly Finding[] {
  if (!model || !graph) return withoutRepeated(before)
  const input = { model, graph, flows: graph.flows, asOf }
  const taken = new Set(
    before.flatMap(({ rule, at }) => (rule === 'ref/unresolved' && !isSpan(at) ? [placeKey(at)] : [])),
  )
  return withoutRepeated([...before, ...rules.flatMap((rule) => unlessAt(taken, asked(rule, input)))])
}

/** What the rules say of a name that leads nowhere repeats that it does. */
function unlessAt(taken: ReadonlySet<string>, findings: readonly Finding[]): readonly Finding[] {
  return taken.size === 0 ? findings : findings.filter(({ at }) => isSpan(at) || !taken.has(placeKey(at)))
}

/**
 * A fact that another rule asks for at the same place, or points at in the same resource, is reported by that rule,
 * which says better what hangs on it.
 */
function withoutRepeated(findings: readonly Finding[]): readonly Finding[] {
  const isGeneral = ({ rule }: Finding): boolean => rule === 'fact/missing'
  if (!findings.some(isGeneral)) return findings
  const claimed = new Set<string>()
  for (const { rule, at, related = [] } of findings) {
    if (rule === 'fact/missing' || isSpan(at)) continue
    for (const place of [at, ...related.map((other) => other.at)])
      if (!isSpan(place) && place.section === at.section && place.name === at.name) claimed.add(placeKey(place))
  }
  return findings.filter((finding) => !isGeneral(finding) || isSpan(finding.at) || !claimed.has(placeKey(finding.at)))
}
