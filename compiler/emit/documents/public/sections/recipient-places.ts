import { isCategory, isChosenByCustomer } from '../../../../../policies/support/recipients/recipients.ts'
import { keyAt, type Place } from '../../../../diagnostics/place.ts'
import { unknownCountries } from '../../content/transfers.ts'
import type { RecipientView, View } from '../../content/view.ts'
import { lacks, type Sentence, tell } from '../sentence.ts'
import type { Voice } from '../voice.ts'

/** Where a recipient is, keeps the data and reaches it from. */
export function placeSentences(view: View, voice: Voice, recipient: RecipientView): readonly Sentence[] {
  const { resource } = recipient
  const { established, stored, accessedFrom } = resource.value
  const article = { article: '13(1)(f)' }
  if (isChosenByCustomer(resource.value))
    return [
      tell(voice, 'recipient.chosen-place', {}, [keyAt(resource, 'engagement'), keyAt(resource, 'countries')], article),
    ]
  if (isCategory(resource.value)) return [tell(voice, 'recipient.category', {}, [keyAt(resource, 'kind')], article)]
  const only = (codes: readonly string[] | undefined): boolean =>
    established !== undefined && codes?.length === 1 && codes[0] === established
  // Two places are said in one sentence where they are the same: each of these sentences stands on both.
  const stated = (...keys: readonly ('established' | 'stored' | 'accessedFrom')[]): readonly Place[] =>
    keys.filter((key) => resource.value[key] !== undefined).map((key) => keyAt(resource, key))
  const at = stated('established', 'stored', 'accessedFrom')
  const lacking = lacks(unknownCountries(view, recipient))
  if (established !== undefined && only(stored)) {
    const country = voice.country(established)
    if (only(accessedFrom)) return [tell(voice, 'recipient.there-alone', { country }, at, article), ...lacking]
    return [
      tell(voice, 'recipient.there', { country }, at, article),
      ...accessSentences(voice, resource, at),
      ...lacking,
    ]
  }
  return [
    ...(established === undefined
      ? []
      : [
          tell(
            voice,
            'recipient.established',
            { country: voice.country(established) },
            stated('established', 'stored'),
            article,
          ),
        ]),
    ...(stored === undefined
      ? []
      : [
          tell(
            voice,
            'recipient.stored',
            { countries: voice.list([...stored].sort().map(voice.country)) },
            stated('stored', 'established'),
            article,
          ),
        ]),
    ...accessSentences(voice, resource, at),
    ...lacking,
  ]
}

/** From where a recipient reaches the data. */
function accessSentences(
  voice: Voice,
  resource: RecipientView['resource'],
  places: readonly Place[],
): readonly Sentence[] {
  const { accessedFrom } = resource.value
  const at = [...places].reverse()
  const article = { article: '13(1)(f)' }
  if (accessedFrom === undefined) return []
  if (accessedFrom.length === 0) return [tell(voice, 'recipient.not-accessed', {}, at, article)]
  const countries = voice.list([...accessedFrom].sort().map(voice.country))
  return [tell(voice, 'recipient.accessed', { countries }, at, article)]
}
