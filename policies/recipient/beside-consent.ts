import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, Recipient } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { groundsOf } from '../support/bases/bases.ts'
import { isMarketing } from '../support/bases/marketing.ts'
import { answered } from '../support/bases/role.ts'
import { isOfficial } from '../support/recipients/official.ts'
import { isSuccessor } from '../support/recipients/successor.ts'
import { quote } from '../support/text.ts'
import { isIn } from '../words/match.ts'

/**
 * Whoever relies on consent that somebody else has asked for is named in it (EDPB Guidelines 05/2020, 65; CJEU C-673/17,
 * Planet49, 75 to 81): another controller in marketing, or behind a tracker that waits for consent.
 */
export const recipientBesideConsent = defineRule({
  name: 'recipient/beside-consent',
  summary: 'Marketing or tracking whose data goes to another controller that nobody is asked about.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(11), 5(1)(b), 6(1)' },
  severity: 'warning',
  *found({ model }) {
    for (const activity of answered(model)) {
      const watched = waitsForConsent(model, activity)
      if (watched === null && !isMarketing(activity)) continue
      for (const name of Object.keys(activity.value.recipients ?? {})) {
        const recipient = model.recipients.get(name)
        if (!recipient || recipient.poisoned || !isStranger(model, activity, recipient)) continue
        if (isAskedAbout(model, activity, recipient)) continue
        yield {
          rule: 'recipient/beside-consent',
          message: `Activity ${quote(activity.name)} ${watched === null ? 'is marketing' : 'tracks people by consent'}, and gives its data to ${quote(name)}, which has purposes of its own and of which nobody is asked.`,
          at: keyAt(activity, 'recipients', name),
          related: [
            { at: valueAt(recipient, 'engagement'), message: 'For whom it acts.' },
            ...(watched === null ? [] : [{ at: watched, message: 'The tracker that waits for consent.' }]),
          ],
          help: 'Keep the data from it; or name it where consent is asked for (`asked`), for what it does with the data.',
        } satisfies Finding
      }
    }
  },
})

/** A tracker of the activity that nobody may set unasked. */
function waitsForConsent(model: Model, { name }: Resource<Activity>): Place | null {
  for (const tracker of model.trackers.values())
    if (!tracker.poisoned && tracker.value.activity === name && tracker.value.consent !== undefined)
      return valueAt(tracker, 'consent')
  return null
}

/** Those who come into any activity: they advise or audit us. */
const advisers =
  /\b(?:law(?:yers?|\s?firms?)|solicitors?|barristers?|counsel|attorneys?|notar(?:y|ies)|auditors?|accountants?|advis[eo]rs?|insolvency|liquidators?|administrators?|anw(?:a|ä)lt\w*|kanzlei\w*|wirtschaftspr(?:ü|ue)fer\w*|steuerberater\w*)\b/i

/** Another controller that sets no tracker of the activity, which would be told of with it. */
function isStranger(model: Model, activity: Resource<Activity>, recipient: Resource<Recipient>): boolean {
  const { engagement, group, title = '', does = '', legalName = '' } = recipient.value
  if (engagement !== 'own-purposes' || group === true || isOfficial(recipient) || isSuccessor(recipient)) return false
  if (isIn(advisers, `${recipient.name.replaceAll(/[._-]+/g, ' ')} ${title} ${does} ${legalName}`)) return false
  return ![...model.trackers.values()].some(
    ({ value }) => value.activity === activity.name && value.setBy === recipient.name,
  )
}

/** Whether the words of a consent speak of it, by its name or by what it is called. */
function isAskedAbout(model: Model, activity: Resource<Activity>, { name, value }: Resource<Recipient>): boolean {
  const names = significant(`${name} ${value.title ?? ''} ${value.legalName ?? ''} ${value.tradeName ?? ''}`)
  return [...groundsOf(model, activity)].some(({ basis: { value: basis } }) => {
    if (basis.type !== 'consent') return false
    // How it is asked may be open, and is then told by itself.
    if (basis.asked === undefined) return true
    const said = significant(basis.asked)
    return [...names].some((word) => said.has(word))
  })
}

/** The words of a text by how they begin, so that a partner and its partners are one. */
const significant = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)))
