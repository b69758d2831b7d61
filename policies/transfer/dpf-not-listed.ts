import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { type CarriedLeg, carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { quote } from '../support/text.ts'
import { wordIn } from '../words/phrases.ts'

export const dpfNotListed = defineRule({
  name: 'transfer/dpf-not-listed',
  summary: 'A transfer under the Data Privacy Framework to a company that is not stated to be listed.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 45' },
  severity: 'gap',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool } = leg
      if (tool.tool !== 'dpf' || !leg.third.includes('US')) continue
      const common = { rule: 'transfer/dpf-not-listed', ...commonOf(leg, '45') }
      const name = quote(recipient.name)
      const uk = regime === 'uk-gdpr'
      const denied = denial(tool.scope ?? '')
      if (denied)
        yield {
          ...common,
          class: 'violation',
          message: `${name} is said to be on the Data Privacy Framework List, and its scope says otherwise.`,
          at: { ...valueAt(recipient, 'transfer', regime, 'scope'), within: denied },
          help: 'The framework covers transfers to active entries alone: name another tool, such as clauses.',
        } satisfies Finding
      else if (tool.scope === undefined && recipient.value.legalName === undefined)
        yield {
          ...common,
          message: `Nothing says which company on the Data Privacy Framework List ${name} is${uk ? ', and that it takes part in the UK Extension' : ''}.`,
          ...absentAt(
            model,
            recipient,
            ['transfer', regime, 'scope'],
            `Look it up on dataprivacyframework.gov and name the entry under \`scope\`${uk ? ', with the UK Extension' : ''}.`,
          ),
        } satisfies Finding
      else if (uk && tool.scope === undefined && isOtherwiseInTheEu(leg))
        yield {
          ...common,
          message: `The UK Extension is open to those in the EU-US framework alone, and under \`eu-gdpr\` ${name} names ${quote(leg.recipient.value.transfer?.['eu-gdpr']?.tool ?? '')}.`,
          at: valueAt(recipient, 'transfer', regime, 'tool'),
          help: 'Name its entry and the UK Extension under `scope`, or sign an `idta`.',
        } satisfies Finding
    }
  },
})

/** The same recipient is not said to be in the framework that the UK Extension extends. */
function isOtherwiseInTheEu({ recipient }: CarriedLeg): boolean {
  const tool = recipient.value.transfer?.['eu-gdpr']?.tool
  return tool !== undefined && tool !== 'dpf'
}

/** Words by which a scope says that there is no active entry. */
const denials = [
  'not listed',
  'not certified',
  'not on the list',
  'not yet on',
  'not yet listed',
  'no longer on',
  'no longer listed',
  'not active',
  'no entry',
  'expired',
  'suspended',
  'has applied',
  'inactive',
  'withdrawn',
  'lapsed',
  'removed',
  'pending',
]

const denial = (scope: string): { start: number; end: number } | null => {
  for (const phrase of denials) {
    const found = wordIn(scope, phrase)
    if (found) return found
  }
  return null
}
