import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, LawfulBasis, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { isMarketing } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { allows } from '../support/recipients/ceiling.ts'
import { isSensitive } from '../support/sensitive.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

export const advertiserBesidePurpose = defineRule({
  name: 'recipient/advertiser-beside-purpose',
  summary: 'An advertiser that gets data of an activity which is for something else.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(b), 6(1), 6(4)' },
  severity: 'warning',
  *found({ model }) {
    const advertisers = advertisersOf(model)
    if (advertisers.size === 0) return
    for (const activity of answered(model)) {
      if (isMarketing(activity)) continue
      for (const name of Object.keys(activity.value.recipients ?? {})) {
        const advertiser = advertisers.get(name)
        if (!advertiser || isWatched(model, activity, name)) continue
        const why = reasonAgainst(model, activity, advertiser.recipient)
        if (why === null) continue
        yield {
          rule: 'recipient/advertiser-beside-purpose',
          message: `${quote(name)} advertises for purposes of its own and gets data of activity ${quote(activity.name)}, ${why}.`,
          at: keyAt(activity, 'recipients', name),
          related: [{ at: advertiser.at, message: 'It sets this tracker for marketing.' }],
          help: 'Keep the data from it; or declare what it gets it for as an activity of its own, on a basis that reaches that far.',
        } satisfies Finding
      }
    }
  },
})

interface Advertiser {
  readonly recipient: Resource<Recipient>
  readonly at: Place
}

/** Those with purposes of their own whose trackers serve marketing, and to whom no channel sends: of those nobody knows what else they do. */
function advertisersOf(model: Model): ReadonlyMap<string, Advertiser> {
  const found = new Map<string, Advertiser>()
  for (const tracker of model.trackers.values()) {
    const { setBy, class: kind } = tracker.value
    const recipient = model.recipients.get(setBy ?? '')
    if (tracker.poisoned || kind !== 'marketing' || !recipient || recipient.poisoned) continue
    if (recipient.value.engagement !== 'own-purposes') continue
    if ([...model.channels.values()].some((channel) => channel.value.recipient === recipient.name)) continue
    found.set(recipient.name, { recipient, at: valueAt(tracker, 'setBy') })
  }
  return found
}

/** What it reads by a tracker of the same activity is what the tracker asks for. */
const isWatched = (model: Model, activity: Resource<Activity>, name: string): boolean =>
  [...model.trackers.values()].some(({ value }) => value.activity === activity.name && value.setBy === name)

/** Bases that reach no further than what a law, a task or a life asks for. */
const narrow: ReadonlySet<LawfulBasis['type']> = new Set([
  'legal-obligation',
  'public-task',
  'vital-interests',
  'recognised-legitimate-interests',
])

/** Whoever takes payments or signs people in may set such a tracker, too: what it does for us is then not advertising alone. */
const advertising = /\b(?:advertis\w*|ads?|adverts?|retarget\w*|remarket\w*|werb(?:ung|e\w*)|anzeigen)\b/i

function reasonAgainst(model: Model, activity: Resource<Activity>, recipient: Resource<Recipient>): string | null {
  const types = [...groundsOf(model, activity)].map(({ basis }) => basis.value.type)
  const sensitive = Object.keys(activity.value.data ?? {}).find(
    (category) => isSensitive(model, category) && allows(activity, recipient.name, category),
  )
  if (sensitive !== undefined) return `${quote(sensitive)} among it`
  if (types.length === 0) return null
  if (types.every((type) => narrow.has(type))) return 'whose basis reaches no further than what it is for'
  if (types.every((type) => type === 'contract' || narrow.has(type)) && isIn(advertising, recipient.value.does ?? ''))
    return 'for which performing a contract does not need it'
  return null
}
