import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { defineRule } from '../rule.ts'
import { absentAt } from '../support/missing.ts'
import { carriedLegs, commonOf } from '../support/recipients/transfers.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const dpfUnmarked = defineRule({
  name: 'transfer/dpf-unmarked',
  summary: 'Biometric, genetic or criminal data under the UK Extension that is not said to be marked as sensitive.',
  class: 'gap',
  because: { kind: 'law', ref: 'UK GDPR Art. 45A' },
  severity: 'warning',
  *found({ model, graph, asOf }) {
    for (const leg of carriedLegs(model, graph, asOf)) {
      const { recipient, regime, tool, flows } = leg
      if (tool.tool !== 'dpf' || regime !== 'uk-gdpr' || !leg.third.includes('US')) continue
      if (tool.terms?.safeguards !== undefined || isIn(marked, tool.scope ?? '')) continue
      const categories = [...new Set(flows.map(({ category }) => category))].filter((one) => isIn(unnamed, one)).sort()
      if (categories.length === 0) continue
      yield {
        rule: 'transfer/dpf-unmarked',
        message: `${quoteAll(categories)} ${categories.length > 1 ? 'go' : 'goes'} to ${quote(recipient.name)} under the UK Extension, and nothing says that it is marked as sensitive there.`,
        ...commonOf(leg, '45A'),
        ...absentAt(
          model,
          recipient,
          ['transfer', regime, 'terms', 'safeguards'],
          'Tell the recipient that this is sensitive data under the Principles, and say so under `terms.safeguards`.',
        ),
      } satisfies Finding
    }
  },
})

/** What the Principles count as sensitive only where the sender says so (ICO, guidance on the UK Extension). */
const unnamed = /^(?:biometric|genetic|criminal)\.|^sex\.orientation$/

const marked = /\b(?:mark|flag|label|identif|treat)\w*\b[^.;]{0,30}\bsensitive\b/i
