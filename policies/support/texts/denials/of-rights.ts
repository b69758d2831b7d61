import { valueAt } from '../../../../compiler/diagnostics/place.ts'
import { advertises } from '../../bases/marketing.ts'
import { quote } from '../../text.ts'
import { type Denial, saying } from './denial.ts'

/** What notices say that people may not do, and the law has them do. */
export const ofRights: readonly Denial[] = [
  {
    // Art. 21(2) and (3): to direct marketing anybody may object, whatever the reasons.
    words: saying(
      /\bobject\w*\b[^.;]{0,16}\b(?:but not|except|other than|save|apart from|unless it is)\b(?: (?:to|for|against|about|where|in))?(?: (?:it|this|that|our|the|is|direct))* (?:marketing|advertis\w+|ads|newsletters?)\b|\b(?:cannot|can not|can't|may not|must not) object to (?:our |any |the )?(?:direct )?(?:marketing|advertis\w+|newsletters?)\b/i,
    ),
    against: ({ activities }) => {
      const activity = activities.find(advertises)
      return activity
        ? {
            because: `anybody may object to what activity ${quote(activity.name)} advertises (Art. 21(2))`,
            at: valueAt(activity, 'purpose'),
          }
        : null
    },
  },
  {
    // Art. 12(1), 13(3), 14(4), WP 260 rev.01, 29 to 31: changes that matter are told.
    words: saying(
      /\bwe (?:need not|do not have to|don't have to|are not (?:obliged|required|bound) to|will not|won't|never|do not|don't) (?:ever )?(?:tell|inform|notify|write to) (?:you|anybody|anyone|people)(?: (?:of|about))?(?: any| these| the| future)* changes(?=[^\w]*(?:[.;]|$))/i,
    ),
    against: ({ activities }) => {
      const [activity] = activities
      return activity
        ? {
            because: 'changes that matter have to be told before they apply (Art. 5(1)(a), 13(3))',
            at: valueAt(activity, 'purpose'),
          }
        : null
    },
  },
]
