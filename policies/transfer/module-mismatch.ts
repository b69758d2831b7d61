import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { hasModules, modulesOf } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { between, isCarried, modulesFor } from '../support/recipients/modules.ts'
import { type CarriedLeg, commonOf, isKnownTool, legsOf, legText } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const moduleMismatch = defineRule({
  name: 'transfer/module-mismatch',
  summary:
    'A module of the standard contractual clauses that is for other roles than these, or for a tool without any.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)(c)' },
  also: 'GDPR Art. 46',
  severity: 'error',
  *found({ model, graph }) {
    const told = new Set<string>()
    for (const leg of legsOf(model, graph)) {
      if (!isCarried(leg) || !isKnownTool(leg)) continue
      const { recipient, regime, tool } = leg
      const modules = modulesOf(tool)
      if (modules.length === 0) continue
      const at = valueAt(recipient, 'transfer', regime, 'module')
      if (!hasModules(tool.tool)) {
        if (carriesOtherwise(leg))
          yield {
            rule: 'transfer/module-mismatch',
            message: `${start(legText(leg))} has no modules: module ${modules.join(' and ')} is of the Commission's clauses.`,
            ...commonOf(leg, '46'),
            at,
            help: 'Name the tool that was signed, or take the module away.',
          } satisfies Finding
        continue
      }
      const fitting = modulesFor(model, leg)
      // The same roles under another regime are the same mistake.
      const key = JSON.stringify([recipient.name, modules])
      // Clauses are signed for more roles than there is anything of yet: who works for us may work for our customers, or
      // decide about some of it. Module 4 goes the other way, and is signed beside none of these.
      const further = modules.length > 1 && !modules.includes(4)
      if (further && modules.some((one) => fitting.has(one))) continue
      const wrong = modules.findIndex((module) => !fitting.has(module))
      const [module, first] = [modules[wrong], [...fitting][0]]
      if (module === undefined || first === undefined || told.has(key)) continue
      told.add(key)
      yield {
        rule: 'transfer/module-mismatch',
        message: `Module ${module} is ${between(module)}, and data goes to ${quote(recipient.name)} ${between(first)}.`,
        ...commonOf(leg, '46(2)(c)'),
        at: Array.isArray(tool.module) ? valueAt(recipient, 'transfer', regime, 'module', wrong) : at,
        help: `Sign module ${[...fitting].sort().join(' or ')}, or mend the role of the activity or the \`engagement\`.`,
      } satisfies Finding
    }
  },
})

const start = (text: string): string => `The tool ${text}`

/** Tools of which nothing else is to be said: what is wrong with them otherwise is the finding. */
function carriesOtherwise({ recipient, regime, tool }: CarriedLeg): boolean {
  const { value } = recipient
  if (tool.tool === 'dpf') {
    const inTheEu = value.transfer?.['eu-gdpr']?.tool
    const extended = regime === 'eu-gdpr' || inTheEu === undefined || inTheEu === 'dpf' || tool.scope !== undefined
    return extended && (tool.scope ?? value.legalName) !== undefined && value.established === 'US'
  }
  if (tool.tool === 'bcr') return value.group === true
  return (
    tool.tool === 'idta' ||
    (tool.tool !== 'derogation' && (tool.scope ?? tool.evidence) !== undefined && tool.tool !== 'adequacy')
  )
}
