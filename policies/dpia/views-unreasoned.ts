import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { informing } from '../support/bases/informed.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const dpiaViewsUnreasoned = defineRule({
  name: 'dpia/views-unreasoned',
  summary: 'An impact assessment on which people were not heard, for no reason that is stated.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 35(9)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { dpia } = activity.value
      if (dpia?.views === undefined || !isIn(denial, dpia.views.trim())) continue
      yield {
        rule: 'dpia/views-unreasoned',
        message: `Nobody was heard on the impact assessment of activity ${quote(activity.name)}, and the reason is not stated.`,
        at: valueAt(activity, 'dpia', 'views'),
        help: 'Say how people or their representatives were heard, or why that was not appropriate.',
      } satisfies Finding
    }
  },
})

/** A denial that is all there is: with a reason behind it, it is a decision that the law leaves to the controller. */
const denial =
  /^(?:no|none|never|nobody|not|n\/a|not (?:applicable|needed|required|necessary|appropriate)|(?:[\w' -]{2,40} (?:were|was|have|has) not |nobody was |no one was |not )(?:yet )?(?:been )?(?:asked|heard|consulted|sought|interviewed)(?: yet)?|no (?:views|opinions) (?:were )?(?:sought|heard|asked for)|keine?|nicht (?:eingeholt|angehört|erforderlich))\.?$/i
