import { keyAt, valueAt } from '../../../../compiler/diagnostics/place.ts'
import type { Activity } from '../../../../compiler/language/types.ts'
import type { Resource } from '../../../../compiler/model/model.ts'
import { isIn } from '../../../words/match.ts'
import { quote } from '../../text.ts'
import { type Denial, not, saying, theirs } from './denial.ts'

/** The first recipient that somebody other than the customer has chosen. */
const receiving: Denial['against'] = ({ model, activities }) => {
  for (const activity of activities)
    for (const name of Object.keys(activity.value.recipients ?? {})) {
      const engagement = model.recipients.get(name)?.value.engagement
      if (engagement !== undefined && engagement !== 'chosen-by-customer')
        return {
          because: `${quote(name)} gets data of activity ${quote(activity.name)}`,
          at: keyAt(activity, 'recipients', name),
        }
    }
  return null
}

/** What notices say of those who receive nothing. */
export const ofRecipients: readonly Denial[] = [
  {
    words: saying(
      new RegExp(
        `\\bwe (?:share|disclose|give|pass on|pass|send|transfer) ${theirs} (?:on )?(?:to|with) (?:nobody|no one|none)\\b(?! (?:but|except|other|without|unless|outside))`,
        'i',
      ),
    ),
    against: receiving,
  },
  {
    words: saying(
      /\b(?:use|engage|employ|have|work with) no (?:sub-?processors?|processors?|service providers|subcontractors)\b(?=[^\w]*(?:[.;]|$))|\bwe (?:do not|don't|never) (?:use|engage|employ|have|work with) (?:any )?(?:sub-?processors?|processors|service providers|subcontractors)\b(?=[^\w]*(?:[.;]|$))/i,
    ),
    against: ({ model }) => {
      for (const activity of model.activities.values())
        for (const name of activity.poisoned ? [] : Object.keys(activity.value.recipients ?? {}))
          if (model.recipients.get(name)?.value.engagement === 'on-our-behalf')
            return {
              because: `${quote(name)} works on our behalf in activity ${quote(activity.name)}`,
              at: keyAt(activity, 'recipients', name),
            }
      return null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\b(?:nobody|no one|no (?:provider|company|vendor|supplier|recipient|partner|processor|other company))(?: but us| except us| other than us| else| outside(?: of)? our company)? (?:ever )?(?:receives?|gets?|sees?|reads?|obtains?|has access to) (?:${theirs}|what you (?:write|send|enter|give us|tell us))(?! (?:without|unless|except|apart))`,
        'i',
      ),
    ),
    against: receiving,
  },
  {
    words: saying(
      /\b(?=we )(?<!\b(?:never|not|nor|neither)\b[^.;]{0,12})we (?:sell|rent out|trade)\b (?:your |our |the |all |personal |customers?['’]? )*(?:data|information|addresses|details|profiles)\b/i,
    ),
    against: ({ activities }) => {
      const [activity] = activities
      return activity && !activities.some(sells)
        ? { because: 'no activity is there to sell it', at: valueAt(activity, 'purpose') }
        : null
    },
  },
  {
    words: saying(
      new RegExp(
        `\\bwe ${not} (?:give|disclose|hand over|pass on|share|transfer|send) ${theirs} (?:to|with) (?:any |the |public |government )*(?:authorities|police|courts|law enforcement|governments?|agencies)\\b(?! (?:without|unless|except|voluntarily))`,
        'i',
      ),
    ),
    against: ({ model, activities }) => {
      for (const activity of activities)
        for (const name of Object.keys(activity.value.recipients ?? {})) {
          const recipient = model.recipients.get(name)
          if (recipient?.value.kind === 'category' && isIn(authority, `${name} ${recipient.value.title ?? ''}`))
            return {
              because: `${quote(name)} gets data of activity ${quote(activity.name)}`,
              at: keyAt(activity, 'recipients', name),
            }
        }
      return null
    },
  },
]

const authority = /\b(?:authorit|police|courts?\b|law enforcement|prosecut|agenc|regulators?\b)/i

const sells = ({ value: { purpose } }: Resource<Activity>): boolean =>
  typeof purpose === 'object'
    ? /^dpv:Sell/.test(purpose.term ?? '') || /\bsell\w* (?:\w+ )*(?:data|information|addresses)\b/i.test(purpose.text)
    : /\bsell\w* (?:\w+ )*(?:data|information|addresses)\b/i.test(purpose ?? '')
