import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Condition } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { advertises } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const basisSensitiveMarketing = defineRule({
  name: 'basis/sensitive-marketing',
  summary: 'Marketing with special categories or data about crimes on a condition that is for something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 9(2), 10' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of answered(model)) {
      if (!advertises(activity)) continue
      for (const [category, { condition }] of Object.entries(activity.value.data ?? {})) {
        const sensitivity = model.categories.get(category)?.sensitivity
        if (condition === undefined || (sensitivity !== 'special' && sensitivity !== 'criminal')) continue
        // An article that does not fit the data is the mistake then.
        if ((sensitivity === 'special') !== condition.article.startsWith('9') || mayAdvertise(condition)) continue
        yield {
          rule: 'basis/sensitive-marketing',
          message: `Activity ${quote(activity.name)} is marketing and holds ${quote(category)} on condition ${quote(condition.article)}, which nobody needs to advertise.`,
          at: keyAt(activity, 'data', category),
          related: [
            { at: valueAt(activity, 'data', category, 'condition', 'article'), message: 'The condition.' },
            { at: valueAt(activity, 'purpose'), message: 'What it is for.' },
          ],
          help: 'Advertise without it, or on explicit consent (`9(2)(a)`).',
        } satisfies Finding
      }
    }
  },
})

/** Consent that is explicit, a body that writes to its own members, and what people have made public themselves. */
const open: ReadonlySet<string> = new Set(['9(2)(a)', '9(2)(d)', '9(2)(e)'])
/** Consent to criminal data: Schedule 1, Part 3, paragraph 29 to the Data Protection Act 2018. */
const consentToCriminal = /\bpara(?:graph|\.)? ?29\b/i

const mayAdvertise = ({ article, schedule1 = '' }: Condition): boolean =>
  open.has(article) || (article === '10' && consentToCriminal.test(schedule1))
