import type { Finding } from '../../../compiler/diagnostics/finding.ts'
import { hasModules, isSafeguard, modulesOf } from '../../../law/transfer-tools.ts'
import type { RuleInput } from '../../rule.ts'
import { absentAt, markAt } from '../missing.ts'
import { type CarriedLeg, carriedLegs, commonOf, isKnownTool, legText } from './transfers.ts'

type Fact = 'module' | 'signed' | 'assessed'

const questions: Readonly<Record<Fact, string>> = {
  module: 'which module it is',
  signed: 'when it was signed',
  assessed: 'when the law of the country was assessed',
}
const examples: Readonly<Record<Fact, string>> = {
  module: 'module: 2',
  signed: 'signed: YYYY-MM-DD',
  assessed: 'assessed: YYYY-MM-DD',
}

/**
 * What a tool of Art. 46 lacks. Module four, from a processor back to its controller, asks for no assessment of the
 * controller's law (clause 14 of the Commission's clauses).
 */
function lacksOf({ tool }: CarriedLeg): readonly Fact[] {
  if (!isSafeguard(tool.tool)) return []
  const lacks: Fact[] = []
  if (hasModules(tool.tool) && tool.module === undefined) lacks.push('module')
  if (tool.signed === undefined) lacks.push('signed')
  if (tool.assessed === undefined && String(modulesOf(tool)) !== '4') lacks.push('assessed')
  return lacks
}

/**
 * The legs whose tool lacks a fact. What several facts lack is one mistake and one finding, of the first of them; a
 * fact that is marked as missing is a finding of its own, at its mark.
 */
export function* lacking(rule: string, fact: Fact, article: string, input: RuleInput): Iterable<Finding> {
  const { model, graph, asOf } = input
  for (const leg of carriedLegs(model, graph, asOf)) {
    if (!isKnownTool(leg)) continue
    const lacks = lacksOf(leg)
    if (!lacks.includes(fact)) continue
    const { recipient, regime } = leg
    const isMarked = (each: Fact): boolean => markAt(model, recipient, 'transfer', regime, each) !== undefined
    const absent = lacks.filter((each) => !isMarked(each))
    const told = isMarked(fact) ? [fact] : absent
    if (told[0] !== fact) continue
    yield {
      rule,
      message: `Nothing says of ${legText(leg)} ${listed(told.map((each) => questions[each]))}.`,
      ...commonOf(leg, article),
      ...absentAt(
        model,
        recipient,
        ['transfer', regime, fact],
        `Add ${listed(told.map((each) => `\`${examples[each]}\``))}, once it is so.`,
      ),
    }
  }
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
