import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity } from '../../compiler/language/types.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { basisType } from '../support/bases/consent.ts'
import { isMarketing } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { quote } from '../support/text.ts'

export const trackerActivityWithoutConsent = defineRule({
  name: 'tracker/activity-without-consent',
  summary: 'An activity that lives on trackers set by consent, and rests on another basis.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 6(1)(a), Directive 2002/58/EC Art. 5(3)' },
  severity: 'warning',
  *found({ model }) {
    if (model.trackers.size === 0) return
    const byActivity = Map.groupBy(
      [...model.trackers.values()].filter(
        ({ poisoned, value }) =>
          !poisoned &&
          (value.class === 'analytics' || value.class === 'marketing') &&
          value.consent !== undefined &&
          basisType(model, value.consent) === 'consent',
      ),
      ({ value }) => value.activity,
    )
    for (const activity of answered(model)) {
      const [tracker] = byActivity.get(activity.name) ?? []
      const own = tracker ? [...groundsOf(model, activity)] : []
      const [first] = own
      if (!tracker || !first || own.some(({ basis }) => basis.value.type === 'consent')) continue
      if (observesNothing(activity.value) && !isMarketing(activity)) {
        yield {
          rule: 'tracker/activity-without-consent',
          message: `Tracker ${quote(tracker.name)}, which waits for consent, is said to be part of activity ${quote(activity.name)}, which holds nothing that a tracker reads and rests on ${quote(first.basis.name)}.`,
          at: valueAt(tracker, 'activity'),
          related: [{ at: first.at, message: 'It asks for no consent.' }],
          help: 'Name the activity that makes use of it.',
        } satisfies Finding
        continue
      }
      yield {
        rule: 'tracker/activity-without-consent',
        message: `Activity ${quote(activity.name)} makes use of tracker ${quote(tracker.name)}, which waits for consent, and rests on ${quote(first.basis.name)}, which asks for none.`,
        at: first.at,
        related: [{ at: valueAt(tracker, 'consent'), message: 'The consent that the tracker waits for.' }],
        help: `A person who refuses the tracker has refused this too: write ${quote(`lawfulBasis: ${tracker.value.consent}`)}.`,
      } satisfies Finding
    }
  },
})

/** Whether an activity states its data, and none of it is what trackers read and tell. */
const observesNothing = ({ data }: Activity): boolean =>
  data !== undefined && !Object.keys(data).some((category) => /^(?:technical|usage|profile|location)\./.test(category))
