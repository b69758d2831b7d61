import { keyAt, type Place } from '../../../../compiler/diagnostics/place.ts'
import type { Activity, Datum } from '../../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../../compiler/model/model.ts'
import { matchOf } from '../../../words/match.ts'
import { personalData } from '../../retention/retention.ts'
import { quote } from '../../text.ts'

/** What is declared of those whom a notice is for. */
interface Declared {
  readonly model: Model
  readonly activities: readonly Resource<Activity>[]
}

/** What speaks against a sentence: the end of "and ...", and where it is declared. */
interface Against {
  readonly because: string
  readonly at: Place
}

/** Words by which a notice denies something, and what of the declaration speaks against them. */
export interface Denial {
  readonly words: (text: string) => { readonly words: string; readonly start: number; readonly end: number } | null
  readonly against: (declared: Declared) => Against | null
}

/** The words of a text that a pattern finds. */
export const saying =
  (pattern: RegExp): Denial['words'] =>
  (text) => {
    const match = matchOf(pattern, text)
    return match ? { words: match[0], start: match.index, end: match.index + match[0].length } : null
  }

/** The first datum of the activities that is so. */
export function datumOf(
  { model, activities }: Declared,
  is: (category: string, datum: Datum) => boolean,
): { readonly activity: Resource<Activity>; readonly category: string } | null {
  for (const activity of activities) {
    const found = personalData(model, activity).find(([category, datum]) => is(category, datum))
    if (found) return { activity, category: found[0] }
  }
  return null
}

/** That an activity has a category, as what speaks against it. */
export const holding = (found: ReturnType<typeof datumOf>, what = ''): Against | null =>
  found && {
    because: `activity ${quote(found.activity.name)} has ${quote(found.category)}${what}`,
    at: keyAt(found.activity, 'data', found.category),
  }

/** How sentences deny, as a part of patterns. */
export const not = "(?:never|do not|don't|will not|will never|won't)"
/** Data of somebody, as a part of patterns. */
export const theirs = '(?:your |any |personal |these |this |the |all )*(?:data|information|details)'

const ours = '(?:we|this (?:web ?site|site|page|app|service|shop)|our (?:web ?site|site|apps?|services?|shop|company))'
const denies = "(?:(?:do|does|did|will) not|don't|doesn't|didn't|won't|never|will never|no longer)"
/** Nothing follows that would make it a sentence about something narrower. */
const whole =
  '(?: (?:from|by|about|of|to|on|at) (?:us|you|it|them|this site|anybody|anyone|people))?(?=[^\\w]*(?:[.;!]|$)|,? (?:and|or|nor) )'

/** Words by which a text says of us that something is not done, whatever stands between the verb and what it is about. */
export const denied = (verbs: string, topic: string): Denial['words'] =>
  saying(
    new RegExp(
      `\\b${ours} ${denies} (?:ever )?(?:${verbs}) (?:(?!not|only)\\w+ ){0,3}?(?:${topic})${whole}|\\b${ours} (?:${verbs}) no (?:\\w+ ){0,2}?(?:${topic})${whole}|\\byou (?:will )?(?:never|not) (?:ever )?(?:get|receive|see|be sent|be shown) (?:\\w+ ){0,2}?(?:${topic})${whole}`,
      'i',
    ),
  )
