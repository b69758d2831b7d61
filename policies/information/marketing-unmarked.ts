import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { informing } from '../support/bases/informed.ts'
import { purposeText } from '../support/bases/marketing.ts'
import { quote } from '../support/text.ts'
import { advertisingIn } from '../words/marketing-words.ts'
import { isIn } from '../words/match.ts'

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
      if (!byTerm && !isIn(direct, purposeText(activity.value)) && !isTargeted(model, activity)) continue
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

/** Advertising that is chosen for somebody, whom a tracker for marketing knows again (Art. 21(2): profiling for it). */
const chosen =
  /\b(?:that|which) (?:fit|suit|match|interest)s?\b|\b(?:personalis|personaliz|target|retarget|tailor|profil)\w*\b|\bby (?:their|your) interests?\b|\binterest-based\b|\belsewhere\b|\bon other (?:sites|pages|services)\b|\bto (?:people|those|visitors|users|customers|readers) who (?:have )?(?:looked|visited|saw|seen|viewed|read|bought|searched|clicked)\b/i
const isTargeted = (model: Model, activity: Resource<Activity>): boolean => {
  const text = purposeText(activity.value)
  return (
    advertisingIn(text) !== null &&
    isIn(chosen, text) &&
    [...model.trackers.values()].some(
      ({ poisoned, value }) => !poisoned && value.class !== 'essential' && value.activity === activity.name,
    )
  )
}
