import type { Activity, Purpose } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { isIn } from '../../words/match.ts'
import { marketingTerms as terms } from './term-beside.ts'

/** The sentence that says what an activity is for. */
export const purposeText = ({ purpose }: Activity): string =>
  typeof purpose === 'string' ? purpose : (purpose?.text ?? '')

const stated = ({ purpose }: Activity): Partial<Purpose> => (typeof purpose === 'object' ? purpose : {})

/** Whether its purpose is to advertise by what it says itself, whether or not that reaches anybody directly. */
export const advertises = ({ value }: Resource<Activity>): boolean =>
  stated(value).directMarketing === true ||
  (terms.has(stated(value).term ?? '') && stated(value).term !== 'dpv:Marketing')

const words =
  /\b(direct marketing|marketing (messages?|e-?mails?|mails?|letters?|calls?|communications?|campaigns?|material)|newsletters?|promotional|promotions?|advertis(e|ing|ements?)|special offers?)\b/i

/** Whether an activity advertises to people: it says so itself, by its term or by its words. */
export const isMarketing = ({ value }: Resource<Activity>): boolean =>
  stated(value).directMarketing ?? (terms.has(stated(value).term ?? '') || isIn(words, purposeText(value)))

/** An address for electronic mail or calls (ePrivacy Directive Art. 13(1), (3); PECR reg. 19 to 22). */
const electronic = /(^|[.-])(e-?mail|phone|mobile|sms|fax|social-handle|cookie-id)$/

/** Whether it reaches them electronically: by an address that it holds, or through a tracker. */
export const isElectronic = (model: Model, activity: Resource<Activity>): boolean =>
  Object.keys(activity.value.data ?? {}).some((category) => isIn(electronic, category)) ||
  [...model.trackers.values()].some(
    ({ poisoned, value }) => !poisoned && value.activity === activity.name && value.class !== 'essential',
  )

/** Whether nothing but the broad `dpv:Marketing` says that it advertises: a contest or a conference is that too, and sends nothing. */
export const isBroadly = ({ value }: Resource<Activity>): boolean =>
  stated(value).directMarketing === undefined &&
  stated(value).term === 'dpv:Marketing' &&
  !isIn(words, purposeText(value))
