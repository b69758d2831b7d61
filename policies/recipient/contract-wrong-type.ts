import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { unpartnered } from '../support/bases/joint.ts'
import { contractLaw } from '../support/recipients/contract.ts'
import { isCategory, personalFlowsTo, relatedFlows } from '../support/recipients/recipients.ts'
import { quote } from '../support/text.ts'

type Engagement = 'on-our-behalf' | 'own-purposes' | 'jointly' | 'chosen-by-customer'

interface Fit {
  readonly who: string
  readonly types: readonly string[]
}

/** The contracts that fit an engagement: Art. 28(3) for a processor, 26(1) for a joint controller. */
const fits: Readonly<Record<Engagement, Fit>> = {
  'on-our-behalf': { who: 'processor', types: ['dpa'] },
  jointly: { who: 'joint controller', types: ['joint-arrangement'] },
  'own-purposes': { who: 'controller of its own', types: ['controller-to-controller', 'terms'] },
  'chosen-by-customer': { who: 'recipient that the customer chooses', types: ['terms', 'controller-to-controller'] },
}

export const contractWrongType = defineRule({
  name: 'recipient/contract-wrong-type',
  summary: 'A contract of a type that does not fit how the recipient is engaged.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 28(3)' },
  also: 'GDPR Art. 5(2), 26(1)',
  severity: 'error',
  *found({ model, graph }) {
    for (const recipient of model.recipients.values()) {
      const { engagement, contract } = recipient.value
      if (recipient.poisoned || engagement === undefined || contract === undefined) continue
      const { who, types } = fits[engagement]
      if (isCategory(recipient.value) || (contract.type !== undefined && types.includes(contract.type))) continue
      // Engaged jointly with nobody: that is wrong first.
      if (unpartnered(model, recipient)) continue
      const flows = personalFlowsTo(graph, recipient.name)
      if (flows.length === 0) continue
      const common = {
        rule: 'recipient/contract-wrong-type',
        because: { kind: 'law', ref: contractLaw(recipient.value) },
      } as const
      if (contract.type !== undefined)
        yield {
          ...common,
          message: `A contract of type ${quote(contract.type)} does not fit ${quote(recipient.name)}, a ${who}.`,
          at: valueAt(recipient, 'contract', 'type'),
          related: [{ at: valueAt(recipient, 'engagement'), message: 'How it is engaged.' }],
          help: `Write ${quote(`type: ${types[0]}`)} if that is what was signed, or correct \`engagement\`.`,
        } satisfies Finding
      else if (asksForType(engagement))
        yield {
          ...common,
          class: 'gap',
          severity: 'warning',
          message: `Nobody says what kind of contract there is with ${quote(recipient.name)}, a ${who}.`,
          at: keyAt(recipient, 'contract', 'type'),
          related: relatedFlows(flows, 1),
          help: `Write ${quote(`type: ${types[0]}`)} if that is what was signed.`,
        } satisfies Finding
    }
  },
})

const asksForType = (engagement: Engagement): boolean => engagement === 'on-our-behalf' || engagement === 'jointly'
