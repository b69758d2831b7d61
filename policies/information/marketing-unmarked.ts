import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { informing } from '../support/bases/informed.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'

/** Words that leave no doubt; advertising to nobody in particular is not direct. */
const direct =
  /\b(direct (marketing|mail(ing)?s?)|newsletters?|(marketing|promotional|advertising) (messages?|e-?mails?|mails?|letters?|calls?))\b/i

export const informationMarketingUnmarked = defineRule({
  name: 'information/marketing-unmarked',
  summary: 'Direct marketing that is not declared as such.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 21(2) to (4)' },
  severity: 'error',
  *found({ model }) {
    for (const activity of informing(model)) {
      const { purpose } = activity.value
      if (typeof purpose !== 'object' || purpose.directMarketing === true) continue
      // On a basis that does not carry marketing, `basis/marketing-without-consent` says so, unless the activity denies that it is.
      const carried =
        purpose.directMarketing === false ||
        purpose.softOptIn !== undefined ||
        [...groundsOf(model, activity)].every(({ basis }) => basis.value.type === 'consent')
      if (!carried) continue
      const byTerm = purpose.term === 'dpv:DirectMarketing'
      if (!byTerm && !direct.test(purposeText(activity.value))) continue
      yield {
        rule: 'information/marketing-unmarked',
        message: `Activity ${quote(activity.name)} is direct marketing by its ${byTerm ? `term ${quote(purpose.term ?? '')}` : 'purpose'}, and does not say so.`,
        at:
          purpose.directMarketing === undefined
            ? keyAt(activity, 'purpose', 'directMarketing')
            : valueAt(activity, 'purpose', 'directMarketing'),
        related: [{ at: valueAt(activity, 'purpose', byTerm ? 'term' : 'text'), message: 'What says so.' }],
        help: 'Write `directMarketing: true`: the right to object is then absolute, and notices say it.',
      } satisfies Finding
    }
  },
})
