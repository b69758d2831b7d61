import type { Activity, LawfulBasis } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { wordsOf } from '../../words/wording.ts'
import { basisUses } from '../uses.ts'
import type { Ground } from './bases.ts'
import { purposeText } from './marketing.ts'
import { unusedBases } from './unused.ts'

/** How much of two words is alike where they are about one thing: `employment` and `employ`. */
const STEM = 5

/** Words that tell no basis and no activity from another. */
const general = new Set(
  `about account accounts activities activity after agree agreed agreement agreements answer article articles asked
  banner basic basis before below beside button buttons checkbox client clients commercial companies company consent
  consents contract contracts customer customers directive each empty equal every general gdpr inform information
  interest interests keeping legal legitimate letter links members natural offer offers other others ourselves paragraph
  people person persons personal process processing provide purpose purposes record records regulation regulations
  request requests right rights schedule section sections service services somebody staff state terms their these things
  those tracker trackers under unticked using users visitor visitors website where which whoever within without working
  workers would write years`
    .split(/\s+/)
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM)),
)

const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    wordsOf(text.replaceAll(/[-._]/g, ' '))
      .filter((word) => word.length >= STEM)
      .map((word) => word.slice(0, STEM))
      .filter((stem) => !general.has(stem)),
  )

/** Short words of a name tell as much as long ones: `tax`, `rent`. */
const shortIn = (text: string): readonly string[] =>
  wordsOf(text.replaceAll(/[-._]/g, ' ')).filter((word) => word.length > 2 && word.length < STEM && !articles.has(word))
const articles = new Set('the and for our own new all any its with that who whom are not uses keep data'.split(' '))

const saidByBasis = ({ name, value }: Resource<LawfulBasis>): ReadonlySet<string> =>
  new Set([
    ...stemsOf([name, value.contract, value.law, value.interest, value.asked, value.whose].join(' ')),
    ...shortIn(name),
  ])

const saidBy = ({ name, value }: Resource<Activity>): ReadonlySet<string> => {
  const text = `${name} ${value.title ?? ''} ${purposeText(value)}`
  return new Set([...stemsOf(text), ...shortIn(text)])
}

const shareAny = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((stem) => other.has(stem))

/**
 * The basis that speaks of what an activity does and that nothing rests on, where the activity rests on one that others
 * rest on, too, and that speaks of nothing it does: the name of a sibling has been written. `undefined` where none is.
 */
export function leftOutFor(model: Model, { activity, basis }: Ground): Resource<LawfulBasis> | undefined {
  const unused = unusedBases(model)
  const users = new Set((basisUses(model).get(basis.name) ?? []).map((use) => use.activity))
  if (unused.length === 0 || users.size < 2) return undefined
  const own = saidBy(activity)
  if (shareAny(own, saidByBasis(basis))) return undefined
  return unused.find((each) => shareAny(own, saidByBasis(each)))
}
