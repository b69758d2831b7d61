import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Tracker } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { basisType } from '../support/bases/consent.ts'
import { quote } from '../support/text.ts'
import { advertisingIn, marketingWordIn } from '../words/marketing-words.ts'

export const trackerNotEssential = defineRule({
  name: 'tracker/not-essential',
  summary: 'A tracker that is called essential and plainly is not.',
  class: 'violation',
  because: { kind: 'law', ref: 'Directive 2002/58/EC Art. 5(3)' },
  severity: 'error',
  *found({ model }) {
    for (const tracker of model.trackers.values()) {
      if (tracker.poisoned || tracker.value.class !== 'essential') continue
      const reason = reasonAgainst(model, tracker)
      if (!reason) continue
      yield {
        rule: 'tracker/not-essential',
        message: `Tracker ${quote(tracker.name)} is called essential, and ${reason.message}.`,
        at: valueAt(tracker, 'class'),
        related: [{ at: reason.at, message: 'What speaks against it.' }],
        // What an activity is for speaks less clearly than what the tracker itself says.
        ...(reason.at.section === 'activities' && { severity: 'warning' as const }),
        help: 'Essential is what a service that somebody asked for cannot do without. Write what it is for, and ask for consent.',
      } satisfies Finding
    }
  },
})

function reasonAgainst(model: Model, tracker: Resource<Tracker>): { message: string; at: Place } | null {
  const { purpose, title, consent, activity: name } = tracker.value
  for (const [key, text] of Object.entries({ purpose, title })) {
    const found = text === undefined ? null : (marketingWordIn(text) ?? advertisingIn(text))
    if (found)
      return {
        message: `is for ${quote(found.word)}`,
        at: { ...valueAt(tracker, key), within: { start: found.start, end: found.end } },
      }
  }
  if (consent !== undefined) return { message: 'asks for consent all the same', at: valueAt(tracker, 'consent') }
  const activity = name === undefined ? undefined : model.activities.get(name)
  if (!activity || activity.poisoned) return null
  const { purpose: aim, lawfulBasis } = activity.value
  if (typeof aim === 'object' && aim.directMarketing === true)
    return {
      message: `activity ${quote(activity.name)} is direct marketing`,
      at: valueAt(activity, 'purpose', 'directMarketing'),
    }
  if (typeof lawfulBasis === 'string' && basisType(model, lawfulBasis) === 'consent')
    return { message: `activity ${quote(activity.name)} rests on consent`, at: valueAt(activity, 'lawfulBasis') }
  const term = typeof aim === 'object' ? (aim.term ?? '') : ''
  if (needless.has(term))
    return { message: `activity ${quote(activity.name)} is ${quote(term)}`, at: valueAt(activity, 'purpose', 'term') }
  return null
}

/** Terms of W3C DPV 2.3 for what measures or advertises, which no service that somebody asked for needs. */
const needless: ReadonlySet<string> = new Set(
  'ServiceUsageAnalytics Marketing DirectMarketing Advertising PersonalisedAdvertising TargetedAdvertising SocialMediaMarketing'
    .split(' ')
    .map((term) => `dpv:${term}`),
)
