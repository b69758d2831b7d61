import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { hasModules, modulesOf } from '../../law/transfer-tools.ts'
import { defineRule } from '../rule.ts'
import { between, isCarried, modulesFor } from '../support/recipients/modules.ts'
import { commonOf, isKnownTool, legsOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'

export const modulePartial = defineRule({
  name: 'transfer/module-partial',
  summary:
    'Standard contractual clauses of one module, with a recipient that gets data in the roles of another as well.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 46(2)(c)' },
  severity: 'warning',
  *found({ model, graph }) {
    const told = new Set<string>()
    for (const leg of legsOf(model, graph)) {
      if (!isCarried(leg) || !isKnownTool(leg) || !hasModules(leg.tool.tool)) continue
      const { recipient, regime, tool } = leg
      const signed = modulesOf(tool)
      const fitting = modulesFor(model, leg)
      // What is signed and fits nothing is another finding. Module 4 stands for another to those who hand back to us.
      if (!signed.some((module) => fitting.has(module)) || signed.includes(4)) continue
      const lacking = [...fitting].filter((module) => module !== 4 && !signed.includes(module)).sort()
      const [first] = lacking
      if (first === undefined || told.has(recipient.name)) continue
      told.add(recipient.name)
      yield {
        rule: 'transfer/module-partial',
        message: `Data goes to ${quote(recipient.name)} ${between(first)} as well, which module ${signed.join(' and ')} does not cover.`,
        ...commonOf(leg, '46(2)(c)'),
        at: valueAt(recipient, 'transfer', regime, 'module'),
        help: `Sign module ${first} too and write \`module: [${[...signed, ...lacking].sort().join(', ')}]\`, or give that recipient another name where other clauses carry it.`,
      } satisfies Finding
    }
  },
})
