import { keyAt, type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { type ListedOperation, type ListedRow, listsFor } from '../../../law/assessment-lists.ts'
import { isIn } from '../../words/match.ts'
import { personalData } from '../retention/retention.ts'
import { sensitiveIn } from '../sensitive.ts'
import { regimesOf } from '../settings.ts'
import { quote } from '../text.ts'
import { isMarketing } from './marketing.ts'

/** An operation of an activity that an authority has put on its list. */
export interface Listed {
  readonly row: ListedRow
  /** What the activity does, as the end of a sentence that begins with it. */
  readonly what: string
  readonly at: Place
}

/** Classes of people who can hardly object, as WP 248 rev.01 counts them (section III.B, criterion 7). */
const vulnerable =
  /(^|[._-])(employees?|staff|workers?|personnel|workforce|apprentices?|trainees?|patients?|residents-in-care|children|pupils?|minors?|asylum-seekers?|elderly)$/i

/** Classes of people who are children, whatever else they are. */
export const children = /(^|[._-])(child|children|minors?|pupils?|schoolchildren|infants?)$/i

/** The first operation of an activity that is on the list of the authority of the organisation, or of the ICO. */
export function listedOperation(model: Model, activity: Resource<Activity>, asOf: string): Listed | null {
  const rows = listsFor(model.organisation?.value.country, regimesOf(model), asOf)
  for (const row of rows) {
    const found = operations[row.operation](model, activity, row)
    if (found) return { row, ...found }
  }
  return null
}

/** Reasons of impossibility and effort: the first half of Art. 14(5)(b). */
const effort =
  /\b(?:disproportionate|efforts?|(?:it is|is|would be) impossible to|(?:no|without(?: an?)?) (?:addresse?s?|contact)|cannot be reached)\b|aufwand|unverhältnis/i

type Find = (model: Model, activity: Resource<Activity>, row: ListedRow) => Omit<Listed, 'row'> | null

/** Data of a family that identifies people, of those who can hardly object. */
const ofVulnerable =
  (family: string): Find =>
  (model, activity) => {
    const people = (activity.value.dataSubjects ?? []).find((name) => isIn(vulnerable, name))
    const datum = personalData(model, activity).find(
      // The ICO leaves out genetic data of care by professionals; it is left out under every list here.
      ([category, { condition }]) => category.startsWith(family) && condition?.article !== '9(2)(h)',
    )
    if (people === undefined || !datum) return null
    return { what: `it holds ${quote(datum[0])} of ${quote(people)}`, at: keyAt(activity, 'data', datum[0]) }
  }

const operations: Readonly<Record<ListedOperation, Find>> = {
  location: (model, activity) => {
    if (activity.value.largeScale !== true) return null
    const datum = personalData(model, activity).find(
      ([category, { source }]) =>
        category.startsWith('location.') && category !== 'location.country' && source === 'observed',
    )
    return (
      (datum && {
        what: `it observes ${quote(datum[0])} on a large scale`,
        at: keyAt(activity, 'data', datum[0]),
      }) ??
      null
    )
  },
  biometric: ofVulnerable('biometric.'),
  genetic: ofVulnerable('genetic.'),
  children: (model, activity) => {
    const child = (activity.value.dataSubjects ?? []).find((name) => isIn(children, name))
    if (child === undefined || !isMarketing(activity) || personalData(model, activity).length === 0) return null
    return { what: `it is marketing with data of ${quote(child)}`, at: keyAt(activity, 'dataSubjects') }
  },
  uninformed: (model, activity, { further }) => {
    const { notInformed, largeScale } = activity.value
    // Who would be warned is not told for another reason, which the lists do not name.
    if (notInformed?.article !== '14(5)(b)' || !isIn(effort, notInformed.why)) return null
    if (!personalData(model, activity).some(([, { source }]) => source === 'third-party')) return null
    if (further && largeScale !== true && sensitiveIn(model, activity) === undefined) return null
    return {
      what: 'people whose data comes from others are not told because of the effort',
      at: valueAt(activity, 'notInformed', 'article'),
    }
  },
}
