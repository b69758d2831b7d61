import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'
import { advertisingIn, countingIn } from '../words/marketing-words.ts'

export const trackerClassMisfit = defineRule({
  name: 'tracker/class-misfit',
  summary: 'A tracker of an activity that advertises, which is called something milder.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'warning',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      const { class: called, activity: name } = tracker.value
      // What is called essential is `tracker/not-essential`.
      if (tracker.poisoned || (called !== 'analytics' && called !== 'preferences')) continue
      const said = advertisingIn(tracker.value.purpose ?? '')
      if (said) {
        yield {
          rule: 'tracker/class-misfit',
          message: `Tracker ${quote(tracker.name)} is called ${quote(called)}, and is for advertising by its own words: ${quote(said.word)}.`,
          at: valueAt(tracker, 'class'),
          related: [
            {
              at: { ...valueAt(tracker, 'purpose'), within: { start: said.start, end: said.end } },
              message: 'What it is for.',
            },
          ],
          help: 'Write `class: marketing`: people choose by class, and agree to counting more readily than to advertising.',
        } satisfies Finding
        continue
      }
      const counted = called === 'preferences' ? countingIn(tracker.value.purpose ?? '') : null
      if (counted) {
        yield {
          rule: 'tracker/class-misfit',
          message: `Tracker ${quote(tracker.name)} is called ${quote(called)}, and counts by its own words: ${quote(counted.word)}.`,
          at: valueAt(tracker, 'class'),
          related: [
            {
              at: { ...valueAt(tracker, 'purpose'), within: { start: counted.start, end: counted.end } },
              message: 'What it is for.',
            },
          ],
          help: 'Write `class: analytics`: people choose by class, and a preference is one of theirs.',
        } satisfies Finding
        continue
      }
      const activity = model.activities.get(name ?? '')
      const purpose = activity?.poisoned ? undefined : activity?.value.purpose
      if (!activity || typeof purpose !== 'object') continue
      // A preference may be remembered for one's own letters; whoever has purposes of its own remembers it for those.
      const others =
        called === 'preferences' &&
        purpose.directMarketing === true &&
        model.recipients.get(tracker.value.setBy ?? '')?.value.engagement === 'own-purposes'
      if (!others && !advertising.has(purpose.term ?? '')) continue
      yield {
        rule: 'tracker/class-misfit',
        message: `Tracker ${quote(tracker.name)} is called ${quote(called)}, and activity ${quote(activity.name)} is ${others ? 'direct marketing' : quote(purpose.term ?? '')}.`,
        at: valueAt(tracker, 'class'),
        related: [
          { at: valueAt(activity, 'purpose', others ? 'directMarketing' : 'term'), message: 'What it is for.' },
        ],
        help: 'Write `class: marketing`: people choose by class, and agree to counting more readily than to advertising.',
      } satisfies Finding
    }
  },
})

/** Terms of W3C DPV 2.3 at and below `dpv:Advertising`. */
const advertising: ReadonlySet<string> = new Set(
  ['Advertising', 'PersonalisedAdvertising', 'TargetedAdvertising'].map((term) => `dpv:${term}`),
)
