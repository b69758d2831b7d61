import type { Activity, LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { wordsOf } from '../../words/wording.ts'
import { basisUses } from '../uses.ts'
import type { Ground } from './bases.ts'
import { purposeText } from './marketing.ts'
import { answered } from './role.ts'
import { unusedBases } from './unused.ts'

/** How much of two words is alike where they are about one thing: `employment` and `employ`. */
const STEM = 5

const stemOf = (word: string): string => word.replace(/(?<=[^s]{3})s$/, '').slice(0, STEM)

/** Words that tell no basis and no activity from another. */
const general = new Set(
  `about account activity after agree agreement answer article asked banner basic basis before below beside button
  checkbox client commercial company consent contract customer directive duty each empty equal every from general gdpr
  have inform information interest keep keeping law legal legitimate letter like link member natural offer only other our
  ourselves own paragraph people person personal process processing provide purpose record regulation request right
  schedule section service some somebody staff state task term than that the their them then these they thing this those
  tracker under unticked use used user using visitor website what when where which who whoever whom whose will with within
  without work working worker would write year and are for its not all any new one two that data into over both take take
  ask act was were been does make made such let yet out how`
    .split(/\s+/)
    .map(stemOf),
)

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.replaceAll(/[-._]/g, ' '))
      .filter((word) => word.length > 2 && !/^\d/.test(word))
      .map(stemOf)
      .filter((stem) => !general.has(stem)),
  )

const saidByBasis = ({ name, value }: Resource<LawfulBasis>): ReadonlySet<string> =>
  stemsOf([name, value.contract, value.law, value.interest, value.asked, value.whose].join(' '))

const saidBy = ({ name, value }: Resource<Activity>): ReadonlySet<string> =>
  stemsOf(`${name} ${value.title ?? ''} ${purposeText(value)}`)

/** What a basis says of an activity; its name says it twice. */
const spokenOf = (own: ReadonlySet<string>, basis: Resource<LawfulBasis>): number =>
  shared(own, saidByBasis(basis)) + shared(own, stemsOf(basis.name))

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((stem) => other.has(stem)).length

/**
 * The basis that nothing rests on and that speaks of an activity more than of any other, where the activity rests on one
 * that others rest on, too, and that speaks less of it: the name of a sibling has been written. `undefined` where none is.
 */
export function leftOutFor(model: Model, { activity, basis }: Ground): Resource<LawfulBasis> | undefined {
  const unused = unusedBases(model)
  const users = new Set((basisUses(model).get(basis.name) ?? []).map((use) => use.activity))
  if (unused.length === 0 || users.size < 2) return undefined
  const own = saidBy(activity)
  const now = spokenOf(own, basis)
  return unused.find((each) => {
    const then = spokenOf(own, each)
    // Where both speak of it, the name of the one that is left out has to name it.
    if (then <= now || (now > 0 && shared(own, stemsOf(each.name)) === 0)) return false
    return answered(model).every((other) => other.name === activity.name || spokenOf(saidBy(other), each) < then)
  })
}
